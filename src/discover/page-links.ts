import { dataLinks } from "./data-links.ts";
import { decodeEntities, type HtmlTag, htmlTags } from "./html-tags.ts";

/** A link of a page. */
export interface PageLink {
  /** As it is written. */
  readonly href: string;
  /** The text of the link, if it is short. */
  readonly text: string;
  /** The next part of the same document. */
  readonly isNext: boolean;
}

/** The same page in another language. */
export interface Alternate {
  readonly href: string;
  readonly locale: string;
}

/** What a page says about other pages and about itself. */
export interface PageLinks {
  /** What relative links are relative to. */
  readonly base: string;
  readonly links: readonly PageLink[];
  readonly alternates: readonly Alternate[];
  readonly title: string | undefined;
  /** The language that the page states. */
  readonly language: string | undefined;
}

/** The links of a longer list are read up to here. */
const MAX_LINKS = 20_000;

/** Reads the links of an HTML, Markdown or JSON text: anchors, `rel=next`, `hreflang`, frames, and data of navigation. */
export function linksOfPage(text: string, url: string): PageLinks {
  const isData = /^\s*[[{]/.test(text);
  // In JSON, HTML has escaped quotes.
  const found = tagLinks(isData ? text.replaceAll('\\"', '"').replaceAll("\\/", "/") : text, url);
  const data = isData ? dataLinks(text) : [];
  const markdown = isData || /<html\b/i.test(text.slice(0, 4096)) ? [] : markdownLinks(text);
  const links = [...found.links, ...markdown, ...data.map(toLink)].slice(0, MAX_LINKS);
  return { ...found, links, title: found.title ?? /^# +(.{1,200})/m.exec(text)?.[1]?.trim() };
}

/**
 * The links of a Markdown text, such as an `llms.txt`.
 *
 * @example
 * markdownLinks("- [Errors](/docs/errors.md): codes\n[ref]: https://a.test/x").map(({ href }) => href)
 * // ["/docs/errors.md", "https://a.test/x"]
 */
export function markdownLinks(text: string): PageLink[] {
  const links: PageLink[] = [];
  const inline = /\[([^[\]\n]{0,200})\]\(<?([^()<>\s]{1,1000})|^\[[^\]\n]{1,100}\]:\s{0,9}<?(\S{1,1000})/gm;
  for (const [, words = "", href, reference] of text.matchAll(inline)) {
    links.push({ href: href ?? reference ?? "", text: words, isNext: false });
    if (links.length >= MAX_LINKS) break;
  }
  return links;
}

function toLink(href: string): PageLink {
  return { href, text: "", isNext: false };
}

function tagLinks(text: string, url: string): PageLinks {
  const links: PageLink[] = [];
  const alternates: Alternate[] = [];
  let [base, title, language]: [string, string | undefined, string | undefined] = [url, undefined, undefined];
  let scriptEnd = 0;
  for (const tag of htmlTags(text)) {
    const { name, attributes, end } = tag;
    if (links.length >= MAX_LINKS) break;
    const href = attributes.get("href");
    if (name === "base" && href !== undefined && URL.canParse(href, url)) base = new URL(href, url).href;
    else if (name === "html") language = attributes.get("lang") ?? attributes.get("xml:lang");
    else if (name === "title" || name === "h1") title ??= textAfter(text, end, 300);
    else if (name === "script" && end > scriptEnd) {
      const script = scriptAfter(text, end);
      // A script may contain the tags of others.
      scriptEnd = end + script.length;
      for (const address of dataLinks(script)) links.push(toLink(address));
    }
    const locale = attributes.get("hreflang");
    if (href !== undefined && locale !== undefined && (name === "link" || name === "a"))
      alternates.push({ href, locale });
    for (const link of linksOfTag(tag, () => textAfter(text, end, 200) ?? "")) links.push(link);
  }
  return { base, links, alternates, title, language };
}

function linksOfTag({ name, attributes }: HtmlTag, textOf: () => string): PageLink[] {
  const isNext = /(?:^|\s)next(?:\s|$)/i.test(attributes.get("rel") ?? "");
  const href = attributes.get("href");
  if (href !== undefined && (name === "a" || name === "area")) return [{ href, text: textOf(), isNext }];
  const source = name === "iframe" || name === "frame" ? attributes.get("src") : undefined;
  if (source !== undefined) return [toLink(source)];
  if (href !== undefined && name === "link" && isNext) return [{ href, text: "", isNext }];
  // Data that a script of the page asks for, such as its navigation.
  return [...attributes.values()].filter((value) => /^\S{1,1000}\.json$/i.test(value)).map(toLink);
}

/** The text up to the next tag that is no mark-up of words; `undefined` if there is none. */
function textAfter(text: string, from: number, length: number): string | undefined {
  const [words = ""] = text.slice(from, from + length).split(/<\/?(?:a|title|h1|div|p|li|body|head)\b/i);
  const plain = decodeEntities(words.replace(/<[^<>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? undefined : plain;
}

function scriptAfter(text: string, from: number): string {
  const end = text.indexOf("</script", from);
  return text.slice(from, end < 0 ? text.length : end);
}
