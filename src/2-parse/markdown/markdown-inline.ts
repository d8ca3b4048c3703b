import type { Nodes, Parents, Text as TextNode } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Mark } from "../../model/page.ts";
import { MAX_INLINE_LENGTH, MAX_INLINE_MARKS } from "../parse-limits.ts";
import { BREAKING_TAGS, isPlaceholder, MARKING_TAGS, readTag } from "../html/html-tags.ts";
import { hasSingleSpaces, type TextBuilder } from "../text-builder.ts";

/** What the texts of one page have in common. */
export interface InlineContext {
  /** Targets of the page's link definitions, by normalized label. */
  readonly definitions: ReadonlyMap<string, string>;
  /** What is left of `MAX_INLINE_EFFORT`. */
  effort: number;
}

/** Whether a text shows as it is written, as most cells do. */
export function isLiteralText(source: string): boolean {
  return hasSingleSpaces(source) && hasNoMarkup(source) && source.trim() === source;
}

/**
 * Writes the words that the Markdown inside one paragraph, heading or cell shows; answers whether it could: a text
 * with too many marks is left to the caller.
 */
export function writeInline(source: string, page: InlineContext, out: TextBuilder): boolean {
  if (hasNoMarkup(source)) {
    out.write(source);
    return true;
  }
  if (writeCodeAndEscapes(source, out)) return true;
  const marks = source.match(/[\\`*_[\]<>&!~]/g)?.length ?? 0;
  page.effort -= marks * marks;
  if (marks > MAX_INLINE_MARKS || source.length > MAX_INLINE_LENGTH || page.effort < 0) return false;
  const { definitions } = page;
  const linked = source.includes("](")
    ? source.replace(SPACED_TARGET, withoutSpaces).replace(LINK_ATTRIBUTES, ")")
    : source;
  const used = definitionsUsedIn(linked, definitions);
  const tree = used === "" ? inlineParser.parse(linked) : inlineParserWithDefinitions.parse(`${linked}\n\n${used}`);
  writeNode(tree, { source: linked, definitions, out });
  return true;
}

/** The target of a link that is a path or URL with spaces in it, or in two pairs of parentheses. */
const SPACED_TARGET = /\]\((\()?((?:https?:|[./#]|[\w.-]+\/)[^()"<>\n]*(?:\([^()"<>\n]*\)[^()"<>\n]*)*)\)/g;

/** Attributes that Markdown dialects allow behind a link. */
const LINK_ATTRIBUTES = /\)\{(?::|[.#]\w|\w+=)[^{}\n]*\}/g;

function withoutSpaces(link: string, twice: string | undefined, target: string): string {
  return twice || /[ \u3000]/.test(target) ? `](<${target.trim()}>)` : link;
}

/** Underscores inside a word are words. */
function hasNoMarkup(source: string): boolean {
  return !/[\\`*<&~[]| {2}\n|(?:^|[^A-Za-z0-9])_|_(?:[^A-Za-z0-9]|$)/.test(source);
}

const CODE_OR_ESCAPE = /\\([!-/:-@[-`{-~])|(?<!`)`([^`\n]+)`(?!`)|[^\\`]+|[\\`]/g;

/** Writes a text that has no marks but code spans and escapes, the most frequent kind, which needs no parser. */
function writeCodeAndEscapes(source: string, out: TextBuilder): boolean {
  if (!/[\\`]/.test(source)) return false;
  const rest = source.replace(CODE_OR_ESCAPE, (piece, escaped?: string, code?: string) =>
    escaped || code ? "x" : piece,
  );
  if (/`|\\\n/.test(rest) || !hasNoMarkup(rest.replaceAll("\\", ""))) return false;
  for (const [piece, escaped, code] of source.matchAll(CODE_OR_ESCAPE)) {
    if (code !== undefined) writeCode(code.replace(/^ (.*\S.*) $/, "$1"), out);
    else out.write(escaped ?? piece);
  }
  return true;
}

function writeCode(code: string, out: TextBuilder): void {
  out.open("code");
  out.write(code);
  out.close("code");
}

/** Block constructs have been read line by line before a text comes here: `400. x` or `# x` in a cell are words. */
const BLOCK_CONSTRUCTS = [
  "blockQuote",
  "codeFenced",
  "codeIndented",
  "headingAtx",
  "htmlFlow",
  "list",
  "setextUnderline",
  "thematicBreak",
];
const inlineParser = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [{ disable: { null: [...BLOCK_CONSTRUCTS, "definition"] } }])
  .freeze();
const inlineParserWithDefinitions = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [{ disable: { null: BLOCK_CONSTRUCTS } }])
  .freeze();

