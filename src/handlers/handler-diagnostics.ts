import type { Node } from "ts-morph";
import type { SourceFile, StringLiteral } from "ts-morph";
import { byCodeUnits } from "../lib/identifier.ts";
import { didYouMean } from "../lib/nearest.ts";
import type { Place } from "../model/page.ts";
import type { Report } from "../problems/problems.ts";
import { codeStyleOf, type FileStyle, fileStyleOf, moduleSpecifiersOf, undecidedEntry } from "./code-style.ts";
import { decisionsOf } from "./decisions.ts";
import type { HandlerTables } from "./handler-tables.ts";
import type { InstalledService } from "./installed-package.ts";
import { keysOfType, type TableKeys, tableKeysOf } from "./table-keys.ts";
import { syntaxErrorIn } from "./typescript-files.ts";

/** A file that sync leaves unchanged, with the entries to paste by hand. */
export interface RefusedFile {
  readonly snippets: readonly Snippet[];
}

/** Entries for one table, at the place of the table. */
export interface Snippet extends Place {
  readonly lines: readonly string[];
}

/** Reports what prevents sync from editing a file; returns `undefined` if nothing does. */
export function diagnoseTables(
  file: SourceFile,
  { tables, unreadable, elsewhere, unknown }: HandlerTables,
  { exact }: { readonly exact: boolean },
  report: Report,
): RefusedFile | undefined {
  const keys = new Map(tables.map((table) => [table, tableKeysOf(table.literal)]));
  const unclear = [...keys.values()].flatMap((table) => table.unclear);
  const refused = tables.length + unreadable.length === 0 ? elsewhere : unreadable;
  const syntaxError = syntaxErrorIn(file);
  const gone = unresolved(file, /\/operations\/[^/]+$/);
  if (syntaxError) {
    const { position, reason } = syntaxError;
    report("handlers-syntax", file.getLineAndColumnAtPos(position), { reason });
  } else if (tables.length + refused.length + unknown.length === 0) {
    reportNoTable(file, report);
  } else {
    for (const { expression } of refused) report("handlers-opaque", placeOf(expression));
    for (const node of unclear) report("handlers-unclear", placeOf(node), { text: node.getText() });
    for (const { node, name, service } of unknown) {
      const near = didYouMean(name, service.operations.keys());
      report("handlers-operation", placeOf(node), { name, service: service.id, near });
    }
    // An operation with a module of its own takes this along when it leaves the package.
    for (const specifier of gone) report("handlers-module", placeOf(specifier), { module: specifier.getText() });
    if (refused.length + unclear.length + unknown.length + gone.length === 0) return undefined;
  }
  const style = fileStyleOf(file);
  const snippetFor = (table: Node, tableKeys: TableKeys, service: InstalledService): Snippet => ({
    ...placeOf(table),
    lines: undecidedLines(tableKeys, service, exact, style),
  });
  const snippets = [
    ...[...keys].map(([{ literal, service }, table]) => snippetFor(literal, table, service)),
    ...refused.map(({ expression, service }) => snippetFor(expression, typeKeysOf(expression), service)),
  ];
  return { snippets: snippets.filter(({ lines }) => lines.length > 0) };
}

/** The line and column of a node, from 1. */
export function placeOf(node: Node): Place {
  // `getLineAndColumnAtPos` of ts-morph reads the file from its beginning.
  const { line, character } = node.getSourceFile().compilerNode.getLineAndCharacterOfPosition(node.getStart());
  return { line: line + 1, column: character + 1 };
}

function reportNoTable(file: SourceFile, report: Report): void {
  const [missing] = unresolved(file, /\/(?:handlers|operations(?:\/[^/]+)?)$/);
  if (!missing) return report("handlers-none", { line: 1, column: 1 });
  report("handlers-module", placeOf(missing), { module: missing.getText() });
}

/** The module specifiers of this form that TypeScript does not find. */
function unresolved(file: SourceFile, form: RegExp): readonly StringLiteral[] {
  return moduleSpecifiersOf(file).filter(
    (specifier) => form.test(specifier.getLiteralText()) && specifier.getSymbol() === undefined,
  );
}

function undecidedLines(
  keys: TableKeys,
  service: InstalledService,
  exact: boolean,
  file: FileStyle,
): readonly string[] {
  const { isMissing } = decisionsOf(keys, service);
  const style = codeStyleOf(keys, file);
  const codes = [...service.codes.keys()].filter((code) => isMissing(code, exact)).sort(byCodeUnits);
  return codes.map((code) => `${style.unit}${undecidedEntry(code, "undecided", style)},`);
}

/** The keys of an expression that is no literal, as far as its type gives them. */
function typeKeysOf(expression: Node): TableKeys {
  const required = keysOfType(expression.getType(), expression)?.required ?? new Map<string, boolean>();
  const spread = new Map([...required].map(([key, undecided]) => [key, { node: expression, undecided }]));
  return { direct: [], spread, optional: new Map(), unclear: [] };
}
