import { decode } from "../../1-read/read.ts";
import { digest } from "../../lib/digest.ts";
import type { FetchOutcome } from "../../fetch/fetch.ts";
import { pluralize } from "../../lib/pluralize.ts";
import type { PageEntries } from "../../model/page-entries.ts";
import type { PageState, Settings } from "../../model/project.ts";
import { extractPage, type PageResult } from "../../pipeline.ts";
import { collectProblems } from "../../problems/problems.ts";
import { summarizeEntries, hasSameText, findSuspicions } from "../../page-guard/page-guard.ts";
import { sandboxedReader } from "../../execution/sandbox/sandbox.ts";
import type { FetchedPage } from "./fetched-page.ts";
import type { FetchTarget } from "./fetch-targets.ts";

/** What is to be kept of one fetched page: its bytes where they are taken, and what the lock says from now on. */
export interface PageDecision {
  readonly target: FetchTarget;
  readonly fetched: FetchedPage;
  readonly bytes?: Uint8Array;
  readonly state?: PageState;
}

/** What a judgement depends on besides the page. */
export interface DecisionContext {
  readonly accepted: boolean;
  /** ISO time of this run. */
  readonly now: string;
  readonly settings: Settings;
}

/** Decides what becomes of a page: taken, kept as it was because nothing or too much changed, or not to be had. */
export async function decidePage(
  target: FetchTarget,
  outcome: FetchOutcome,
  terms: DecisionContext,
): Promise<PageDecision> {
  const { page } = target;
  if (outcome.kind === "failed") return rejectedPage(target, "failed", [outcome.reason], terms.now);
  if (outcome.kind === "same" || page.sha256 === digest(outcome.bytes)) return samePage(target, outcome, terms.now);
  const decoded = decodePage(outcome.bytes, page.encoding, outcome.charset);
  if ("reason" in decoded) return rejectedPage(target, "failed", [decoded.reason], terms.now);
  const read = (text: string): Promise<PageResult> =>
    extractPage({ ...page.source, text }, terms.settings, collectProblems(), sandboxedReader({ whole: true }));
  const before = page.text === undefined ? undefined : await read(page.text);
  const after = await read(decoded.text);
  if (before && hasSameText(before.page, after.page)) return samePage(target, outcome, terms.now);
  const reasons = findSuspicions({
    before: before && summarizeEntries(before.reading),
    after: summarizeEntries(after.reading),
    text: decoded.text,
    oldText: page.text,
  });
  if (reasons.length > 0 && !terms.accepted) return rejectedPage(target, "suspect", reasons, terms.now);
  const { encoding } = decoded;
  return {
    target,
    fetched: fetchedPage(target, before ? "changed" : "new", before ? changeNotes(before, after) : [codeCount(after)]),
    bytes: outcome.bytes,
    state: {
      ...{ url: page.url, ...outcome.validators, sha256: digest(outcome.bytes), ...(encoding && { encoding }) },
      ...{ fetched: terms.now, changed: terms.now, fetches: (page.state?.fetches ?? 0) + 1 },
    },
  };
}

function samePage(
  target: FetchTarget,
  { validators }: Exclude<FetchOutcome, { kind: "failed" }>,
  now: string,
): PageDecision {
  const { url, state, sha256: hash } = target.page;
  const encoding = state?.encoding;
  return {
    target,
    fetched: fetchedPage(target, "same", state?.failed ? [`works again: ${state.failed.reason}`] : []),
    ...(hash !== undefined && {
      state: {
        ...{ url, ...validators, sha256: hash, ...(encoding && { encoding }) },
        ...{ fetched: now, changed: state?.changed ?? now, fetches: (state?.fetches ?? 0) + 1 },
      },
    }),
  };
}

// The copy at hand stays as it is, and the lock says since when there is no newer one.
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
  return { file: page.source.path, service: `${provider.provider}/${page.service}`, kind, notes };
}

/** Text of a page, and the encoding where nothing but the server's word shows it; or why it is none. */
function decodePage(bytes: Uint8Array, said: string | undefined, charset: string | undefined) {
  const plain = decode(bytes, said);
  if ("text" in plain) return { text: plain.text };
  const named = said === undefined && charset !== undefined ? decode(bytes, charset) : plain;
  if ("text" in named) return { text: named.text, encoding: charset };
  const found = collectProblems();
  found.on("")(named.rule, named.place, named.args);
  return { reason: found.list[0]?.text ?? named.rule };
}

function codeCount({ reading }: PageResult): string {
  return pluralize(summarizeEntries(reading).codes.size, "code");
}

function changeNotes(before: PageResult, after: PageResult): string[] {
  const old = fingerprintsByCode(before.reading);
  const now = fingerprintsByCode(after.reading);
  const fresh = [...now.keys()].filter((code) => !old.has(code));
  const gone = [...old.keys()].filter((code) => !now.has(code));
  const reworded = [...now].filter(([code, said]) => old.has(code) && old.get(code) !== said);
  const notes = [
    fresh.length > 0 ? `+${pluralize(fresh.length, "code")}` : "",
    gone.length > 0 ? `-${pluralize(gone.length, "code")}` : "",
    reworded.length > 0 ? `${reworded.length} say something else` : "",
  ].filter(Boolean);
  return notes.length > 0 ? notes : ["words outside the error codes"];
}

/** Code → all that the page says of it. */
function fingerprintsByCode({ entries }: PageEntries): ReadonlyMap<string, string> {
  const sayings = new Map<string, string>();
  for (const { code, message, text: words, facts } of entries) {
    sayings.set(code, (sayings.get(code) ?? "") + JSON.stringify([message, words, facts]));
  }
  return sayings;
}
