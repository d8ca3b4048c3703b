import { isPlain, printable, printableJson } from "../lib/printable.ts";

/**
 * Text that may stand in a generated file. Only this module makes it out of words of a document, so that no other way
 * from a page into a file compiles.
 */
export type SafeText = string & { readonly "~code": true };

/** Our own text as it stands. It takes literals only: words that are known at run time do not compile. */
export function verbatim<const Text extends string>(
  text: Record<never, never> extends Record<Text, 1> ? never : Text,
): SafeText {
  return text as string as SafeText;
}

/** The text of a template, or of a part of one. */
export function templateText(text: string): SafeText {
  return text as SafeText;
}

/** Text of a file of the package that is as it was written, to be written there again; it is read back as any other. */
export function writtenText(text: string): SafeText {
  return text as SafeText;
}

/** Our own text with code in it: `` code`# ${markdownCell(name)}` ``. Words that are not code yet do not compile. */
export function safeText(own: TemplateStringsArray, ...values: readonly (SafeText | number)[]): SafeText {
  return String.raw({ raw: own }, ...values) as SafeText;
}

/** Pieces of code, one after the other. */
export function joinText(
  pieces: readonly SafeText[],
  separator: "" | "\n" | " " | " | " | ", " | "\n  | " = "",
): SafeText {
  return pieces.join(separator) as SafeText;
}

/** Two pieces of code, one after the other: many such steps cost less than a list of all pieces. */
export function concatText(before: SafeText, after: SafeText): SafeText {
  return (before + after) as SafeText;
}

/**
 * A string literal, for TypeScript and JSON alike. Hidden characters are escaped, all others stay readable.
 *
 * @example
 * stringLiteral("图片\"模糊\"") // "\"图片\\\"模糊\\\"\""
 * stringLiteral("a\u202eb") // "\"a\\u202eb\""
 */
export function stringLiteral(text: string): SafeText {
  return (isPlain(text) ? JSON.stringify(text) : printableJson(text)) as SafeText;
}

/** Words inside a string literal that goes on before or after them. */
export function stringPart(text: string): SafeText {
  return stringLiteral(text).slice(1, -1) as SafeText;
}

/**
 * A type of the given strings and no others; a long one has a line for each.
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

/** A JSON document, ready to be a file. */
export function jsonDocument(value: unknown): SafeText {
  return `${printableJson(value)}\n` as SafeText;
}

/** Characters of a piece of a file, at least: its own copies are small enough for the engine to have them beside others. */
export const PIECE = 2 ** 15;

/**
 * The JSON document, in pieces, of an object whose last member is a list, which may be long: its elements are shown one
 * by one, so that what is shown is not in memory together with what it is made of.
 *
 * @example
 * [...jsonDocumentWithList({ a: 1 }, "b", [2, 3], (n) => ({ n }))].join("")
 * // jsonDocument({ a: 1, b: [{ n: 2 }, { n: 3 }] })
 */
export function* jsonDocumentWithList<T>(
  head: object,
  name: string,
  list: readonly T[],
  show: (element: T) => unknown,
): Generator<SafeText, void> {
  if (list.length === 0) {
    yield jsonDocument({ ...head, [name]: [] });
    return;
  }
  const [open, close] = [`{\n  ${JSON.stringify(name)}: [`, "\n  ]\n}"];
  yield printableJson({ ...head, [name]: [] }).slice(0, -"]\n}".length) as SafeText;
  for (let from = 0; from < list.length; from += BLOCK) {
    // A document of a few of them has them where the whole one has them.
    const some = printableJson({ [name]: list.slice(from, from + BLOCK).map(show) });
    yield `${from === 0 ? "" : ","}${some.slice(open.length, -close.length)}` as SafeText;
  }
  yield `${close}\n` as SafeText;
}

const BLOCK = 50;

