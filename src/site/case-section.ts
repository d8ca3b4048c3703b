import type { Case, Catalog, LocalizedText, PageLine } from "../model/catalog.ts";
import { type Html, html, optional } from "../lib/html.ts";
import { say, type Word } from "./words.ts";

interface CaseContext {
  /** Number of the case, if the code has several. */
  readonly number: number | undefined;
  readonly urls: Catalog["pageUrls"];
}

/** One documented case of a code: the message of the server, its texts in every language, and its places. */
export function caseSection({ message, texts, at, alsoAt = [] }: Case, { number, urls }: CaseContext): Html {
  const places = [at, ...alsoAt].map((place, i) => html`${i > 0 ? ", " : ""}${placeOf(place, urls)}`);
  return html`<section class="case">
${optional(number, (shown) => html`<h2>${say("case")} ${shown}</h2>\n`)}${optional(
    message,
    (text) => html`<p class="message">${say("message")} <code>${text}</code></p>\n`,
  )}${Object.entries(texts).map(([locale, text]) => textOf(locale, text))}<p class="places">${say("places")} ${places}</p>
</section>
`;
}

function textOf(locale: string, { title, description, cause, solution, links = [], from }: LocalizedText): Html {
  const field = (word: Word, text: string | undefined): Html =>
    optional(text, (shown) => html`<dt>${say(word)}</dt>\n<dd lang="${locale}">${shown}</dd>\n`);
  const addresses = links.map(({ text, url }) => html`${linkTo(url, text)} `);
  const more = [field("cause", cause), field("solution", solution)];
  if (links.length > 0) more.push(html`<dt>${say("links")}</dt>\n<dd>${addresses}</dd>\n`);
  const isEmpty = more.every((part) => part.toString() === "");
  const source = optional(from, ({ service }) => html` <small>${service}</small>`);
  return html`<div class="text">
<p class="locale">${locale}${source}</p>
${optional(title, (text) => html`<p class="title" lang="${locale}">${text}</p>\n`)}${optional(
    description,
    (text) => html`<p lang="${locale}">${text}</p>\n`,
  )}${isEmpty ? "" : html`<dl>\n${more}</dl>\n`}</div>
`;
}

function placeOf({ page, line }: PageLine, urls: Catalog["pageUrls"] = {}): Html {
  const url = Object.hasOwn(urls, page) ? urls[page] : undefined;
  return url === undefined ? html`<code>${`${page}:${line}`}</code>` : linkTo(url, `${page}:${line}`);
}

/** A link to a page of a vendor, or its text if the address is none of the web. */
function linkTo(url: string, text: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="external noreferrer">${text}</a>` : html`${text}`;
}
