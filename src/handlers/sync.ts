import { byCodeUnits } from "../lib/identifier.ts";
import type { Report } from "../problems/problems.ts";
import { decisionsOf } from "./decisions.ts";
import { type Edit, edited } from "./edits.ts";
import { importUndecided } from "./undecided-import.ts";
import { insertions } from "./insert.ts";
import { type TableKeys, tableKeysOf } from "./table-keys.ts";
import { unexpectedKeys, reportUnexpectedKeys } from "./unexpected-keys.ts";
import type { InstalledService } from "./installed-package.ts";
import { insertPositionsOf } from "./insert-position.ts";
import { type Parse, type ParsedFile, lineAndColumn } from "./program.ts";
import { type RefusedFile, diagnoseTables } from "./handler-diagnostics.ts";
import { renameKey } from "./rename-key.ts";
import { undecidedEntry, type CodeStyle, codeStyleOf } from "./code-style.ts";
import { findHandlerTables, type HandlerTable } from "./handler-tables.ts";

/** One key of a table that was inserted, or renamed `from` another. */
export interface KeyChange {
  readonly code: string;
  readonly from?: string;
  /** In the new text, from 1. */
  readonly line: number;
}

/** What has become of a file: its new text, which is the old one where nothing was to be done or the file is refused. */
export interface SyncResult {
  readonly text: string;
  readonly changes: readonly KeyChange[];
  readonly refused?: RefusedFile;
}

/** How tables are looked at. */
export interface SyncOptions {
  /** Asks for each code, also where its family has a handler. */
  readonly exact: boolean;
  /** Problems name lines of the new text, as it is going to be written. */
  readonly write: boolean;
}

/** What reading needs: a session of the compiler, and the service that a module belongs to. */
export interface SyncTools {
  readonly parse: Parse;
  readonly serviceOf: (file: string) => InstalledService | undefined;
}

/**
 * Brings the tables of a file up to date: keys of renamed codes are renamed, new codes inserted as undecided. All else
 * stays byte for byte. A file that is not understood is reported and refused as a whole.
 */
export function syncTables(
  path: string,
  text: string,
  options: SyncOptions,
  tools: SyncTools,
  report: Report,
): SyncResult {
  const parsed = tools.parse(path, text);
  const found = findHandlerTables(parsed, tools.serviceOf);
  const refused = diagnoseTables(parsed, found, options, report);
  if (refused) return { text, changes: [], refused };
  let current = { text, parsed };
  const done: Omit<KeyChange, "line">[][] = [];
  // One table after the other: each finds the imports that the one before has added.
  for (const index of found.tables.keys()) {
    const { edits, changes } = planTable(current.parsed, tableAt(current.parsed, index, tools), options);
    done.push(changes);
    if (edits.length > 0) current = reparsed(path, edited(current.text, edits), tools);
  }
  const shown = options.write ? current.parsed : parsed;
  for (const index of found.tables.keys()) {
    const table = tableAt(shown, index, tools);
    const odd = unexpectedKeys(tableKeysOf(table.literal, shown.checker), table.service);
    reportUnexpectedKeys(
      odd.filter((one) => !done[index]?.some(({ from }) => from === one.key)),
      shown.source,
      report,
    );
  }
  const changes = done.flatMap((some, index) => withLines(some, current.parsed, tableAt(current.parsed, index, tools)));
  return { text: current.text, changes };
}

interface Plan {
  readonly edits: readonly Edit[];
  readonly changes: Omit<KeyChange, "line">[];
}

function planTable(parsed: ParsedFile, table: HandlerTable, { exact }: SyncOptions): Plan {
  const keys = tableKeysOf(table.literal, parsed.checker);
  const style = codeStyleOf(parsed.source, keys);
  const plan = planRenames(parsed, table, keys, style);
  const { isMissing } = decisionsOf(keys, table.service);
  const codes = [...table.service.codes.keys()].filter((code) => isMissing(code, exact)).sort(byCodeUnits);
  if (codes.length === 0) return plan;
  const mark = importUndecided(parsed, table, style);
  const entry = (code: string): string => undecidedEntry(code, mark.name, style);
  const slots = insertPositionsOf(codes, keys, table.literal, table.service);
  const inserts = slots.flatMap((slot) =>
    insertions(parsed.source, table.literal, slot.after, slot.codes.map(entry), style),
  );
  return {
    edits: [...plan.edits, ...mark.edits, ...inserts],
    changes: [...plan.changes, ...codes.map((code) => ({ code }))],
  };
}

function planRenames({ source }: ParsedFile, { service }: HandlerTable, keys: TableKeys, style: CodeStyle): Plan {
  const edits: Edit[] = [];
  const changes: Omit<KeyChange, "line">[] = [];
  for (const { key, code, direct, isDuplicate } of unexpectedKeys(keys, service)) {
    if (code === undefined || direct === undefined || isDuplicate) continue;
    const some = renameKey(source, direct, code, style);
    if (!some) continue;
    edits.push(...some);
    changes.push({ code, from: key });
  }
  return { edits, changes };
}

function tableAt(parsed: ParsedFile, index: number, tools: SyncTools): HandlerTable {
  const table = findHandlerTables(parsed, tools.serviceOf).tables[index];
  if (!table) throw new Error(`the table ${index} of ${parsed.source.fileName} is gone`);
  return table;
}

function reparsed(
  path: string,
  text: string,
  { parse }: SyncTools,
): { readonly text: string; readonly parsed: ParsedFile } {
  const parsed = parse(path, text);
  if (parsed.syntax.length > 0) throw new Error(`an edit would have broken ${path}`);
  return { text, parsed };
}

function withLines(
  changes: Plan["changes"],
  { source, checker }: ParsedFile,
  { literal }: HandlerTable,
): readonly KeyChange[] {
  const { direct } = tableKeysOf(literal, checker);
  const lines = new Map(
    direct.map(({ key, property }) => [key, lineAndColumn(source, property.getStart(source)).line]),
  );
  return changes.map((change) => ({ ...change, line: lines.get(change.code) ?? 0 }));
}