/**
 * The key of a member of an object literal. `__proto__` is computed, since in quotes it would set the prototype.
 *
 * @example
 * propertyKey("A.B") // "\"A.B\""
 * propertyKey("__proto__") // "[\"__proto__\"]"
 */
export function propertyKey(name: string): SafeText {
  return name === "__proto__" ? verbatim('["__proto__"]') : stringLiteral(name);
}

/** An identifier; one that is none is a bug of ours, since names are given by the reconcile phase. */
export function identifier(name: string): SafeText {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return name as SafeText;
}

/**
 * Words inside a comment, one piece for each line: nothing in them ends the comment, is a tag, a compiler directive or
 * a source map, or hides or reorders what a reader sees.
 *
 * @example
 * commentLines("a *\u002f b") // ["a *\\/ b"]
 * commentLines("first\n@deprecated") // ["first", "\\@deprecated"]
 * commentLines("see {@link x}") // ["see {\\@link x}"]
 */
export function commentLines(text: string): readonly SafeText[] {
  return text.split(LINE_END).map((line) =>
    isCalm(line)
      ? (line.trimEnd() as SafeText)
      : (printable(line.trimEnd())
          .replaceAll("*/", "*\\/")
          .replaceAll("/*", "/\\*")
          .replace(/(?<![\w\\])@/g, "\\@")
          // The compiler looks for this word wherever it stands, and drops what the comment is about.
          .replace(/@(?=internal)/g, "@\\")
          .replace(/#(?=\s*(?:source|__|region|endregion|$))/gi, "\\#") as SafeText),
  );
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** Whether nothing in a line means anything to a comment, or to Markdown but `_` and addresses: most lines can be told. */
function isCalm(line: string): boolean {
  return !line.startsWith(":") && !line.startsWith(" ") && !NOT_CALM.test(line);
}

const NOT_CALM = /[^A-Za-z0-9 .,;:()'"=%+?!/_\u2014\u3001\u3002\u4e00-\u9fff\uff08\uff09\uff0c\uff1a\uff1b-]/;

/**
 * Words in a cell of a Markdown table: no mark-up, no mark-up's escape out of the cell.
 *
 * @example
 * markdownCell("a|b\nc <d>") // "a\\|b<br>c &lt;d>"
 * markdownCell("ftp://a.b, www.a.b") // "ftp&#58;//a.b, www&#46;a.b"
 */
export function markdownCell(text: string): SafeText {
  if (text === "") return templateText("");
  return text
    .split(LINE_END)
    .map((line) =>
      isCalm(line) && !/[_:]|www\./i.test(line)
        ? line.trim()
        : printable(line.trim())
            .replace(/[\\`*_[\]|~]/g, "\\$&")
            .replaceAll("&", "&amp;")
            .replaceAll("<", "&lt;")
            // Whatever its scheme: Markdown of GitHub makes links of bare addresses.
            .replaceAll("://", "&#58;//")
            .replace(/(www)\./gi, "$1&#46;"),
    )
    .join("<br>") as SafeText;
}

/**
 * A code or a path in Markdown, in a cell of a table as well.
 *
 * @example
 * markdownCode("A.B") // "`A.B`"
 * markdownCode("<统一 @x>") // "`<统一 @x>`"
 * markdownCode("a`b|c") // "<code>a&#96;b&#124;c</code>"
 */
export function markdownCode(text: string): SafeText {
  // What most codes are can be told quickly.
  if (/^[\w.-]+$/.test(text)) return `\`${text}\`` as SafeText;
  const shown = printable(text);
  if (/^[^\s`|](?:[^`|]*[^\s`|])?$/.test(shown)) return `\`${shown}\`` as SafeText;
  // A code span has no escapes of its own, and a table looks for pipes before it looks for code spans.
  return `<code>${shown.replace(/[^\p{L}\p{N} .:_/-]/gu, (found) => `&#${found.codePointAt(0)};`)}</code>` as SafeText;
}
