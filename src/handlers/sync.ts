import type { ts } from "ts-morph";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Report } from "../problems/problems.ts";
import { type CodeStyle, codeStyleOf, type FileStyle, fileStyleOf, undecidedEntry } from "./code-style.ts";
import { decisionsOf } from "./decisions.ts";
import { applyEdits } from "./apply-edits.ts";
import { diagnoseTables, placeOf, type RefusedFile } from "./handler-diagnostics.ts";
import { findHandlerTables, type HandlerTable } from "./handler-tables.ts";
import { insertEntries } from "./insert-entries.ts";
import { insertPositionsOf } from "./insert-position.ts";
import type { InstalledService } from "./installed-package.ts";
import { editRounds } from "./edit-rounds.ts";
import { renameKey } from "./rename-key.ts";
import { type OperationRename, planOperationRenames, reportFormerOperations } from "./rename-operation.ts";
import { type TableKeys, tableKeysOf } from "./table-keys.ts";
import { type OpenFile, syntaxErrorIn } from "./typescript-files.ts";
import { importUndecided, ImportPlan } from "./undecided-import.ts";
import { reportUnexpectedKeys, unexpectedKeys } from "./unexpected-keys.ts";

/** One key of a table that was inserted, or one key, or the name of an operation, that was renamed from `from`. */
export interface KeyChange {
  /** The code, or the operation. */
  readonly code: string;
  readonly from?: string;
  /** Line in the new text, from 1; that of the name of an operation in the given text. */
  readonly line: number;
}

/** The result for one file; `text` is the given text if nothing changes or the file is refused. */
export interface SyncResult {
  readonly text: string;
  readonly changes: readonly KeyChange[];
  readonly refused?: RefusedFile;
  /** The operations of its tables, if the file was understood. */
  readonly operations?: readonly string[];
}

/** Options of `syncTables`. */
export interface SyncOptions {
  /** Requires a handler of its own for each code, also if its family has a handler. */
  readonly exact: boolean;
  /** The new text will be written: problems have its lines, not those of the given text. */
  readonly write: boolean;
}

/** What reading a file needs: a way to parse it, and the service whose `handlers` module a file is. */
export interface SyncTools {
  readonly open: OpenFile;
  readonly serviceOf: (file: string) => InstalledService | undefined;
}

/**
 * Updates the handler tables of a file: renames keys of renamed codes and names of renamed operations, and inserts new codes as
 * undecided. All other bytes stay. A file that cannot be understood is reported and stays unchanged as a whole.
 */
export function syncTables(
  path: string,
  text: string,
  options: SyncOptions,
  tools: SyncTools,
  report: Report,
): SyncResult {
  const file = tools.open(path, text);
  const found = findHandlerTables(file, tools.serviceOf);
  const refused = diagnoseTables(file, found, options, report);
  if (refused) return { text, changes: [], refused };
  const named = planOperationRenames(file, found.former);
  reportFormerOperations(named.left, report);
  const renamed = applyEdits(text, named.edits);
  const given = renamed === text ? found : findHandlerTables(tools.open(path, renamed), tools.serviceOf);
  const { tables, text: newText, changes } = editTables(path, renamed, given.tables, options, tools);
  const lines = tables.flatMap((table, index) => withLines(changes[index] ?? [], table));
  // Opening the file again makes all nodes of the edited file invalid.
  const remaining =
    options.write || text === newText ? tables : findHandlerTables(tools.open(path, text), tools.serviceOf).tables;
  remaining.forEach(({ literal, service }, index) => {
    const renamed = new Set(changes[index]?.map(({ from }) => from));
    const unexpected = unexpectedKeys(tableKeysOf(literal), service);
    reportUnexpectedKeys(
      unexpected.filter(({ key }) => !renamed.has(key)),
      service,
      report,
    );
  });
  const operations = tables.flatMap(({ service: { operation } }) => operation?.name ?? []);
  return { text: newText, changes: [...named.renames.map(toChange), ...lines], operations };
}

function toChange({ to, from, line }: OperationRename): KeyChange {
  return { code: to, from, line };
}

interface EditedFile {
  readonly tables: readonly HandlerTable[];
  readonly text: string;
  /** The changes of each table. */
  readonly changes: readonly Plan["changes"][];
}

/**
 * Plans the edits of all tables and applies them together, so that the file is read once more, not once for each table.
 * A table that spreads another table is edited in a later round, because the edit of the other table changes its keys.
 */
function editTables(
  path: string,
  given: string,
  first: readonly HandlerTable[],
  options: SyncOptions,
  tools: SyncTools,
): EditedFile {
  let tables = first;
  let text = given;
  const changes: Plan["changes"][] = [];
  for (const round of editRounds(first)) {
    const imports = new ImportPlan();
    const style = fileStyleOf(tableAt(tables, 0).literal.getSourceFile());
    const plans = round.map((index) => ({ index, plan: planTable(tableAt(tables, index), options, style, imports) }));
    for (const { index, plan } of plans) changes[index] = plan.changes;
    const edits = plans.flatMap(({ plan }) => plan.edits);
    if (edits.length === 0) continue;
    text = applyEdits(text, edits);
    const edited = tools.open(path, text);
    if (syntaxErrorIn(edited)) throw new Error(`an edit would have broken ${path}`);
    tables = findHandlerTables(edited, tools.serviceOf).tables;
    if (tables.length !== first.length) throw new Error(`an edit changed the tables of ${path}`);
  }
  return { tables, text, changes };
}

function tableAt(tables: readonly HandlerTable[], index: number): HandlerTable {
  const table = tables[index];
  if (!table) throw new Error(`an edit removed table ${index}`);
  return table;
}

interface Plan {
  readonly edits: readonly ts.TextChange[];
  readonly changes: readonly Omit<KeyChange, "line">[];
}

function planTable(table: HandlerTable, { exact }: SyncOptions, file: FileStyle, imports: ImportPlan): Plan {
  const { literal, service } = table;
  const keys = tableKeysOf(literal);
  const style = codeStyleOf(keys, file);
  const renames = planRenames(table, keys, style);
  const { isMissing } = decisionsOf(keys, service);
  const codes = [...service.codes.keys()].filter((code) => isMissing(code, exact)).sort(byCodeUnits);
  if (codes.length === 0) return renames;
  const undecided = importUndecided(table, style, imports);
  const inserts = insertPositionsOf(codes, keys, literal, service).flatMap((position) =>
    insertEntries(
      literal,
      position.after,
      position.codes.map((code) => undecidedEntry(code, undecided.name, style)),
      style,
    ),
  );
  return {
    edits: [...inserts, ...undecided.changes, ...renames.edits],
    changes: [...renames.changes, ...codes.map((code) => ({ code }))],
  };
}

function planRenames({ service }: HandlerTable, keys: TableKeys, style: CodeStyle): Plan {
  const renames = unexpectedKeys(keys, service).flatMap(({ key, code, direct, isDuplicate }) => {
    if (code === undefined || direct === undefined || isDuplicate) return [];
    const edits = renameKey(direct, code, style);
    return edits ? [{ edits, change: { code, from: key } }] : [];
  });
  return { edits: renames.flatMap(({ edits }) => edits), changes: renames.map(({ change }) => change) };
}

function withLines(changes: Plan["changes"], { literal }: HandlerTable): readonly KeyChange[] {
  const { direct } = tableKeysOf(literal);
  const lines = new Map(direct.map(({ key, property }) => [key, placeOf(property).line]));
  return changes.map((change) => ({ ...change, line: lines.get(change.code) ?? 0 }));
}
