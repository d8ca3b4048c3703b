import { ts } from "ts-morph";
import { printableJson } from "../lib/printable.ts";
import type { TableKeys } from "./table-keys.ts";

/** How a file is written, as far as what is inserted has to look alike. */
export interface CodeStyle {
  readonly quote: '"' | "'";
  /** Keys stand without quotes where they may. */
  readonly bare: { readonly identifiers: boolean; readonly numbers: boolean };
  readonly lineEnd: string;
  /** One level of indentation. */
  readonly unit: string;
}

/** Looks at a table first, then at the rest of its file. */
export function codeStyleOf(source: ts.SourceFile, keys: TableKeys): CodeStyle {
  const names = keys.direct.flatMap(({ property }) => property.name ?? []);
  const quoted = names.filter((name) => ts.isStringLiteral(name));
  const imports = source.statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier }) => moduleSpecifier);
  const sample = [...quoted, ...imports].map((one) => one.getText(source)[0]).find((one) => one === '"' || one === "'");
  return {
    quote: sample ?? '"',
    bare: {
      identifiers: names.some((name) => ts.isIdentifier(name)) && !quoted.some(({ text }) => isIdentifier(text)),
      numbers: names.some((name) => ts.isNumericLiteral(name)) && !quoted.some(({ text }) => isNumber(text)),
    },
    lineEnd: /\r\n|\n|\r/.exec(source.text)?.[0] ?? "\n",
    unit: unitOf(source.text),
  };
}

/** A property, without its comma, that marks a code as undecided. */
export function undecidedEntry(code: string, mark: string, style: CodeStyle): string {
  return `${keyText(code, style)}: ${mark}(${stringLiteral(code, style.quote)})`;
}

/** A code as the key of a property. `__proto__` is computed, as it would set the prototype. */
export function keyText(code: string, { quote, bare }: CodeStyle): string {
  if (code === "__proto__") return `[${stringLiteral(code, quote)}]`;
  const isBare = (bare.identifiers && isIdentifier(code)) || (bare.numbers && isNumber(code));
  return isBare ? code : stringLiteral(code, quote);
}

/**
 * A code as a string literal: nothing in it ends the literal, hidden characters are escaped.
 *
 * @example
 * quoted("it's \"A\"", "'") // "'it\\'s \"A\"'"
 * quoted("a\\\nb", "'") // "'a\\\\\\nb'"
 */
export function stringLiteral(code: string, quote: CodeStyle["quote"]): string {
  const json = printableJson(code);
  if (quote === '"') return json;
  const inner = json.slice(1, -1).replace(/\\.|'/g, (found) => (found === '\\"' ? '"' : found === "'" ? "\\'" : found));
  return `'${inner}'`;
}

function isIdentifier(code: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(code);
}

function isNumber(code: string): boolean {
  return /^(?:0|[1-9]\d{0,14})$/.test(code);
}

/** A tab, or the fewest spaces that any line begins with; a single space is the star of a comment. */
function unitOf(text: string): string {
  let unit: string | undefined;
  for (const [, indent = ""] of text.matchAll(/^(\t|  +)\S/gm)) {
    if (indent === "\t") return indent;
    if (unit === undefined || indent.length < unit.length) unit = indent;
  }
  return unit ?? "  ";
}
