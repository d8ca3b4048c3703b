import { byCodeUnits } from "../lib/identifier.ts";
import type { Report } from "../problems/report.ts";
import { decisionsOf } from "./decisions.ts";
import { type Edit, edited } from "./edits.ts";
import { markFor } from "./imports.ts";
import { insertions } from "./insert.ts";
import { type Keys, keysOf } from "./keys.ts";
import { oddKeys, reportOdd } from "./odd.ts";
import type { Service } from "./package.ts";
import { slotsFor } from "./place.ts";
import { type Parse, type Parsed, placeOf } from "./program.ts";
import { type Refused, refusal } from "./refuse.ts";
import { renamed } from "./rename.ts";
import { entryText, type Style, styleOf } from "./style.ts";
import { findTables, type Table } from "./tables.ts";

/** One key of a table that was inserted, or renamed `from` another. */
export interface Change {
  readonly code: string;
  readonly from?: string;
  /** In the new text, from 1. */
  readonly line: number;
}

/** What has become of a file: its new text, which is the old one where nothing was to be done or the file is refused. */
export interface Synced {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly refused?: Refused;
}

/** How tables are looked at. */
export interface SyncOptions {
  /** Asks for each code, also where its family has a handler. */
  readonly exact: boolean;
  /** Problems name lines of the new text, as it is going to be written. */
  readonly write: boolean;
}

/** What reading needs: a session of the compiler, and the service that a module belongs to. */
export interface Tools {
  readonly parse: Parse;
  readonly serviceOf: (file: string) => Service | undefined;
}

/**
 * Brings the tables of a file up to date: keys of renamed codes are renamed, new codes inserted as undecided. All else
 * stays byte for byte. A file that is not understood is reported and refused as a whole.
 */
export function syncText(path: string, text: string, options: SyncOptions, tools: Tools, report: Report): Synced {
  const parsed = tools.parse(path, text);
  const found = findTables(parsed, tools.serviceOf);
  const refused = refusal(parsed, found, options, report);
  if (refused) return { text, changes: [], refused };
  let current = { text, parsed };
  const done: Omit<Change, "line">[][] = [];
  // One table after the other: each finds the imports that the one before has added.
  for (const index of found.tables.keys()) {
    const { edits, changes } = planTable(current.parsed, tableAt(current.parsed, index, tools), options);
    done.push(changes);
    if (edits.length > 0) current = reparsed(path, edited(current.text, edits), tools);
  }
  const shown = options.write ? current.parsed : parsed;
  for (const index of found.tables.keys()) {
    const table = tableAt(shown, index, tools);
    const odd = oddKeys(keysOf(table.literal, shown.checker), table.service);
    reportOdd(
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
  readonly changes: Omit<Change, "line">[];
}

function planTable(parsed: Parsed, table: Table, { exact }: SyncOptions): Plan {
  const keys = keysOf(table.literal, parsed.checker);
  const style = styleOf(parsed.source, keys);
  const plan = planRenames(parsed, table, keys, style);
  const { isMissing } = decisionsOf(keys, table.service);
  const codes = [...table.service.codes.keys()].filter((code) => isMissing(code, exact)).sort(byCodeUnits);
  if (codes.length === 0) return plan;
  const mark = markFor(parsed, table, style);
  const entry = (code: string): string => entryText(code, mark.name, style);
  const slots = slotsFor(codes, keys, table.literal, table.service);
  const inserts = slots.flatMap((slot) =>
    insertions(parsed.source, table.literal, slot.after, slot.codes.map(entry), style),
  );
  return {
    edits: [...plan.edits, ...mark.edits, ...inserts],
    changes: [...plan.changes, ...codes.map((code) => ({ code }))],
  };
}

function planRenames({ source }: Parsed, { service }: Table, keys: Keys, style: Style): Plan {
  const edits: Edit[] = [];
  const changes: Omit<Change, "line">[] = [];
  for (const { key, code, direct, isSecond } of oddKeys(keys, service)) {
    if (code === undefined || direct === undefined || isSecond) continue;
    const some = renamed(source, direct, code, style);
    if (!some) continue;
    edits.push(...some);
    changes.push({ code, from: key });
  }
  return { edits, changes };
}

function tableAt(parsed: Parsed, index: number, tools: Tools): Table {
  const table = findTables(parsed, tools.serviceOf).tables[index];
  if (!table) throw new Error(`the table ${index} of ${parsed.source.fileName} is gone`);
  return table;
}

function reparsed(path: string, text: string, { parse }: Tools): { readonly text: string; readonly parsed: Parsed } {
  const parsed = parse(path, text);
  if (parsed.syntax.length > 0) throw new Error(`an edit would have broken ${path}`);
  return { text, parsed };
}

function withLines(changes: Plan["changes"], { source, checker }: Parsed, { literal }: Table): readonly Change[] {
  const { direct } = keysOf(literal, checker);
  const lines = new Map(direct.map(({ key, property }) => [key, placeOf(source, property.getStart(source)).line]));
  return changes.map((change) => ({ ...change, line: lines.get(change.code) ?? 0 }));
}
