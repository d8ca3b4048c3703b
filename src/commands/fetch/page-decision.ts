import type { LocalCopy } from "../../1-read/read.ts";
import { decode } from "../../lib/decode-bytes.ts";
import { digest } from "../../lib/digest.ts";
import type { FetchOutcome } from "../../fetch/fetch.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { type FailureState, needOfState, ruleOfState, type SuspectState } from "../../model/failure-state.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { PageEntries } from "../../model/page-entries.ts";
import type { PageState, PageTwin, Settings } from "../../model/project.ts";
import type { PageExtraction } from "../../pipeline.ts";
import { extractPage } from "../extract-page.ts";
import { collectProblems } from "../../problems/problems.ts";
import { summarizeEntries, hasSameText, findSuspicions, textDigest, wrongPage } from "../../page-guard/page-guard.ts";
import type { FetchTarget } from "./fetch-targets.ts";

/** The result of fetching one page. */
export interface FetchedPage {
  /** Path relative to the project. */
  readonly file: string;
  /** Id of the service of the page. */
  readonly service: string;
  /**
   * `new` and `changed`: the page was written. `same`: the text has not changed. `failed`: the request failed. `suspect`:
   * the page looks wrong. In the last three cases the last copy is kept.
   */
  readonly kind: "new" | "changed" | "same" | "failed" | "suspect";
  /** Why the page was not used. */
  readonly state?: FailureState;
  /** What a page needs that was not used: the next fetch, or a person. */
  readonly needs?: "retry" | "person";
  /** What changed, or why the page was not used. */
  readonly notes: readonly string[];
}

/** What to write for one page. */
export interface PageDecision {
  readonly fetched: FetchedPage;
  /** The page as it is stored. A new page can have another file than its address says. */
  readonly target: FetchTarget;
  /** The new content, if it is used. */
  readonly bytes?: Uint8Array;
  /** Digest of the text of a page that changed. */
  readonly text?: string;
  /** The new state in `pages.lock.json`. */
  readonly state?: PageState;
}

/** What a decision depends on besides the page. */
export interface DecisionContext extends PageForms {
  /** True if `--accept` names the page. */
  readonly accepted: boolean;
  /** ISO time of this run. */
  readonly now: string;
  /** True if `robots.txt` was not asked, which the lock states. */
  readonly ignoreRobots: boolean;
  readonly settings: Settings;
  /** Why codes may be missing, beside what the page shows. */
  readonly troubles: readonly string[];
}

/** Decides what to do with the answer of a server: write it, or keep the last copy. */
export async function decidePage(
  target: FetchTarget,
  copy: LocalCopy,
  outcome: FetchOutcome,
  context: DecisionContext,
): Promise<PageDecision> {
  const { page } = target;
  const { accepted, now, settings } = context;
  if (outcome.kind === "failed") return rejectedPage(target, copy, [refusalOf(outcome)], now);
  if (outcome.kind === "same" || copy.sha256 === digest(outcome.bytes)) return samePage(target, copy, outcome, context);
  const decoded = decodePage(outcome.bytes, page.encoding, outcome.charset);
  if ("reason" in decoded) return rejectedPage(target, copy, [{ state: "undecodable", reason: decoded.reason }], now);
  const read = (text: string): Promise<PageExtraction> =>
    extractPage({ ...page.source, text }, settings, collectProblems());
  const before = copy.text === undefined ? undefined : await read(copy.text);
  const after = await read(decoded.text);
  if (before && hasSameText(before.page, after.page)) return samePage(target, copy, outcome, context);
  const reasons: Refusal[] = [
    ...findSuspicions({
      before: before && summarizeEntries(before.entries),
      after: summarizeEntries(after.entries),
      text: decoded.text,
      oldText: copy.text,
      limits: page.guard,
    }),
  ];
  const allowed = (state: SuspectState): boolean => page.guard?.allow?.includes(state) ?? false;
  const readInPart = after.entries.reliability?.readInPart;
  const isNew = readInPart !== undefined && before && before.entries.reliability?.readInPart === undefined;
  if (isNew && !allowed("read-in-part")) reasons.push({ state: "read-in-part", reason: `read in part: ${readInPart}` });
  if (outcome.mayBeCut && !allowed("unknown-length"))
    reasons.push({ state: "unknown-length", reason: "the server states no length, so the page may be cut" });
  const { troubles = [], notes = [] } = outcome.rendered ?? {};
  if (reasons.length > 0 && !accepted)
    return rejectedPage(target, copy, reasons, now, [...context.troubles, ...troubles]);
  const { encoding } = decoded;
  return {
    fetched: fetchedPage(target, before ? "changed" : "new", [
      ...(before ? changeNotes(before, after) : [codeCount(after)]),
      ...context.formNotes,
      ...notes,
    ]),
    target,
    bytes: outcome.bytes,
    ...(before && { text: textDigest(after.page) }),
    state: {
      ...usedState(target, copy, outcome, { ...context, sha256: digest(outcome.bytes), encoding, changed: now }),
      ...(reasons.length > 0 && { accepted: digest(decoded.text) }),
    },
  };
}

/** The Markdown form of the page, and what is to be told about the choice between its forms. */
export interface PageForms {
  readonly twin?: PageTwin | undefined;
  readonly formNotes: readonly string[];
}

type UsedOutcome = Exclude<FetchOutcome, { kind: "failed" }>;

