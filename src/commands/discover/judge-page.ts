import type { FetchablePage } from "../../1-read/read.ts";
import type { FetchOutcome } from "../../fetch/fetch.ts";
import { linksOfPage, type PageLinks } from "../../discover/discover.ts";
import { digest } from "../../lib/digest.ts";
import { guessLocale } from "../../lib/guess-locale.ts";
import { byCodeUnits } from "../../lib/identifier.ts";
import type { JudgedPage } from "../../model/crawl.ts";
import type { FailureState } from "../../model/failure-state.ts";
import type { CodeEntry, PageEntries } from "../../model/page-entries.ts";
import type { Settings } from "../../model/project.ts";
import { findSuspicions, summarizeEntries } from "../../page-guard/page-guard.ts";
import { collectProblems } from "../../problems/problems.ts";
import { extractPage } from "../extract-page.ts";
import { decodePage, refusalOf } from "../fetch/page-decision.ts";
import { isHtml } from "../fetch/page-forms.ts";

/** What was found at an address, and where it leads. */
export interface JudgedAnswer {
  readonly verdict: Omit<JudgedPage, "url" | "depth" | "isGuess">;
  /** Absent if there is no page. */
  readonly links?: PageLinks;
}

/** Decides whether an answer is a page of error codes, with the reader and the guard that `fetch` uses. */
export async function judgePage(
  page: Pick<FetchablePage, "source" | "encoding">,
  outcome: FetchOutcome,
  settings: Settings,
  troubles: readonly string[] = [],
): Promise<JudgedAnswer> {
  if (outcome.kind !== "page") return { verdict: outcome.kind === "failed" ? refused(refusalOf(outcome)) : {} };
  const decoded = decodePage(outcome.bytes, page.encoding, outcome.charset);
  if ("reason" in decoded) return { verdict: refused({ state: "undecodable", reason: decoded.reason }) };
  const { text } = decoded;
  const form = isHtml(text) ? "html" : /^\s*[[{]/.test(text) ? "json" : "markdown";
  const links = linksOfPage(text, outcome.validators.finalUrl);
  const problems = collectProblems();
  const { entries } = await extractPage({ ...page.source, text }, settings, problems);
  const doubt = entries.reliability?.readInPart ?? problems.list.find(({ rule }) => rule === "running-text")?.text;
  const judged = judgeEntries(entries, text, doubt);
  const reason = [judged.reason, ...troubles, ...(outcome.rendered?.troubles ?? [])].join("; ").slice(0, 500);
  const verdict = { form, ...aboutItself(links), ...judged, ...(judged.state && { reason }) } as const;
  if (outcome.mayBeCut && verdict.codes && verdict.state === undefined)
    return { verdict: { ...verdict, state: "unknown-length", reason: "the server states no length" }, links };
  return { verdict, links };
}

function refused({ state, reason }: { readonly state: FailureState; readonly reason: string }) {
  return { state, reason: reason.slice(0, 500) };
}

function aboutItself({ title, language, alternates, base }: PageLinks) {
  const urls = alternates.flatMap(({ href, locale }) =>
    URL.canParse(href, base) ? [[locale, new URL(href, base).href] as const] : [],
  );
  return {
    ...(title !== undefined && { title: title.slice(0, 300) }),
    ...(language && { language: language.slice(0, 50) }),
    ...(urls.length > 0 && { alternates: urls.slice(0, 100) }),
  };
}

function judgeEntries(
  entries: PageEntries,
  text: string,
  doubt: string | undefined,
): Pick<JudgedPage, "state" | "reason" | "codes" | "digest" | "textLanguage"> {
  const summary = summarizeEntries(entries);
  const errors = entries.entries.filter(({ kind }) => kind === undefined);
  const [suspicion] = findSuspicions({ before: undefined, after: summary, text });
  const found =
    errors.length === 0
      ? {}
      : {
          codes: textLengths(errors),
          digest: digest(JSON.stringify([[...summary.codes].sort(byCodeUnits), [...summary.texts].sort(byCodeUnits)])),
          textLanguage: guessLocale(summary.texts.join("\n").slice(0, 20_000)),
        };
  if (suspicion) return { ...found, ...refused(suspicion) };
  return { ...found, ...(doubt !== undefined && refused({ state: "read-in-part", reason: doubt })) };
}

/** Code → characters of all its texts. */
function textLengths(entries: readonly CodeEntry[]): [string, number][] {
  const lengths = new Map<string, number>();
  for (const { code, message = "", text } of entries) {
    const { title = "", description = "", cause = "", solution = "" } = text;
    const length = [message, title, description, cause, solution].join("").length;
    lengths.set(code, (lengths.get(code) ?? 0) + length);
  }
  return [...lengths];
}
