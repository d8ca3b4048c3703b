import type { Nodes, Parents, Text as TextNode } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Mark } from "../../model/page.ts";
import { MAX_INLINE_LENGTH, MAX_INLINE_MARKS } from "../parse-limits.ts";
import { BREAKING_TAGS, isPlaceholder, MARKING_TAGS, readTag } from "../html/html-tags.ts";
import { hasSingleSpaces, type TextBuilder } from "../text-builder.ts";

/** What the texts of one page share. */
export interface InlineContext {
  /** Targets of the link definitions of the page, by normalized label. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The rest of `MAX_INLINE_EFFORT`. */
  effort: number;
}

/** Returns whether a text has no mark-up and no white space to collapse, as most cells. */
export function isLiteralText(source: string): boolean {
  return hasSingleSpaces(source) && hasNoMarkup(source) && source.trim() === source;
}

/**
 * Writes the text that the Markdown of one paragraph, heading or cell shows. Returns `false`, and writes nothing, if the
 * text exceeds a limit.
 */
export function writeInline(written: string, page: InlineContext, out: TextBuilder): boolean {
  const source = withoutAttributes(written);
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

/** The target of a link, if it is a path or URL with spaces or with two pairs of parentheses around it. */
const SPACED_TARGET = /\]\((\()?((?:https?:|[./#]|[\w.-]+\/)[^()"<>\n]*(?:\([^()"<>\n]*\)[^()"<>\n]*)*)\)/g;

/** Attributes after a link, which some Markdown dialects allow. */
const LINK_ATTRIBUTES = /\)\{(?::|[.#]\w|\w+=)[^{}\n]*\}/g;

/** A code span, or a text in brackets, with the attributes behind it. Spans without attributes are passed over whole. */
const SPAN =
  /(?<!`)(`[^`\n]+`)(?!`)(?:\{:? ?(?:[.#]\w|\w+=)[^{}\n]*\})?|\[([^[\]\n]{0,300})\]\{:? ?(?:[.#]\w|\w+=)[^{}\n]*\}/g;

/** A text without the attributes of its spans, as Pandoc and kramdown write them: `` `E1`{.code} ``, `[]{#e1}`. */
function withoutAttributes(source: string): string {
  if (!/[`\]]\{/.test(source)) return source;
  return source.replace(SPAN, (_, code?: string, text?: string) => code ?? text ?? "");
}

function withoutSpaces(link: string, twice: string | undefined, target: string): string {
  return twice || /[ \u3000]/.test(target) ? `](<${target.trim()}>)` : link;
}

/** Returns whether a text has no mark-up. An underscore inside a word is no mark-up. */
function hasNoMarkup(source: string): boolean {
  return !/[\\`*<&~[]| {2}\n|(?:^|[^A-Za-z0-9])_|_(?:[^A-Za-z0-9]|$)/.test(source);
}

const CODE_OR_ESCAPE = /\\([!-/:-@[-`{-~])|(?<!`)`([^`\n]+)`(?!`)|[^\\`]+|[\\`]/g;

/** Writes a text whose only mark-up is code spans and escapes. Such texts are frequent and need no parser. */
function writeCodeAndEscapes(source: string, out: TextBuilder): boolean {
  if (!/[\\`]/.test(source)) return false;
  const rest = source.replace(CODE_OR_ESCAPE, (piece, escaped?: string, code?: string) =>
    escaped || code ? "x" : piece,
  );
  if (/`|\\\n/.test(rest) || !hasNoMarkup(rest.replaceAll("\\", ""))) return false;
  for (const [piece, escaped, code] of source.matchAll(CODE_OR_ESCAPE)) {
    if (code !== undefined) writeCode(code.trim() === "" ? code : code.replace(/^ (.+) $/, "$1"), out);
    else out.write(escaped ?? piece);
  }
  return true;
}

function writeCode(code: string, out: TextBuilder): void {
  out.open("code");
  out.write(code);
  out.close("code");
}

/** Blocks were parsed before; in a cell, `400. x` and `# x` are text. */
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
      if (hasNoEscapes(node, to)) writeTextWithMarks(node.value, out);
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
      // A permalink shows a sign only.
      if (!node.url.startsWith("#") || !/\[\s*(?:[#¶§]|\u{1f517}\ufe0f?)\s*\]\(#/u.test(sourceOf(node, to)))
        writeMarked("link", node, to, node.url);
      break;
    case "linkReference":
      writeMarked("link", node, to, to.definitions.get(normalizeLabel(node.label ?? node.identifier)));
      break;
    default:
      if ("children" in node) writeChildren(node, to);
  }
}

/** Returns whether a text has no escapes. An escaped character is no mark-up. */
function hasNoEscapes(node: TextNode, to: InlineWriter): boolean {
  return sourceOf(node, to) === node.value;
}

function sourceOf({ position }: Nodes, { source }: InlineWriter): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function writeChildren({ children }: Parents, to: InlineWriter): void {
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as Nodes;
    if (isFootnoteMark(children.slice(at - 1, at + 3), at > 0)) at += 2;
    else writeNode(child, to);
  }
}

/** Returns whether nodes are a text or code that does not end with a quantity, and `<sup>`, a number or sign, `</sup>`. */
function isFootnoteMark([before, open, mark, close]: readonly Nodes[], hasBefore: boolean): boolean {
  if (!hasBefore || open?.type !== "html" || open.value !== "<sup>" || mark?.type !== "text") return false;
  const isMark = /^\s*(?:\[?\d{1,2}\]?|[*†‡§¶^]{1,3})\s*$/.test(mark.value);
  const isQuantity = before?.type === "text" && /\d\s?[a-zµ]{0,3}$/.test(before.value);
  return isMark && !isQuantity && close?.type === "html" && close.value === "</sup>";
}

function writeMarked(kind: Mark["kind"], node: Parents, to: InlineWriter, url?: string): void {
  to.out.open(kind, url);
  writeChildren(node, to);
  to.out.close(kind);
}

/**
 * Writes text with mark-up that authors use but CommonMark does not recognize: `~~struck~~`, also around other mark-up,
 * and bold type with white space at the wrong side of its stars, as in `**注意：**文` and `** bold **`.
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
 * Writes emphasis, unless its marks belong to a word that looks like code:
 * - they follow a word directly (`FOO_*`, `a*b*`);
 * - they surround one token with a digit, an underscore or capital letters only (`_E1_`);
 * - double underscores surround a lower-case name that is the whole text (`__main__`).
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
