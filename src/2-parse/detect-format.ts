import { languageOfFile } from "../lib/language-of-file.ts";
import type { Format } from "../model/source.ts";
import { isJson } from "./samples.ts";

interface Sign {
  readonly sign: RegExp;
  readonly weight: number;
}

/** Patterns of Markdown with their weights. A page with a total of 2 is Markdown. */
const MARKDOWN_SIGNS: readonly Sign[] = [
  // A heading has a blank line above or below; other lines with a sign are comments of a program.
  { sign: /(?:^|\n[ \t]*\n) {0,3}#{1,6} +\S|\n {0,3}#{1,6} +\S[^\n]*\n[ \t]*(?:\n|$)/, weight: 2 },
  { sign: /^ {0,3}(?:```|~~~)/m, weight: 2 },
  { sign: /^\s*---[ \t]*\n[A-Za-z_][\w.-]*[ \t]*:/, weight: 2 },
  { sign: /^[ \t>]*\|.*\n[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m, weight: 2 },
  { sign: /^[ \t]*<(?:table|details|dl|ul|ol|div|p)[\s>]/im, weight: 2 },
  { sign: /\]\((?:https?:|[./#])[^()\s]*\)/, weight: 1 },
  { sign: /\*\*\S[^*\n]*\S\*\*/, weight: 1 },
  { sign: /`[^`\n]+`/, weight: 1 },
  { sign: /^> /m, weight: 1 },
  { sign: /^[-*] \S/m, weight: 1 },
  { sign: /\w\\_\w/, weight: 1 },
  { sign: /^\S.*\n: +\S/m, weight: 1 },
];

/** Patterns of reStructuredText. A total of 2 counts unless the page has Markdown, a total of 4 counts always. */
const RST_SIGNS: readonly Sign[] = [
  { sign: /^\.\. [\w:-]{1,60}::(?:[ \t]|$)/m, weight: 2 },
  { sign: /^\.\. _[^:\n]{1,200}:[ \t]*$/m, weight: 2 },
  { sign: /:[a-z][a-z:]{1,30}:`[^`\n]+`/, weight: 2 },
  { sign: /`[^`<\n]{1,200}<[^<>`\n]{1,300}>`_/, weight: 2 },
  { sign: /^\+=[=+]+\+[ \t]*$/m, weight: 1 },
  { sign: /^={3,}(?: +={2,})+[ \t]*$/m, weight: 1 },
  { sign: /^\S[^\n]{2,100}\n([~^"*+])\1{2,}[ \t]*$/m, weight: 1 },
  { sign: /(?:^|\s)``[^`\s][^`\n]*``/, weight: 1 },
  { sign: /\S::[ \t]*\n\n[ \t]+\S/, weight: 1 },
];

/** Patterns of AsciiDoc. The totals count as those of reStructuredText. */
const ASCIIDOC_SIGNS: readonly Sign[] = [
  { sign: /^\|={3,}[ \t]*$/m, weight: 2 },
  {
    sign: /^\[(?:\[[\w:. -]{1,200}\]|(?:cols|options|width|role|source|%header|%autowidth|#[\w-])[^\]\n]{0,300})\]$/m,
    weight: 2,
  },
  { sign: /^(?:include|ifdef|ifndef|ifeval|image|toc)::[^\s[]{0,300}\[.{0,300}\]$/m, weight: 2 },
  { sign: /^(?:[ \t]*\n|(?:\/\/|:[\w-]+:|\[).*\n)*= \S(?!.*=[ \t]*\n)/, weight: 2 },
  { sign: /^={2,5} \S.*[^=\s][ \t]*$/m, weight: 1 },
  { sign: /<<[\w-]{1,100}(?:,[^<>\n]{1,200})?>>|\bxref:[^\s[]{1,200}\[/, weight: 1 },
  { sign: /^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION): \S/m, weight: 1 },
  { sign: /^:[a-z][\w-]{2,40}:(?: \S.*)?\n/m, weight: 1 },
];

/** Characters of a page in which signs of reStructuredText and AsciiDoc are searched. */
const MAX_HEAD = 100_000;

/** Signs of Markdown that no page of the two formats above has. */
const MARKDOWN = /^(?:```|#{1,6} \S|\|.*\n\|[ :|-]+\|[ \t]*$)/m;

/** An element that every page of HTML has. */
const ELEMENT = /<(?:html|head|body|title|meta|link|main|article|section|div|table|p|h[1-6]|[uod]l|plaintext)[\s>]/i;

/** The first key of a document of OpenAPI, Swagger or OpenRPC in YAML. */
const OPENAPI = /^(?:#.*\n\s*){0,50}(?:openapi|swagger|openrpc):[ \t]*["']?[123]\.\d/;

/**
 * Detects the format of a page from its text. The name of the file counts for programs, reStructuredText, AsciiDoc,
 * CSV, JSON and YAML only, which have few signs or none, or may be cut off, and for templates of HTML.
 *
 * @example
 * detectFormat("## Errors") // "markdown"
 * detectFormat("<!doctype html><p>E1") // "html"
 * detectFormat("Code | Text |\n---|---|\nE1 | x |") // "text"
 * detectFormat('[{ "code": "E1" }]') // "json"
 * detectFormat("openapi: 3.1.0\npaths: {}") // "yaml"
 * detectFormat(".. list-table::\n\n   * - E1\n     - x") // "rst"
 */
export function detectFormat(text: string, path = ""): Format {
  // Programs are recognised by nothing else.
  const language = languageOfFile(path);
  if (language) return language;
  const start = text.trimStart();
  if (/^(?:<html|<head|<body|<meta\s|<plaintext|<frameset)/i.test(start)) return "html";
  // Scrapers leave the declaration in front of Markdown.
  if (/^<!doctype\s+html/i.test(start) && ELEMENT.test(start)) return "html";
  if (/\.json$/i.test(path) || isJson(start)) return "json";
  if (/\.ya?ml$/i.test(path) || OPENAPI.test(start)) return "yaml";
  if (/\.(?:csv|tsv)$/i.test(path)) return "csv";
  if (/\.(?:rst|rest)$/i.test(path)) return "rst";
  if (/\.(?:adoc|asciidoc)$/i.test(path)) return "asciidoc";
  const isMarked = /^(?:<\?xml|<!--|<[a-z][a-z0-9]*[\s>])/i.test(start) && /<\/?[a-z][^<>]*>\s*$/i.test(text);
  if (isMarked && !hasMarkdownBlocks(text)) return "html";
  if (/\.html?$/i.test(path) && isTemplate(start)) return "html";
  const head = text.slice(0, MAX_HEAD);
  const least = MARKDOWN.test(head) ? 4 : 2;
  if (hasSigns(head, RST_SIGNS, least)) return "rst";
  if (hasSigns(head, ASCIIDOC_SIGNS, least)) return "asciidoc";
  return hasSigns(text, MARKDOWN_SIGNS, 2) ? "markdown" : "text";
}

/** Whether a file is a template of a static site: front matter or a tag, and HTML without Markdown below it. */
function isTemplate(text: string): boolean {
  const [, body = ""] = /^(?:---[ \t]*\n(?:[^\n]*\n){1,100}?---[ \t]*\n|\{%[^%\n]*%\})([^]*)$/.exec(text) ?? [];
  return ELEMENT.test(body) && !hasMarkdownBlocks(body);
}

/** Whether a text has a heading, a fence, front matter or a pipe table, which no HTML has. */
function hasMarkdownBlocks(text: string): boolean {
  return MARKDOWN_SIGNS.slice(0, 4).some(({ sign }) => sign.test(text));
}

/** Returns whether the weights of the signs in a text have this total. A sign that is missing is searched in all of it. */
function hasSigns(text: string, signs: readonly Sign[], least: number): boolean {
  let total = 0;
  for (const { sign, weight } of signs) {
    if (sign.test(text)) total += weight;
    if (total >= least) return true;
  }
  return false;
}
