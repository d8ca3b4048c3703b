import type { Report } from "../problems/problems.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { diagnoseTables, placeOf } from "./handler-diagnostics.ts";
import { findHandlerTables } from "./handler-tables.ts";
import type { SyncTools } from "./sync.ts";
import { tableKeysOf } from "./table-keys.ts";

/** How a table covers the codes of its service or operation. Common codes of an operation are left out. */
export interface Coverage {
  /** Line of the table, from 1. */
  readonly line: number;
  /** `<provider>/<service>`. */
  readonly service: string;
  /** The operation, if the table is about one. */
  readonly operation?: string;
  /** The folder of the package. */
  readonly folder: string;
  /** The handler of each code, sorted by code. */
  readonly codes: readonly CoveredCode[];
}

/** A code, and the handler that an error of it gets at run time. */
export interface CoveredCode {
  readonly code: string;
  readonly by: Decision;
  /** Set if the code is undecided: its entry is `undecided("…")`, or its handler is that of a new file. */
  readonly undecided?: true;
  /** Set for a code that no page documents any more. */
  readonly gone?: true;
}

/** The coverage of each table in a file; a file that cannot be understood is reported and has none. */
export function coverageOfTables(path: string, text: string, tools: SyncTools, report: Report): readonly Coverage[] {
  const file = tools.open(path, text);
  const found = findHandlerTables(file, tools.serviceOf);
  if (diagnoseTables(file, found, { exact: false }, report)) return [];
  return found.tables.map(({ literal, service }) => {
    const { operation } = service;
    const decisions = decisionsOf(tableKeysOf(literal), service);
    const codes = [...service.codes.keys()].filter((code) => operation?.optional.has(code) !== true);
    return {
      line: placeOf(literal).line,
      service: service.id,
      ...(operation && { operation: operation.name }),
      folder: service.folder,
      codes: codes.map((code) => ({
        code,
        by: decisions.of(code),
        ...(decisions.isUndecided(code) && { undecided: true as const }),
        ...(service.removed.has(code) && { gone: true as const }),
      })),
    };
  });
}
