import { escapeMarkdownLine } from "../lib/markdown-escape.ts";
import { oneLineObjects } from "../lib/one-line-objects.ts";
import { isPlain, printable, printableJson } from "../lib/printable.ts";
import type { SafeText } from "../model/output.ts";

/** Text of our own. It accepts literals only: a value that is known at run time does not compile. */
export function verbatim<const Text extends string>(
  text: Record<never, never> extends Record<Text, 1> ? never : Text,
): SafeText {
  return text as string as SafeText;
}

/** The text of a template, or of a part of one. */
export function templateText(text: string): SafeText {
  return text as SafeText;
}

/** Text of our own with safe text in it: `` safeText`# ${markdownCell(name)}` ``. Other strings do not compile. */
export function safeText(own: TemplateStringsArray, ...values: readonly (SafeText | number)[]): SafeText {
  let text = own[0] ?? "";
  for (const [index, value] of values.entries()) text += value + (own[index + 1] ?? "");
  return text as SafeText;
}

/** Joins texts by a separator. */
export function joinText(
  texts: readonly SafeText[],
  separator: "" | "\n" | " " | " | " | ", " | "\n  | " = "",
): SafeText {
  return texts.join(separator) as SafeText;
}

/** Two texts, one after the other. Many such steps cost less than a list of all texts. */
export function concatText(before: SafeText, after: SafeText): SafeText {
  return (before + after) as SafeText;
}

/** Collects the text of a file. */
export interface TextBuilder {
  readonly add: (text: SafeText) => void;
  /** Length of the text so far. */
  readonly length: () => number;
  readonly text: () => SafeText;
}

/** Makes a builder. It joins few texts at a time: a list of all texts takes longer to join, and more memory. */
export function textBuilder(): TextBuilder {
  const blocks: SafeText[] = [];
  let pending: SafeText[] = [];
  let length = 0;
  let joined = 0;
  return {
    add: (text) => {
      pending.push(text);
      length += text.length;
      if (length - joined < BLOCK_LENGTH) return;
      blocks.push(joinText(pending));
      pending = [];
      joined = length;
    },
    length: () => length,
    text: () => joinText([...blocks, ...pending]),
  };
}

const BLOCK_LENGTH = 2 ** 14;

/**
 * A string literal, for TypeScript and JSON alike. Hidden characters are escaped, all others are written as they are.
 *
 * @example
 * stringLiteral("图片\"模糊\"") // "\"图片\\\"模糊\\\"\""
 * stringLiteral("a\u202eb") // "\"a\\u202eb\""
 */
export function stringLiteral(text: string): SafeText {
  return (isPlain(text) ? JSON.stringify(text) : printableJson(text)) as SafeText;
}

/** Text inside a string literal that has other text before or after it. */
export function stringPart(text: string): SafeText {
  return stringLiteral(text).slice(1, -1) as SafeText;
}

/**
 * The type of the given strings. More than three strings have a line each.
 *
 * @example
 * stringUnion(["a", "b"]) // "\"a\" | \"b\""
 * stringUnion([]) // "never"
 */
export function stringUnion(texts: readonly string[]): SafeText {
  if (texts.length === 0) return verbatim("never");
  const separator = texts.length > 3 ? "\n  | " : " | ";
  return safeText`${verbatim(texts.length > 3 ? separator : "")}${joinText(texts.map(stringLiteral), separator)}`;
}

/** A JSON document, as the content of a file. */
export function jsonDocument(value: unknown): SafeText {
  return `${printableJson(value)}\n` as SafeText;
}

/** A member of a JSON document that is a long list: its name, its elements, and what is written of each. */
export interface JsonList {
  readonly name: string;
  readonly elements: Iterable<unknown>;
}

/**
 * The JSON document of an object whose last members are lists. The elements are written one at a time, because the values
 * of a long list together are several times as large as the document. In the elements, objects of scalars are on one line.
 *
 * @example
 * jsonDocumentWithLists({ a: 1 }, [{ name: "b", elements: [{ n: [2] }, { n: [3] }] }])
 * // jsonDocument({ a: 1, b: [{ n: [2] }, { n: [3] }] })
 */
export function jsonDocumentWithLists(head: object, lists: readonly JsonList[]): SafeText {
  const builder = textBuilder();
  builder.add(printableJson(head).slice(0, -"\n}".length) as SafeText);
  for (const { name, elements } of lists) {
    const open = `,\n  ${JSON.stringify(name)}: [`;
    let isEmpty = true;
    builder.add(open as SafeText);
    for (const element of elements) {
      // A document of one element has the element with the same indentation.
      const document = oneLineObjects(printableJson({ [name]: [element] }));
      builder.add(`${isEmpty ? "" : ","}${document.slice(open.length, -"\n  ]\n}".length)}` as SafeText);
      isEmpty = false;
    }
    builder.add((isEmpty ? "]" : "\n  ]") as SafeText);
  }
  builder.add("\n}\n" as SafeText);
  return builder.text();
}