function samePage(target: FetchTarget, copy: LocalCopy, outcome: UsedOutcome, context: DecisionContext): PageDecision {
  const { state, sha256 } = copy;
  // A run that was killed after it had stored the page has not stated when the page changed.
  const changed = copy.isUnmodified && state ? state.changed : context.now;
  const encoding = state?.encoding;
  return {
    fetched: fetchedPage(target, "same", [
      ...(state?.failed ? [`the fetch before this one failed: ${state.failed.reason}`] : []),
      ...context.formNotes,
    ]),
    target,
    ...(sha256 !== undefined && {
      state: {
        ...usedState(target, copy, outcome, { ...context, sha256, encoding, changed }),
        ...(state?.accepted !== undefined && { accepted: state.accepted }),
      },
    }),
  };
}

/** The state of a page whose answer is used, or is what the copy is. */
function usedState(
  { page: { url } }: FetchTarget,
  { state }: LocalCopy,
  outcome: UsedOutcome,
  {
    sha256,
    encoding,
    now,
    changed,
    ignoreRobots,
    twin,
  }: DecisionContext & Pick<PageState, "sha256" | "changed"> & { encoding: string | undefined },
): PageState {
  return {
    ...{ url, ...outcome.validators, sha256, ...(encoding && { encoding }), fetched: now, changed },
    ...{ fetches: (state?.fetches ?? 0) + 1, ...(ignoreRobots && { robots: "ignored" as const }) },
    ...(outcome.kind === "page" && outcome.rendered && { render: "browser" as const }),
    ...(twin && { twin }),
  };
}

/** A reason why a page is not used. */
export interface Refusal {
  readonly state: FailureState;
  readonly reason: string;
}

/** Why there is no page. A server often sends a login page or a bot wall with a status that says so. */
export function refusalOf({ state, reason, bytes }: Extract<FetchOutcome, { kind: "failed" }>): Refusal {
  const wrong = bytes && wrongPage(Buffer.from(bytes).toString());
  const isTold = wrong?.state === "login" || wrong?.state === "bot-wall";
  return isTold ? { state: wrong.state, reason: `${wrong.name}: ${reason}` } : { state, reason };
}

/** Keeps the last copy of a page that changed, because a second fetch shows something else. */
export function unconfirmedPage(
  target: FetchTarget,
  copy: LocalCopy,
  { fetched: { kind, notes } }: PageDecision,
  now: string,
): PageDecision {
  const seen = kind === "same" ? "the last copy" : kind === "changed" ? "another change" : notes.join("; ");
  return rejectedPage(
    target,
    copy,
    [{ state: "unconfirmed", reason: `changed, but a second fetch showed: ${seen}` }],
    now,
  );
}

/** Keeps the last copy. The lock records since when fetching fails. The first reason gives the state. */
function rejectedPage(
  target: FetchTarget,
  { state: lock }: LocalCopy,
  refusals: readonly Refusal[],
  now: string,
  troubles: readonly string[] = [],
): PageDecision {
  const { guard } = target.page;
  const state = refusals[0]?.state ?? "no-codes";
  const reasons = [...refusals.map(({ reason }) => reason), ...troubles];
  const times = (lock?.failed?.times ?? 0) + 1;
  const failed = { since: lock?.failed?.since ?? now, times, state, reason: reasons.join("; ") };
  return {
    fetched: {
      ...fetchedPage(target, ruleOfState(state).kind, reasons),
      ...{ state, needs: needOfState(state, times, guard?.failures) },
    },
    target,
    ...(lock && { state: { ...lock, failed } }),
  };
}

function fetchedPage(
  { provider, page }: FetchTarget,
  kind: FetchedPage["kind"],
  notes: readonly string[],
): FetchedPage {
  return { file: page.source.path, service: serviceId({ ...provider, service: page.service }), kind, notes };
}

/** Decodes a page with the encoding of `source.json`, else by its content, else with the charset that the server states. */
export function decodePage(bytes: Uint8Array, encoding: string | undefined, charset: string | undefined) {
  const byContent = decode(bytes, encoding);
  if ("text" in byContent) return { text: byContent.text };
  const byServer = encoding === undefined && charset !== undefined ? decode(bytes, charset) : byContent;
  if ("text" in byServer) return { text: byServer.text, encoding: charset };
  const broken = decode(bytes, encoding, true);
  if ("text" in broken) return { text: broken.text };
  const problems = collectProblems();
  problems.on("")(byServer.rule, byServer.place, byServer.args);
  return { reason: problems.list[0]?.text ?? byServer.rule };
}

function codeCount({ entries }: PageExtraction): string {
  return pluralize(summarizeEntries(entries).codes.size, "code");
}

/** What changed between two versions of a page, in a few words each. */
export function changeNotes(before: PageExtraction, after: PageExtraction): string[] {
  const old = fingerprintsByCode(before.entries);
  const current = fingerprintsByCode(after.entries);
  const added = [...current.keys()].filter((code) => !old.has(code));
  const removed = [...old.keys()].filter((code) => !current.has(code));
  const reworded = [...current].filter(([code, fingerprint]) => old.has(code) && old.get(code) !== fingerprint);
  const notes = [
    added.length > 0 ? `+${pluralize(added.length, "code")}` : "",
    removed.length > 0 ? `-${pluralize(removed.length, "code")}` : "",
    reworded.length > 0 ? `${reworded.length} reworded` : "",
  ].filter(Boolean);
  return notes.length > 0 ? notes : ["text outside the error codes"];
}

/** Code → everything that the page states about it. */
function fingerprintsByCode({ entries }: PageEntries): ReadonlyMap<string, string> {
  const fingerprints = new Map<string, string>();
  for (const { code, message, text, facts } of entries) {
    fingerprints.set(code, (fingerprints.get(code) ?? "") + JSON.stringify([message, text, facts]));
  }
  return fingerprints;
}
