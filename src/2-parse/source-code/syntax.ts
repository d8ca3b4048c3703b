import type { Language } from "../../model/source.ts";

/** Quotation marks of a language. */
export interface Quote {
  readonly mark: string;
  /** A backslash is a character like others. */
  readonly isRaw?: true;
  readonly hasLines?: true;
  /** What marks an expression in the text. */
  readonly expression?: RegExp;
}

/** How a language writes comments and texts. */
export interface Syntax {
  /** What begins a comment up to the end of the line. */
  readonly line: string;
  /** `true` if the language has the comments of C. */
  readonly block: boolean;
  readonly quotes: readonly Quote[];
  /** Names before quotation marks that belong to the text. */
  readonly prefixes?: RegExp;
  /** `true` if the language has regular expressions between slashes. */
  readonly hasPatterns?: true;
}

const PLAIN: readonly Quote[] = [{ mark: '"' }, { mark: "'" }];

/** The syntaxes of the languages. Longer marks come first. */
export const SYNTAXES: Readonly<Record<Language, Syntax>> = {
  go: { line: "//", block: true, quotes: [...PLAIN, { mark: "`", isRaw: true, hasLines: true }] },
  typescript: {
    line: "//",
    block: true,
    quotes: [...PLAIN, { mark: "`", hasLines: true, expression: /\$\{/ }],
    hasPatterns: true,
  },
  java: { line: "//", block: true, quotes: [{ mark: '"""', hasLines: true }, ...PLAIN] },
  python: {
    line: "#",
    block: false,
    quotes: [{ mark: '"""', hasLines: true }, { mark: "'''", hasLines: true }, ...PLAIN],
    prefixes: /^(?:[rbfu]|[rR][bBfF]|[bBfF][rR])$/i,
  },
};

const ESCAPE = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([\s\S]))/g;
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\n": "", b: "", f: "", v: "", a: "" };

/** A text with its escapes resolved. */
export function unescaped(content: string): string {
  if (!content.includes("\\")) return content;
  return content.replace(ESCAPE, (_, ...groups: (string | undefined)[]) => {
    const [braced, short, long, byte, sign = ""] = groups;
    const digits = braced ?? short ?? long ?? byte;
    if (digits === undefined) return Object.hasOwn(CONTROLS, sign) ? (CONTROLS[sign] ?? "") : sign;
    const point = Number.parseInt(digits, 16);
    return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
  });
}
