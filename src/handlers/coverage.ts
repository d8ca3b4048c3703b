import type { Report } from "../problems/report.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { keysOf } from "./keys.ts";
import { placeOf } from "./program.ts";
import { refusal } from "./refuse.ts";
import type { Tools } from "./sync.ts";
import { findTables } from "./tables.ts";

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
export function coverageOfText(path: string, text: string, tools: Tools, report: Report): readonly Coverage[] {
  const parsed = tools.parse(path, text);
  const found = findTables(parsed, tools.serviceOf);
  if (refusal(parsed, found, { exact: false }, report)) return [];
  return found.tables.map(({ literal, service }) => {
    const decisions = decisionsOf(keysOf(literal, parsed.checker), service);
    return {
      line: placeOf(parsed.source, literal.getStart(parsed.source)).line,
      service: service.id,
      codes: [...service.codes.keys()].map((code) => ({ code, by: decisions.of(code) })),
    };
  });
}
