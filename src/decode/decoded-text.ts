import { sampleOf } from "../lib/code-sample.ts";
import { ERROR_WORDS, type ErrorWord } from "../lib/error-words.ts";
import { printable } from "../lib/printable.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Case, ErrorInfo, LocalizedText, PageLine } from "../model/catalog.ts";
import type { Origin } from "../model/page-entries.ts";
import type { FoundCode } from "./decodable.ts";
import { wantedLocales } from "./wanted-locales.ts";

/** How a code is shown. */
export interface TextOptions {
  /** The language of the texts. Default: all. */
  readonly lang?: string | undefined;
  /** The language of the reader: of the labels, and of the first text. */
  readonly reader?: string | undefined;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Everything that a package has about a code, for a terminal: texts, facts with their origin, places, and how code reads it. */
export function decodedText({ packageName, catalog, error }: FoundCode, options: TextOptions): string {
  const { code, symbol, name, family, cases, gone } = error;
  const { bold, dim } = options;
  const say = speaker(options);
  const title = `${bold(printable(code))}${symbol === undefined ? "" : ` ${printable(symbol)}`}`;
  const removed = gone && `${say("deprecated")} ${dim(printable([gone.state, gone.since].filter(Boolean).join(", ")))}`;
  const sample = catalog.names && sampleOf(packageName, { ...catalog, names: catalog.names }, { code, name });
  return [
    `${title}  ${dim(printable(serviceId(catalog)))}`,
    ...(removed === undefined ? [] : [removed]),
    ...cases.flatMap((one, i) => [
      "",
      ...(cases.length > 1 ? [`${say("case")} ${i + 1}`] : []),
      ...caseLines(one, catalog.pageUrls, options),
    ]),
    "",
    ...labelled(say("class"), name),
    ...labelled(say("family"), family === code ? undefined : family),
    ...factLines(error, options),
    ...(sample === undefined ? [] : ["", ...sample.trimEnd().split("\n").map(printable).map(indented)]),
    "",
  ].join("\n");
}

function speaker({ lang, reader }: TextOptions): (word: ErrorWord) => string {
  const isChinese = /^zh\b/i.test(lang ?? reader ?? "");
  return (word) => ERROR_WORDS[word][isChinese ? 1 : 0];
}

function factLines(error: ErrorInfo, options: TextOptions): readonly string[] {
  const { aliases = [], formerNames = [], formerCodes = [], httpStatus, retry, recovery, billable } = error;
  const say = speaker(options);
  const fact = (word: ErrorWord, value: string | undefined, origin: Origin | undefined): readonly string[] =>
    origin === undefined || value === undefined
      ? []
      : labelled(say(word), value).map((line) => `${line} ${options.dim(originOf(origin))}`);
  return [
    ...labelled(say("aliases"), [...aliases, ...formerCodes, ...formerNames].join(", ") || undefined),
    ...fact("http", httpStatus && String(httpStatus.value), httpStatus),
    ...fact("retry", retry && say(retry.class), retry),
    ...fact("recovery", recovery && say(recovery.class === "retry" ? "repeat" : recovery.class), recovery),
    ...fact("billable", billable && say(billable.value ? "yes" : "no"), billable),
  ];
}

function originOf(fact: Origin): string {
  switch (fact.origin) {
    case "column":
      return "(column)";
    case "sentence":
      return printable(`«${fact.quote}»`);
    case "rule":
      return printable(`(${fact.rule})`);
    case "correction":
      return printable(`(correction: ${fact.why})`);
  }
}

type PageUrls = FoundCode["catalog"]["pageUrls"];

function caseLines({ message, texts, at, alsoAt = [] }: Case, urls: PageUrls, options: TextOptions): readonly string[] {
  const { lang: only, reader } = options;
  const locales = Object.keys(texts);
  const wanted = wantedLocales(locales, { only, reader });
  const say = speaker(options);
  return [
    ...labelled(say("message"), message),
    // Without a text in the wanted language, one in another language is better than none.
    ...(wanted.length > 0 ? wanted : locales).flatMap((locale) => textLines(locale, texts[locale] ?? {}, options)),
    ...[at, ...alsoAt].flatMap((place) => labelled(say("places"), placeOf(place, urls))),
  ];
}

function textLines(locale: string, text: LocalizedText, options: TextOptions): readonly string[] {
  const { title, description, cause, solution, links = [], from, translated } = text;
  const say = speaker(options);
  const source = [from?.service, translated && `← ${translated.from}`].filter((one) => one !== undefined).join(" ");
  return [
    `  ${options.dim(printable(`${locale} ${source}`.trimEnd()))}`,
    ...[title, description].flatMap((one) => lines(one).map(indented).map(indented)),
    ...labelled(say("cause"), cause).map(indented),
    ...labelled(say("solution"), solution).map(indented),
    ...links.flatMap((link) => labelled(say("links"), `${link.text} ${link.url}`).map(indented)),
  ];
}

function placeOf({ page, line }: PageLine, urls: PageUrls = {}): string {
  const url = Object.hasOwn(urls, page) ? ` ${urls[page]}` : "";
  return `${page}:${line}${url}`;
}

/** A label with its text, whose further lines follow below it; nothing without a text. */
function labelled(label: string, text: string | undefined): readonly string[] {
  const [first, ...others] = lines(text);
  return first === undefined ? [] : [indented(`${label}: ${first}`), ...others.map(indented).map(indented)];
}

function lines(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(/\r?\n/).map(printable);
}

function indented(line: string): string {
  return line === "" ? line : `  ${line}`;
}
