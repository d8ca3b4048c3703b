import { extensionOf, placesIn } from "./application-file.ts";

/** A quoted text with its place; in YAML also a text without quotation marks. */
export interface QuotedText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Texts with the same value are between the same brackets; without brackets, in lines of the same indent. */
  readonly level: string;
}

const C_COMMENTS = String.raw`\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?`;
const DOUBLE = String.raw`"((?:[^"\\\n]|\\.)*)"`;
const SINGLE = String.raw`'((?:[^'\\\n]|\\.)*)'`;
const CHARACTER = String.raw`'(?:[^'\\\n]|\\.)*'`;
const LONG_DOUBLE = String.raw`"""[^"]*(?:"(?!"")[^"]*)*(?:""")?`;
const LONG_SINGLE = String.raw`'''[^']*(?:'(?!'')[^']*)*(?:''')?`;
const BRACKET = String.raw`[()[\]{}]`;

/** Extension → pattern of comments, brackets and texts; the content of a text is a group. A text of several lines has none. */
const TOKENS: Readonly<Record<string, RegExp>> = {
  go: new RegExp(`${C_COMMENTS}|${DOUBLE}|\`([^\`]*)\`|${CHARACTER}|${BRACKET}`, "g"),
  java: new RegExp(`${C_COMMENTS}|${LONG_DOUBLE}|${DOUBLE}|${CHARACTER}|${BRACKET}`, "g"),
  py: new RegExp(`#[^\\n]*|${LONG_DOUBLE}|${LONG_SINGLE}|${DOUBLE}|${SINGLE}|${BRACKET}`, "g"),
};

/** Extensions of the files that are searched for quoted texts. */
export const QUOTED_EXTENSIONS: readonly string[] = [...Object.keys(TOKENS), "yaml", "yml"];

/** The quoted texts of a file outside of comments, by the extension of its path. */
export function quotedTexts(path: string, text: string): readonly QuotedText[] {
  const extension = extensionOf(path);
  if (extension === "yaml" || extension === "yml") return yamlTexts(text);
  const token = TOKENS[extension];
  if (!token) return [];
  const placeOf = placesIn(text);
  const open: number[] = [];
  const found: QuotedText[] = [];
  for (const match of text.matchAll(token)) {
    if (/^[([{]$/.test(match[0])) open.push(match.index);
    else if (/^[)\]}]$/.test(match[0])) open.pop();
    else {
      const content = match.slice(1).find((group) => group !== undefined);
      if (content === undefined) continue;
      const place = placeOf(match.index);
      const bracket = open.at(-1);
      const level = bracket === undefined ? `indent ${place.column}` : `bracket ${bracket}`;
      found.push({ text: content, ...place, level });
    }
  }
  return found;
}

/** The scalars of YAML that take a part of a line: values, keys and items. */
function yamlTexts(text: string): readonly QuotedText[] {
  return text.split("\n").flatMap((line, index) => {
    const found: QuotedText[] = [];
    const indent = line.search(/\S/);
    for (const match of line.matchAll(/"([^"\\]*)"|'([^']*)'|(?<!\S)#.*|[A-Za-z][\w.-]*/g)) {
      const plain = /^[A-Za-z]/.test(match[0]) ? match[0] : undefined;
      const content = match[1] ?? match[2] ?? plain;
      if (content === undefined) continue;
      const before = line.slice(0, match.index).trimEnd();
      const after = line.slice(match.index + match[0].length).trimStart();
      const isScalar = /^$|[-:[{,]$/.test(before) && /^(?:$|[,\]}:]|#)/.test(after);
      const level = /[[{]/.test(before) ? `line ${index}` : `indent ${indent}`;
      if (plain === undefined || isScalar) {
        found.push({ text: content, line: index + 1, column: match.index + 1, level });
      }
    }
    return found;
  });
}
