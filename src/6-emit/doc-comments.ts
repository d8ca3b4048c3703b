import type { SafeText, TemplateData } from "../model/output.ts";
import type { Case, Catalog, ErrorInfo, Removal, LocalizedText } from "../model/catalog.ts";
import type { Origin } from "../model/page-entries.ts";
import { seeTag, verbatim } from "./literal.ts";
import { ONCE } from "./templates/fill-template.ts";

/** A code may be on hundreds of pages. A comment names the first ones, so that it does not change with each new page. */
const MOST_PAGES = 3;

/** The documentation comment of an error, with the pages that document it. */
export function docCommentWithPages(error: ErrorInfo, locales: Catalog["locales"]): string {
  return paragraphsOf(error, (documented) => [
    ...caseLines(documented, locales),
    `${error.gone ? "Last on" : "On"} ${pageList(pagesOf(documented))}`,
  ]);
}

/** The documentation comment of an error: texts of each locale, server messages and facts. */
export function docComment(error: ErrorInfo, locales: Catalog["locales"]): string {
  return paragraphsOf(error, (documented) => caseLines(documented, locales));
}

/** The documentation comment of some cases of an error: their texts and messages, without the facts of the error. */
export function caseComment(cases: readonly Case[], locales: Catalog["locales"]): string {
  return [...new Set(cases.map((documented) => caseLines(documented, locales).join("\n")))].join("\n\n");
}

/** The texts of an error in one locale without the text that is shown to people: other texts, and links. */
export function furtherTexts(error: ErrorInfo, locale: string, shown: string): string {
  const shownLines = new Set(shown.split("\n"));
  const texts = new Set(error.cases.flatMap((documented) => textsOf(documented.texts[locale] ?? {})));
  return [...texts].filter((text) => !shownLines.has(text)).join(" — ");
}

function paragraphsOf(error: ErrorInfo, linesOf: (documented: Case) => readonly string[]): string {
  const paragraphs = new Set(error.cases.map((documented) => linesOf(documented).join("\n")));
  paragraphs.add(factLine(error));
  paragraphs.delete("");
  return [...paragraphs].join("\n\n");
}

/** The origin of a fact in a few words, and "" for a column, which is the usual origin. */
function originText(origin: Origin): string {
  switch (origin.origin) {
    case "column":
      return "";
    case "sentence":
      return ` (“${origin.quote}”)`;
    case "rule":
      return ` (by the rule ${origin.rule})`;
    case "correction":
      return ` (corrected: ${origin.why})`;
  }
}

/**
 * Pages for a comment: all of them, or the first three and that there are others. The catalog has all.
 *
 * @example
 * pageList(["a.md", "b.md", "a.md", "c.md"]) // "a.md, b.md, c.md"
 * pageList(["a.md", "b.md", "c.md", "d.md"]) // "a.md, b.md, c.md and other pages"
 */
export function pageList(pages: readonly string[]): string {
  const all = [...new Set(pages)];
  return all.length <= MOST_PAGES ? all.join(", ") : `${all.slice(0, MOST_PAGES).join(", ")} and other pages`;
}

function pagesOf({ at, alsoAt = [] }: Case): readonly string[] {
  return [at, ...alsoAt].map(({ page }) => page);
}

/** The addresses of the first pages of an error as the last lines of its comment, after an empty one. */
export function seeTags({ cases }: ErrorInfo, pageUrls: Catalog["pageUrls"] = {}): readonly SafeText[] {
  const urls = new Set(cases.flatMap(pagesOf).flatMap((page) => (Object.hasOwn(pageUrls, page) ? pageUrls[page] : [])));
  const tags = [...urls].flatMap((url) => (url === undefined ? [] : seeTag(url))).slice(0, MOST_PAGES);
  return tags.length === 0 ? [] : [verbatim(""), ...tags];
}

function caseLines({ message, texts }: Case, locales: Catalog["locales"]): readonly string[] {
  const lines: string[] = [];
  for (const locale of locales) {
    const text = texts[locale];
    const joined = text && !text.translated ? textsOf(text).join(" — ") : "";
    if (joined) lines.push(`${locale}: ${joined}${text?.from ? ` (${text.from.service})` : ""}`);
  }
  if (message) lines.push(`Message: ${message}`);
  return lines;
}

function textsOf({ title, description, cause, solution, links = [] }: LocalizedText): readonly string[] {
  const texts = new Set<string>();
  for (const text of [title, description, cause, solution]) if (text) texts.add(text);
  for (const { text, url } of links) texts.add(`${text}: ${url}`);
  return [...texts];
}

/** Why a code is deprecated, or "" if it is not. */
export function deprecation({ gone }: Pick<ErrorInfo, "gone">): string {
  return gone ? removalText(gone) : "";
}

/** Selects the comment of a code: a plain one, or one with `@deprecated`. */
export function deprecationRegions(
  error: Pick<ErrorInfo, "gone">,
): Readonly<Record<"documented" | "deprecated", readonly TemplateData[]>> {
  return deprecation(error) === "" ? { documented: ONCE, deprecated: [] } : { documented: [], deprecated: ONCE };
}

function removalText({ state, since }: Removal): string {
  const text =
    since === undefined ? "No page documents it any more." : `No page has documented it since ${since.slice(0, 10)}.`;
  return state === "deprecated" ? text : `${text} It may return.`;
}

function factLine({ symbol, billable, retry, recovery, httpStatus, aliases }: ErrorInfo): string {
  const facts: string[] = [];
  if (symbol !== undefined) facts.push(`Name: ${symbol}.`);
  if (billable) facts.push(`Billable: ${billable.value ? "yes" : "no"}${originText(billable)}.`);
  if (retry) facts.push(`Retry: ${retry.class}${originText(retry)}.`);
  // A quoted sentence is in the text of the comment, so it is not repeated. `Retry` says that a retry ends the error.
  const recoveryOrigin = recovery && (recovery.origin === "sentence" ? "" : originText(recovery));
  if (recovery && recovery.class !== "retry") facts.push(`Recovery: ${recovery.class}${recoveryOrigin}.`);
  if (httpStatus) facts.push(`HTTP status: ${httpStatus.value}${originText(httpStatus)}.`);
  if (aliases?.length) facts.push(`Also sent or documented as: ${aliases.join(", ")}.`);
  return facts.join(" ");
}
