import { Node, type SourceFile, type StringLiteral } from "ts-morph";
import { printableJson } from "../lib/printable.ts";
import type { TableKeys } from "./table-keys.ts";

/** The style of a file that inserted code follows. */
export interface CodeStyle {
  readonly quote: '"' | "'";
  /** Whether keys have no quotes where they need none. */
  readonly bare: { readonly identifiers: boolean; readonly numbers: boolean };
  readonly lineEnd: string;
  /** One level of indentation. */
  readonly unit: string;
}

/** What all tables of a file have in common. */
export interface FileStyle extends Pick<CodeStyle, "lineEnd" | "unit"> {
  /** The quotation mark of the imports. */
  readonly quote: CodeStyle["quote"] | undefined;
}

/** Infers the style of a file from its imports and lines. */
export function fileStyleOf(file: SourceFile): FileStyle {
  const text = file.getFullText();
  return {
    quote: moduleSpecifiersOf(file)
      .map(quoteOf)
      .find((quote) => quote !== undefined),
    lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? "\n",
    unit: indentationUnitOf(text),
  };
}

/**
 * The strings after `from` of all imports. An import with another expression there is left out: TypeScript parses it, and
 * `getModuleSpecifier` would throw.
 */
export function moduleSpecifiersOf(file: SourceFile): readonly StringLiteral[] {
  return file
    .getImportDeclarations()
    .map((declaration) => declaration.getNodeProperty("moduleSpecifier"))
    .filter((specifier) => Node.isStringLiteral(specifier));
}

/** Infers the style of a table from its keys, then from its file. */
export function codeStyleOf({ direct }: TableKeys, { quote, lineEnd, unit }: FileStyle): CodeStyle {
  const names = direct.map(({ property }) => property.getNameNode());
  const quoted = names.filter((name) => Node.isStringLiteral(name));
  return {
    quote: quoted.map(quoteOf).find((mark) => mark !== undefined) ?? quote ?? '"',
    bare: {
      identifiers:
        names.some((name) => Node.isIdentifier(name)) && !quoted.some((name) => IDENTIFIER.test(name.getLiteralText())),
      numbers:
        names.some((name) => Node.isNumericLiteral(name)) && !quoted.some((name) => NUMBER.test(name.getLiteralText())),
    },
    lineEnd,
    unit,
  };
}

/** A property that marks a code as undecided, without its comma. `undecided` is the expression for that function. */
export function undecidedEntry(code: string, undecided: string, style: CodeStyle): string {
  return `${propertyKey(code, style)}: ${undecided}(${stringLiteral(code, style.quote)})`;
}

/** A code as the key of a property. `__proto__` is computed, because the plain key would set the prototype. */
export function propertyKey(code: string, { quote, bare }: Pick<CodeStyle, "quote" | "bare">): string {
  if (code === "__proto__") return `[${stringLiteral(code, quote)}]`;
  const isBare = (bare.identifiers && IDENTIFIER.test(code)) || (bare.numbers && NUMBER.test(code));
  return isBare ? code : stringLiteral(code, quote);
}

/**
 * A code as a string literal; hidden characters are escaped.
 *
 * @example
 * stringLiteral("it's \"A\"", "'") // "'it\\'s \"A\"'"
 * stringLiteral("a\\\nb", "'") // "'a\\\\\\nb'"
 */
export function stringLiteral(code: string, quote: CodeStyle["quote"]): string {
  const json = printableJson(code);
  if (quote === '"') return json;
  const inner = json.slice(1, -1).replace(/\\.|'/g, (part) => (part === '\\"' ? '"' : part === "'" ? "\\'" : part));
  return `'${inner}'`;
}

/** The quotation mark of a string literal; `undefined` for any other node. */
export function quoteOf(node: Node): CodeStyle["quote"] | undefined {
  const mark = node.getText().charAt(0);
  return mark === '"' || mark === "'" ? mark : undefined;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})$/;

/** A tab, or the smallest indentation in spaces; one space is the indentation of a comment's `*`. */
function indentationUnitOf(text: string): string {
  const indentations = [...text.matchAll(/^(\t|  +)\S/gm)].map(([, indentation = ""]) => indentation);
  if (indentations.includes("\t")) return "\t";
  return indentations.reduce((unit, next) => (unit === "" || next.length < unit.length ? next : unit), "") || "  ";
}
