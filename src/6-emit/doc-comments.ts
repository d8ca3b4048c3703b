import type { TemplateData } from "../model/output.ts";
import type { PageLine, Case, Catalog, ErrorInfo, Removal, LocalizedText } from "../model/catalog.ts";
import type { Origin } from "../model/page-entries.ts";
import { ONCE } from "./templates/fill-template.ts";

/**
 * The documentation comment of an error, with its places. Only one file of a service has it, because the lines of all
 * places below a new row change.
 */
export function docCommentWithPlaces(error: ErrorInfo, locales: Catalog["locales"]): string {
  return paragraphsOf(error, (documented) => [
    ...caseLines(documented, locales),
    `${error.gone ? "Last at" : "At"} ${[documented.at, ...(documented.alsoAt ?? [])].map(placeText).join(", ")}`,
  ]);
}

/** The documentation comment of an error: texts of each locale, server messages and facts. */
export function docComment(error: ErrorInfo, locales: Catalog["locales"]): string {
  return paragraphsOf(error, (documented) => caseLines(documented, locales));
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

function placeText(at: PageLine): string {
  return `${at.page}:${at.line}`;
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
export function deprecation({ gone }: ErrorInfo): string {
  return gone?.state === "deprecated" ? removalText(gone) : "";
}

/** Selects the comment of a code: a plain one, or one with `@deprecated`. */
export function deprecationRegions(
  error: ErrorInfo,
): Readonly<Record<"documented" | "deprecated", readonly TemplateData[]>> {
  return deprecation(error) === "" ? { documented: ONCE, deprecated: [] } : { documented: [], deprecated: ONCE };
}

function removalText({ since }: Removal): string {
  return since === undefined
    ? "No page documents it any more."
    : `No page has documented it since ${since.slice(0, 10)}.`;
}

function factLine({ billable, retry, httpStatus, aliases, gone }: ErrorInfo): string {
  const facts: string[] = [];
  if (gone?.state === "pending-removal") facts.push(removalText(gone));
  if (billable) facts.push(`Billable: ${billable.value ? "yes" : "no"}${originText(billable)}.`);
  if (retry) facts.push(`Retry: ${retry.class}${originText(retry)}.`);
  if (httpStatus) facts.push(`HTTP status: ${httpStatus.value}${originText(httpStatus)}.`);
  if (aliases?.length) facts.push(`Also sent or documented as: ${aliases.join(", ")}.`);
  return facts.join(" ");
}
