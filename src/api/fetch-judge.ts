import { decode } from "../1-read/read.ts";
import { digest } from "../lib/digest.ts";
import type { PageOutcome } from "../fetch/fetch.ts";
import { counted } from "../lib/counted.ts";
import type { Reading } from "../model/entry.ts";
import type { PageState, Settings } from "../model/project.ts";
import { extractPage, type PageResult } from "../pipeline.ts";
import { problems } from "../problems/report.ts";
import { glimpseOfReading, sameWords, suspicionsOf } from "../suspect/suspect.ts";
import { guardedReader } from "./read-page.ts";
import type { FetchedPage } from "./fetched.ts";
import type { Target } from "./fetch-targets.ts";

/** What is to be kept of one fetched page: its bytes where they are taken, and what the lock says from now on. */
export interface Judged {
  readonly target: Target;
  readonly told: FetchedPage;
  readonly bytes?: Uint8Array;
  readonly state?: PageState;
}

/** What a judgement depends on besides the page. */
export interface Terms {
  readonly accepted: boolean;
  /** ISO time of this run. */
  readonly now: string;
  readonly settings: Settings;
}

/** Decides what becomes of a page: taken, kept as it was because nothing or too much changed, or not to be had. */
export async function judge(target: Target, outcome: PageOutcome, terms: Terms): Promise<Judged> {
  const { page } = target;
  if (outcome.kind === "failed") return kept(target, "failed", [outcome.reason], terms.now);
  if (outcome.kind === "same" || page.sha256 === digest(outcome.bytes)) return same(target, outcome, terms.now);
  const decoded = decodePage(outcome.bytes, page.encoding, outcome.charset);
  if ("reason" in decoded) return kept(target, "failed", [decoded.reason], terms.now);
  const read = (text: string): Promise<PageResult> =>
    extractPage({ ...page.about, text }, terms.settings, problems(), guardedReader({ whole: true }));
  const before = page.text === undefined ? undefined : await read(page.text);
  const after = await read(decoded.text);
  if (before && sameWords(before.page, after.page)) return same(target, outcome, terms.now);
  const reasons = suspicionsOf({
    before: before && glimpseOfReading(before.reading),
    after: glimpseOfReading(after.reading),
    text: decoded.text,
    oldText: page.text,
  });
  if (reasons.length > 0 && !terms.accepted) return kept(target, "suspect", reasons, terms.now);
  const { encoding } = decoded;
  return {
    target,
    told: tell(target, before ? "changed" : "new", before ? whatChanged(before, after) : [codesOf(after)]),
    bytes: outcome.bytes,
    state: {
      ...{ url: page.url, ...outcome.marks, sha256: digest(outcome.bytes), ...(encoding && { encoding }) },
      ...{ fetched: terms.now, changed: terms.now, fetches: (page.state?.fetches ?? 0) + 1 },
    },
  };
}

function same(target: Target, { marks }: Exclude<PageOutcome, { kind: "failed" }>, now: string): Judged {
  const { url, state, sha256: hash } = target.page;
  const encoding = state?.encoding;
  return {
    target,
    told: tell(target, "same", state?.failed ? [`works again: ${state.failed.reason}`] : []),
    ...(hash !== undefined && {
      state: {
        ...{ url, ...marks, sha256: hash, ...(encoding && { encoding }) },
        ...{ fetched: now, changed: state?.changed ?? now, fetches: (state?.fetches ?? 0) + 1 },
      },
    }),
  };
}

// The copy at hand stays as it is, and the lock says since when there is no newer one.
function kept(target: Target, kind: "failed" | "suspect", reasons: readonly string[], now: string): Judged {
  const { state } = target.page;
  const failed = { since: state?.failed?.since ?? now, times: (state?.failed?.times ?? 0) + 1 };
  const reason = (kind === "suspect" ? "suspect: " : "") + reasons.join("; ");
  return {
    target,
    told: tell(target, kind, reasons),
    ...(state && { state: { ...state, failed: { ...failed, reason } } }),
  };
}

function tell({ provider, page }: Target, kind: FetchedPage["kind"], notes: readonly string[]): FetchedPage {
  return { file: page.about.path, service: `${provider.provider}/${page.service}`, kind, notes };
}

/** Text of a page, and the encoding where nothing but the server's word shows it; or why it is none. */
function decodePage(bytes: Uint8Array, said: string | undefined, charset: string | undefined) {
  const plain = decode(bytes, said);
  if ("text" in plain) return { text: plain.text };
  const named = said === undefined && charset !== undefined ? decode(bytes, charset) : plain;
  if ("text" in named) return { text: named.text, encoding: charset };
  const found = problems();
  found.on("")(named.rule, named.place, named.args);
  return { reason: found.list[0]?.text ?? named.rule };
}

function codesOf({ reading }: PageResult): string {
  return counted(glimpseOfReading(reading).codes.size, "code");
}

function whatChanged(before: PageResult, after: PageResult): string[] {
  const old = sayings(before.reading);
  const now = sayings(after.reading);
  const fresh = [...now.keys()].filter((code) => !old.has(code));
  const gone = [...old.keys()].filter((code) => !now.has(code));
  const reworded = [...now].filter(([code, said]) => old.has(code) && old.get(code) !== said);
  const notes = [
    fresh.length > 0 ? `+${counted(fresh.length, "code")}` : "",
    gone.length > 0 ? `-${counted(gone.length, "code")}` : "",
    reworded.length > 0 ? `${reworded.length} say something else` : "",
  ].filter(Boolean);
  return notes.length > 0 ? notes : ["words outside the error codes"];
}

/** Code → all that the page says of it. */
function sayings({ entries }: Reading): ReadonlyMap<string, string> {
  const sayings = new Map<string, string>();
  for (const { code, message, words, facts } of entries) {
    sayings.set(code, (sayings.get(code) ?? "") + JSON.stringify([message, words, facts]));
  }
  return sayings;
}
