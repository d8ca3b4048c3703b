import type { Report } from "../problems/problems.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { tableKeysOf } from "./table-keys.ts";
import { lineAndColumn } from "./program.ts";
import { diagnoseTables } from "./handler-diagnostics.ts";
import type { SyncTools } from "./sync.ts";
import { findHandlerTables } from "./handler-tables.ts";

/** How a table covers the codes of its service. */
export interface Coverage {
  /** Line of the table, from 1. */
  readonly line: number;
  /** `<provider>/<service>`. */
  readonly service: string;
  /** Who takes an error of each documented code at run time, sorted by code. */
  readonly codes: readonly { readonly code: string; readonly by: Decision }[];
}

/** The coverage of each table in a file; a file that is not understood is reported and has none. */
export function coverageOfTables(path: string, text: string, tools: SyncTools, report: Report): readonly Coverage[] {
  const parsed = tools.parse(path, text);
  const found = findHandlerTables(parsed, tools.serviceOf);
  if (diagnoseTables(parsed, found, { exact: false }, report)) return [];
  return found.tables.map(({ literal, service }) => {
    const decisions = decisionsOf(tableKeysOf(literal, parsed.checker), service);
    return {
      line: lineAndColumn(parsed.source, literal.getStart(parsed.source)).line,
      service: service.id,
      codes: [...service.codes.keys()].map((code) => ({ code, by: decisions.of(code) })),
    };
  });
}
