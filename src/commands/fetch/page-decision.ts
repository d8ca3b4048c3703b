import { decode } from "../../1-read/read.ts";
import { digest } from "../../lib/digest.ts";
import type { FetchOutcome } from "../../fetch/fetch.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { PageEntries } from "../../model/page-entries.ts";
import type { PageState, Settings } from "../../model/project.ts";
import type { PageExtraction } from "../../pipeline.ts";
import { extractPage } from "../extract-page.ts";
import { collectProblems } from "../../problems/problems.ts";
import { summarizeEntries, hasSameText, findSuspicions } from "../../page-guard/page-guard.ts";
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
  /** What changed, or why the page was not used. */
  readonly notes: readonly string[];
}

/** What to write for one page. */
export interface PageDecision {
  readonly target: FetchTarget;
  readonly fetched: FetchedPage;
  /** The new content, if it is used. */
  readonly bytes?: Uint8Array;
  /** The new state in `pages.lock.json`. */
  readonly state?: PageState;
}

/** What a decision depends on besides the page. */
export interface DecisionContext {
  /** True if `--accept` names the page. */
  readonly accepted: boolean;
  /** ISO time of this run. */
  readonly now: string;
  readonly settings: Settings;
}

/** Decides what to do with the answer of a server: write it, or keep the last copy. */
export async function decidePage(
  target: FetchTarget,
  outcome: FetchOutcome,
  { accepted, now, settings }: DecisionContext,
): Promise<PageDecision> {
  const { page } = target;
  if (outcome.kind === "failed") return rejectedPage(target, "failed", [outcome.reason], now);
  if (outcome.kind === "same" || page.sha256 === digest(outcome.bytes)) return samePage(target, outcome, now);
  const decoded = decodePage(outcome.bytes, page.encoding, outcome.charset);
  if ("reason" in decoded) return rejectedPage(target, "failed", [decoded.reason], now);
  const read = (text: string): Promise<PageExtraction> =>
    extractPage({ ...page.source, text }, settings, collectProblems());
  const before = page.text === undefined ? undefined : await read(page.text);
  const after = await read(decoded.text);
  if (before && hasSameText(before.page, after.page)) return samePage(target, outcome, now);
  const reasons = [
    ...findSuspicions({
      before: before && summarizeEntries(before.entries),
      after: summarizeEntries(after.entries),
      text: decoded.text,
      oldText: page.text,
    }),
  ];
  const readInPart = after.entries.reliability?.readInPart;
  if (readInPart !== undefined && before && before.entries.reliability?.readInPart === undefined)
    reasons.push(`read in part: ${readInPart}`);
  if (reasons.length > 0 && !accepted) return rejectedPage(target, "suspect", reasons, now);
  const { encoding } = decoded;
  return {
    target,
    fetched: fetchedPage(target, before ? "changed" : "new", before ? changeNotes(before, after) : [codeCount(after)]),
    bytes: outcome.bytes,
    state: {
      ...{ url: page.url, ...outcome.validators, sha256: digest(outcome.bytes), ...(encoding && { encoding }) },
      ...{ fetched: now, changed: now, fetches: (page.state?.fetches ?? 0) + 1 },
    },
  };
}

function samePage(
  target: FetchTarget,
  { validators }: Exclude<FetchOutcome, { kind: "failed" }>,
  now: string,
): PageDecision {
  const { url, state, sha256 } = target.page;
  const encoding = state?.encoding;
  return {
    target,
    fetched: fetchedPage(target, "same", state?.failed ? [`works again: ${state.failed.reason}`] : []),
    ...(sha256 !== undefined && {
      state: {
        ...{ url, ...validators, sha256, ...(encoding && { encoding }) },
        ...{ fetched: now, changed: state?.changed ?? now, fetches: (state?.fetches ?? 0) + 1 },
      },
    }),
  };
}

/** Keeps the last copy. The lock records since when fetching fails. */
function rejectedPage(
  target: FetchTarget,
  kind: "failed" | "suspect",
  reasons: readonly string[],
  now: string,
): PageDecision {
  const { state } = target.page;
  const failed = { since: state?.failed?.since ?? now, times: (state?.failed?.times ?? 0) + 1 };
  const reason = (kind === "suspect" ? "suspect: " : "") + reasons.join("; ");
  return {
    target,
    fetched: fetchedPage(target, kind, reasons),
    ...(state && { state: { ...state, failed: { ...failed, reason } } }),
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
function decodePage(bytes: Uint8Array, encoding: string | undefined, charset: string | undefined) {
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

function changeNotes(before: PageExtraction, after: PageExtraction): string[] {
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
