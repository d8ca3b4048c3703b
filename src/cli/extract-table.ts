import { printable } from "../lib/printable.ts";
import type { CodeEntry, PageEntries } from "../model/page-entries.ts";
import type { PageExtraction } from "../pipeline.ts";
import { terminalColumns } from "./terminal-columns.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { Io } from "./io.ts";

/** Formats one table per page: line, code, facts and texts, cut to the width of the terminal. */
export function extractTable(results: readonly PageExtraction[], io: Io): string {
  return results
    .map(({ entries: page }) => {
      const { entries, reliability } = page;
      const alarms = new Set(reliability?.alarms);
      const rows = entries.map((entry) => formatRow(entry, alarms.has(entry.place.line)));
      return `${formatHeading(page, io)}${terminalColumns(rows, io.columns)}`;
    })
    .join("\n");
}

/** A page below this confidence has it in its heading. */
const SHOWN_CONFIDENCE = 0.8;

function formatHeading({ path, entries, operations = [], reliability }: PageEntries, { outColors }: Io): string {
  const cases = entries.filter(({ kind }) => kind === undefined);
  const codes = new Set(cases.map(({ code }) => code)).size;
  const counts =
    codes === cases.length
      ? pluralize(codes, "code")
      : `${pluralize(codes, "code")}, ${pluralize(cases.length, "case")}`;
  const { confidence = 1 } = reliability ?? {};
  const doubt = confidence < SHOWN_CONFIDENCE ? `, confidence ${confidence}` : "";
  const [operation, ...others] = operations;
  const named =
    others.length > 0
      ? `, ${operations.length} operations`
      : operation
        ? `, operation ${printable(operation.name)}`
        : "";
  return `${outColors.bold(printable(path))}  ${outColors.dim(counts + named)}${doubt}\n`;
}

function formatRow({ code, message, text, facts, place, kind }: CodeEntry, hasAlarm: boolean): string[] {
  const { httpStatus, billable, retry } = facts;
  const notes = [
    kind,
    httpStatus && `http ${httpStatus.value}`,
    billable && (billable.value ? "billable" : "not billable"),
    retry?.class,
    hasAlarm && "alarm",
  ];
  const texts = [text.title, message, text.description].filter((part) => part !== undefined);
  return [`  ${place.line}`, printable(code), notes.filter(Boolean).join(", "), texts.map(printable).join(" | ")];
}
