import { ts } from "ts-morph";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Place } from "../model/page.ts";
import type { Report } from "../problems/problems.ts";
import { decisionsOf } from "./decisions.ts";
import { type TableKeys, tableKeysOf, keysOfType } from "./table-keys.ts";
import type { InstalledService } from "./installed-package.ts";
import { type ParsedFile, lineAndColumn } from "./program.ts";
import { undecidedEntry, codeStyleOf } from "./code-style.ts";
import type { HandlerTables, UnreadableTable } from "./handler-tables.ts";

/** A file that is left as it is, and what a person would have to put in it. */
export interface RefusedFile {
  readonly snippets: readonly Snippet[];
}

/** Lines for one table. */
export interface Snippet extends Place {
  readonly lines: readonly string[];
}

/** Reports what keeps a file from being edited; `undefined` when nothing does. */
export function diagnoseTables(
  parsed: ParsedFile,
  found: HandlerTables,
  options: { readonly exact: boolean },
  report: Report,
): RefusedFile | undefined {
  const { source, checker, syntax } = parsed;
  const at = (node: ts.Node): Place => lineAndColumn(source, node.getStart(source));
  const unclear = found.tables.flatMap(({ literal }) => tableKeysOf(literal, checker).unclear);
  const refused = [
    ...found.unreadable,
    ...(found.tables.length + found.unreadable.length === 0 ? found.elsewhere : []),
  ];
  const [broken] = syntax;
  if (broken) {
    const reason = ts.flattenDiagnosticMessageText(broken.messageText, " ");
    report("handlers-syntax", lineAndColumn(source, broken.start), { reason });
  } else {
    for (const { expression } of refused) report("handlers-opaque", at(expression));
    for (const node of unclear) report("handlers-unclear", at(node), { text: node.getText(source) });
    if (found.tables.length + refused.length === 0) reportNone(parsed, report);
    else if (refused.length + unclear.length === 0) return undefined;
  }
  const snippets = [
    ...found.tables.map(({ literal, service }) => {
      const keys = tableKeysOf(literal, checker);
      return { ...at(literal), lines: linesFor(parsed, keys, service, options.exact) };
    }),
    ...refused.map((one) => ({
      ...at(one.expression),
      lines: linesFor(parsed, keysOfOpaque(one, checker), one.service, options.exact),
    })),
  ];
  return { snippets: snippets.filter(({ lines }) => lines.length > 0) };
}

function reportNone({ source, checker }: ParsedFile, report: Report): void {
  const imports = source.statements.filter(ts.isImportDeclaration);
  const lost = imports.find(
    ({ moduleSpecifier }) =>
      checker.getSymbolAtLocation(moduleSpecifier) === undefined &&
      ts.isStringLiteral(moduleSpecifier) &&
      moduleSpecifier.text.endsWith("/handlers"),
  );
  if (!lost) return report("handlers-none", { line: 1, column: 1 });
  const module = lost.moduleSpecifier.getText(source);
  report("handlers-module", lineAndColumn(source, lost.moduleSpecifier.getStart(source)), { module });
}

function linesFor(
  { source }: ParsedFile,
  keys: TableKeys,
  service: InstalledService,
  exact: boolean,
): readonly string[] {
  const { isMissing } = decisionsOf(keys, service);
  const style = codeStyleOf(source, keys);
  const codes = [...service.codes.keys()].filter((code) => isMissing(code, exact)).sort(byCodeUnits);
  return codes.map((code) => `${style.unit}${undecidedEntry(code, "undecided", style)},`);
}

/** The keys of a table as far as its type tells them. */
function keysOfOpaque({ expression }: UnreadableTable, checker: ts.TypeChecker): TableKeys {
  const given = keysOfType(checker.getTypeAtLocation(expression), expression, checker);
  const spread = new Map(
    [...(given?.required ?? [])].map(([key, undecided]) => [key, { node: expression, undecided }]),
  );
  return { direct: [], spread, optional: new Map(), unclear: [] };
}