function definitionsUsedIn(source: string, definitions: InlineContext["definitions"]): string {
  if (definitions.size === 0 || !source.includes("[")) return "";
  const used: string[] = [];
  for (const label of new Set(Array.from(source.matchAll(/\[([^[\]]{1,200})\]/g), ([, label = ""]) => label))) {
    const url = definitions.get(normalizeLabel(label));
    if (url !== undefined) used.push(`[${label}]: <${url.replace(/[<>\s]/g, encodeURIComponent)}>`);
  }
  return used.join("\n");
}

/**
 * The form in which labels of links are compared: case and white space do not count.
 *
 * @example
 * normalizeLabel(" A  b ") // "a b"
 */
export function normalizeLabel(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

interface InlineWriter {
  readonly source: string;
  readonly definitions: InlineContext["definitions"];
  readonly out: TextBuilder;
}

function writeNode(node: Nodes, to: InlineWriter): void {
  const { out } = to;
  switch (node.type) {
    case "text":
      if (hasNoEscapes(node, to.source)) writeTextWithMarks(node.value, out);
      else out.write(node.value);
      break;
    case "inlineCode":
      writeCode(node.value, out);
      break;
    case "break":
      out.newline(true);
      break;
    case "image":
    case "imageReference":
      out.write(node.alt ?? "");
      break;
    case "html":
      writeHtmlTag(node.value, to);
      break;
    case "emphasis":
    case "strong":
      writeEmphasis(node, to);
      break;
    case "link":
      writeMarked("link", node, to, node.url);
      break;
    case "linkReference":
      writeMarked("link", node, to, to.definitions.get(normalizeLabel(node.label ?? node.identifier)));
      break;
    default:
      if ("children" in node) writeChildren(node, to);
  }
}

/** Whether nothing in a text was escaped: an escaped sign is never a mark. */
function hasNoEscapes({ value, position }: TextNode, source: string): boolean {
  return source.slice(position?.start.offset, position?.end.offset) === value;
}

function writeChildren(node: Parents, to: InlineWriter): void {
  for (const child of node.children) writeNode(child, to);
}

function writeMarked(kind: Mark["kind"], node: Parents, to: InlineWriter, url?: string): void {
  to.out.open(kind, url);
  writeChildren(node, to);
  to.out.close(kind);
}

/**
 * Text in which marks were left that CommonMark does not take but writers mean: `~~struck~~`, also around other
 * mark-up, and `**注意：**文` or `** bold **`, where no space stands on the right side of the stars.
 */
function writeTextWithMarks(value: string, out: TextBuilder): void {
  for (const [piece, bold] of value.matchAll(/~~|(?<!\*)\*\*(?!\*)([^*\n]{1,200})(?<!\*)\*\*(?!\*)|[^~*]+|[~*]/g)) {
    if (piece === "~~") {
      if (!out.close("strike")) out.open("strike");
    } else if (bold === undefined) {
      out.write(piece);
    } else {
      out.open("strong");
      out.write(bold);
      out.close("strong");
    }
  }
}

/**
 * Emphasis, unless its marks belong to a code-looking word: they do when they are glued to a word on the
 * outside (`FOO_*`, `a*b*`), in `_E1_` (one token with a digit, an underscore or capitals only), and in `__main__`
 * (a lower-case name between double underscores that is the whole text).
 */
function writeEmphasis(node: Parents & { type: "emphasis" | "strong" }, to: InlineWriter): void {
  const { source, out } = to;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? source.length;
  const fence = source.slice(start, start + (node.type === "strong" ? 2 : 1));
  const inner = source.slice(start + fence.length, end - fence.length);
  const glued = /[A-Za-z0-9_]/.test(source.charAt(start - 1)) && fence.startsWith("*") && !/\s/.test(inner);
  const token = fence === "_" && /^[\w.-]+$/.test(inner) && (/[\d_]/.test(inner) || /^[A-Z.-]+$/.test(inner));
  const name = fence === "__" && source.trim().length === end - start && /^[a-z][a-z0-9_]*$/.test(inner);
  if (!glued && !token && !name) {
    writeMarked(node.type, node, to);
    return;
  }
  out.write(fence);
  writeChildren(node, to);
  out.write(fence);
}

function writeHtmlTag(value: string, { source, out }: InlineWriter): void {
  const tag = readTag(value, 0);
  if (!tag) return;
  const kind = MARKING_TAGS.get(tag.name);
  if (kind && tag.closing) out.close(kind);
  else if (kind) out.open(kind, tag.attributes.get("href"));
  else if (BREAKING_TAGS.has(tag.name)) out.newline();
  else if (isPlaceholder(tag, source)) out.write(value);
}