/**
 * The key of a member of an object literal. `__proto__` is computed, because in quotes it would set the prototype.
 *
 * @example
 * propertyKey("A.B") // "\"A.B\""
 * propertyKey("__proto__") // "[\"__proto__\"]"
 */
export function propertyKey(name: string): SafeText {
  return name === "__proto__" ? verbatim('["__proto__"]') : stringLiteral(name);
}

/**
 * An identifier.
 *
 * @throws Error if the name is none: the reconcile phase assigns names, so that is a bug of errsmith
 */
export function identifier(name: string): SafeText {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return name as SafeText;
}

/**
 * The lines of a text inside a comment. The result cannot end the comment, is no tag, no compiler directive and no
 * source map, and has no hidden characters.
 *
 * @example
 * commentLines("a *\u002f b") // ["a *\\/ b"]
 * commentLines("first\n@deprecated") // ["first", "\\@deprecated"]
 * commentLines("see {@link x}") // ["see {\\@link x}"]
 */
export function commentLines(text: string): readonly SafeText[] {
  return text.split(LINE_END).map((line) =>
    isHarmless(line)
      ? (line.trimEnd() as SafeText)
      : (printable(line.trimEnd())
          .replaceAll("*/", "*\\/")
          .replaceAll("/*", "/\\*")
          .replace(/(?<![\w\\])@/g, "\\@")
          // The compiler finds this tag inside a word as well, and removes the declaration below the comment.
          .replace(/@(?=internal)/g, "@\\")
          .replace(/#(?=\s*(?:source|__|region|endregion|$))/gi, "\\#") as SafeText),
  );
}

/**
 * The line of a comment that names an address; none for an address that is not of the web. The address cannot end the
 * comment, and is no other tag.
 *
 * @example
 * seeTag("https://docs.test/a?id=1#b") // ["@see https://docs.test/a?id=1#b"]
 * seeTag("https://docs.test/@a*\u002f{b}") // ["@see https://docs.test/%40a%2A/%7Bb%7D"]
 * seeTag("javascript:alert(1)") // []
 */
export function seeTag(url: string): readonly SafeText[] {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return [];
  const { href } = new URL(url);
  const encoded = href.replace(/[^\w.~:/?#&=+%,;!$-]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return [`@see ${encoded}` as SafeText];
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** Whether a line has no character that means something in a comment, or in Markdown except `_` and addresses. */
function isHarmless(line: string): boolean {
  return !line.startsWith(":") && !line.startsWith(" ") && !HARMFUL.test(line);
}

const HARMFUL = /[^A-Za-z0-9 .,;:()'"=%+?!/_\u2014\u3001\u3002\u4e00-\u9fff\uff08\uff09\uff0c\uff1a\uff1b-]/;

/**
 * Text in a cell of a Markdown table: no mark-up, and nothing that ends the cell.
 *
 * @example
 * markdownCell("a|b\nc <d>") // "a\\|b<br>c &lt;d>"
 * markdownCell("ftp://a.b, $5") // "ftp:&#8203;//a.b, &#36;&#8203;5"
 */
export function markdownCell(text: string): SafeText {
  if (text === "") return templateText("");
  return text
    .split(LINE_END)
    .map((line) => (isHarmless(line) && !MARKDOWN.test(line) ? line.trim() : escapeMarkdownLine(line.trim())))
    .join("<br>") as SafeText;
}

/** What is harmless in a comment and means something in Markdown. */
const MARKDOWN = /[_:]|www\.|GH-|\b[\da-f]{7}/i;

/**
 * A code or a path in Markdown, also inside a cell of a table.
 *
 * @example
 * markdownCode("A.B") // "`A.B`"
 * markdownCode("<统一 @x>") // "`<统一 @x>`"
 * markdownCode("a`b|c") // "<code>a&#96;b&#124;c</code>"
 */
export function markdownCode(text: string): SafeText {
  if (/^[\w.-]+$/.test(text)) return `\`${text}\`` as SafeText;
  const shown = printable(text);
  if (/^[^\s`|](?:[^`|]*[^\s`|])?$/.test(shown)) return `\`${shown}\`` as SafeText;
  // A code span has no escapes, and a table is split at pipes before code spans are read.
  return `<code>${shown.replace(/[^\p{L}\p{N} .:_/-]/gu, (match) => `&#${match.codePointAt(0)};`)}</code>` as SafeText;
}
