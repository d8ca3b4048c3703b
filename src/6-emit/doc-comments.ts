import type { PageLine, Case, Catalog, ErrorInfo, Removal, LocalizedText } from "../model/catalog.ts";
import type { Origin } from "../model/page-entries.ts";
import type { TemplateData } from "./templates/fill-template.ts";

/**
 * All that the pages say of an error, for the one documentation comment that tells the places as well: lines move with
 * every row that is inserted above.
 */
export function docCommentWithPlaces(error: ErrorInfo, locales: Catalog["locales"]): string {
  return documentationOf(error, (documented) => [
    ...wordLines(documented, locales),
    `${error.gone ? "Last at" : "At"} ${[documented.at, ...(documented.alsoAt ?? [])].map(placeText).join(", ")}`,
  ]);
}

/** What the pages say of an error, for a documentation comment: words in each locale, the server's messages, facts. */
export function docComment(error: ErrorInfo, locales: Catalog["locales"]): string {
  return documentationOf(error, (documented) => wordLines(documented, locales));
}

/** What the pages say in one locale beyond the text that is shown to people: the rest of the words, links. */
export function furtherTexts(error: ErrorInfo, locale: string, shown: string): string {
  const told = shown.includes("\n") ? new Set(shown.split("\n")) : undefined;
  const words = new Set<string>();
  for (const { texts } of error.cases) {
    const text = texts[locale];
    for (const word of text ? wordsOf(text) : []) if (!(told?.has(word) ?? word === shown)) words.add(word);
  }
  return [...words].join(" — ");
}

function documentationOf(error: ErrorInfo, linesOf: (documented: Case) => readonly string[]): string {
  const paragraphs = new Set<string>();
  for (const documented of error.cases) paragraphs.add(linesOf(documented).join("\n"));
  paragraphs.add(factLine(error));
  paragraphs.delete("");
  return [...paragraphs].join("\n\n");
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

function placeText(at: PageLine): string {
  return `${at.page}:${at.line}`;
}

function wordLines({ message, texts }: Case, locales: Catalog["locales"]): readonly string[] {
  const lines: string[] = [];
  for (const locale of locales) {
    const text = texts[locale];
    const words = text && !text.translated ? wordsOf(text).join(" — ") : "";
    if (words) lines.push(`${locale}: ${words}${text?.from ? ` (${text.from.service})` : ""}`);
  }
  if (message) lines.push(`Message: ${message}`);
  return lines;
}

function wordsOf({ title, description, cause, solution, links = [] }: LocalizedText): readonly string[] {
  const said = new Set<string>();
  for (const words of [title, description, cause, solution]) if (words) said.add(words);
  for (const { text, url } of links) said.add(`${text}: ${url}`);
  return [...said];
}

/** Why a code is deprecated; "" for one that is not. */
export function deprecation({ gone }: ErrorInfo): string {
  return gone?.state === "deprecated" ? goneText(gone) : "";
}

/** Which of its two comments a code has: a plain one, or one that editors strike the code through for. */
export function deprecationRegions(
  error: ErrorInfo,
): Readonly<Record<"documented" | "deprecated", readonly TemplateData[]>> {
  const once: readonly TemplateData[] = [{ values: {} }];
  return deprecation(error) === "" ? { documented: once, deprecated: [] } : { documented: [], deprecated: once };
}

function goneText({ since }: Removal): string {
  return since === undefined
    ? "No page documents it any more."
    : `No page has documented it since ${since.slice(0, 10)}.`;
}

function factLine({ billable, retry, httpStatus, aliases, gone }: ErrorInfo): string {
  const facts: string[] = [];
  if (gone?.state === "pending-removal") facts.push(goneText(gone));
  if (billable) facts.push(`Billable: ${billable.value ? "yes" : "no"}${originText(billable)}.`);
  if (retry) facts.push(`Retry: ${retry.class}${originText(retry)}.`);
  if (httpStatus) facts.push(`HTTP status: ${httpStatus.value}${originText(httpStatus)}.`);
  if (aliases?.length) facts.push(`Also sent or documented as: ${aliases.join(", ")}.`);
  return facts.join(" ");
}
