import type { At, Case, Catalog, ErrorInfo, LocalText } from "../model/catalog.ts";
import type { Origin } from "../model/entry.ts";

/** All that the pages say of an error, for a documentation comment: words in each locale, facts, places. */
export function documentation(error: ErrorInfo, locales: Catalog["locales"]): string {
  const paragraphs = error.cases.map((documented) => caseLines(documented, locales).join("\n"));
  return [...paragraphs, factLine(error)].filter((paragraph) => paragraph !== "").join("\n\n");
}

/** How a fact is known, in a few words; nothing for a column, which is the plain case. */
export function originText(origin: Origin): string {
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

/** A place as people and editors write it. */
export function placeText(at: At): string {
  return `${at.page}:${at.line}`;
}

function caseLines(documented: Case, locales: Catalog["locales"]): readonly string[] {
  const { message, texts, at, alsoAt = [] } = documented;
  return [
    ...locales.flatMap((locale) => {
      const text = texts[locale];
      const words = text && wordsOf(text);
      return words ? [`${locale}: ${words}${text.from ? ` (${text.from.service}, ${placeText(text.from)})` : ""}`] : [];
    }),
    ...(message ? [`Message: ${message}`] : []),
    `At ${[at, ...alsoAt].map(placeText).join(", ")}`,
  ];
}

function wordsOf({ title, description, cause, solution, links = [] }: LocalText): string {
  const said = [title, description, cause, solution].filter((words) => words !== undefined && words !== "");
  return [...new Set(said), ...links.map(({ text, url }) => `${text}: ${url}`)].join(" — ");
}

function factLine({ billable, retry, httpStatus, aliases }: ErrorInfo): string {
  const facts: string[] = [];
  if (billable) facts.push(`Billable: ${billable.value ? "yes" : "no"}${originText(billable)}.`);
  if (retry) facts.push(`Retry: ${retry.class}${originText(retry)}.`);
  if (httpStatus) facts.push(`HTTP status: ${httpStatus.value}${originText(httpStatus)}.`);
  if (aliases?.length) facts.push(`Also sent or documented as: ${aliases.join(", ")}.`);
  return facts.join(" ");
}
