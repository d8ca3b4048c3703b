import type { At, Case, Catalog, ErrorInfo, LocalText } from "../model/catalog.ts";
import type { Origin } from "../model/entry.ts";

/**
 * All that the pages say of an error, for the one documentation comment that tells the places as well: lines move with
 * every row that is inserted above.
 */
export function documentationWithPlaces(error: ErrorInfo, locales: Catalog["locales"]): string {
  return documentationOf(error, (documented) => [
    ...wordLines(documented, locales),
    `At ${[documented.at, ...(documented.alsoAt ?? [])].map(placeText).join(", ")}`,
  ]);
}

/** What the pages say of an error, for a documentation comment: words in each locale, the server's messages, facts. */
export function documentation(error: ErrorInfo, locales: Catalog["locales"]): string {
  return documentationOf(error, (documented) => wordLines(documented, locales));
}

/** What the pages say in one locale beyond the text that is shown to people: the rest of the words, links. */
export function furtherWords(error: ErrorInfo, locale: string, shown: string): string {
  const words = error.cases.flatMap(({ texts }) => texts[locale] ?? []).flatMap(wordsOf);
  return [...new Set(words)].filter((word) => !shown.split("\n").includes(word)).join(" — ");
}

function documentationOf(error: ErrorInfo, linesOf: (documented: Case) => readonly string[]): string {
  const paragraphs = [...new Set(error.cases.map((documented) => linesOf(documented).join("\n"))), factLine(error)];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

// How a fact is known, in a few words; nothing for a column, which is the plain case.
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

function placeText(at: At): string {
  return `${at.page}:${at.line}`;
}

function wordLines({ message, texts }: Case, locales: Catalog["locales"]): readonly string[] {
  return [
    ...locales.flatMap((locale) => {
      const text = texts[locale];
      const words = text ? wordsOf(text).join(" — ") : "";
      return words ? [`${locale}: ${words}${text?.from ? ` (${text.from.service})` : ""}`] : [];
    }),
    ...(message ? [`Message: ${message}`] : []),
  ];
}

function wordsOf({ title, description, cause, solution, links = [] }: LocalText): readonly string[] {
  const said = [title, description, cause, solution].flatMap((words) => words || []);
  return [...new Set([...said, ...links.map(({ text, url }) => `${text}: ${url}`)])];
}

function factLine({ billable, retry, httpStatus, aliases }: ErrorInfo): string {
  const facts: string[] = [];
  if (billable) facts.push(`Billable: ${billable.value ? "yes" : "no"}${originText(billable)}.`);
  if (retry) facts.push(`Retry: ${retry.class}${originText(retry)}.`);
  if (httpStatus) facts.push(`HTTP status: ${httpStatus.value}${originText(httpStatus)}.`);
  if (aliases?.length) facts.push(`Also sent or documented as: ${aliases.join(", ")}.`);
  return facts.join(" ");
}
