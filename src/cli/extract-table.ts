import { printable } from "../lib/printable.ts";
import type { CodeEntry } from "../model/page-entries.ts";
import type { PageResult } from "../pipeline.ts";
import { terminalColumns } from "./terminal-columns.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { Io } from "./io.ts";

/** What was read as a table a page: line, code, facts and words, cut to the width of a terminal. */
export function extractTable(results: readonly PageResult[], io: Io): string {
  return results
    .map(({ reading }) => `${heading(reading.path, reading.entries, io)}${table(reading.entries, io)}`)
    .join("\n");
}

function heading(path: string, entries: readonly CodeEntry[], { outColors }: Io): string {
  const cases = entries.filter(({ kind }) => kind === undefined);
  const codes = new Set(cases.map(({ code }) => code)).size;
  const counts =
    codes === cases.length
      ? pluralize(codes, "code")
      : `${pluralize(codes, "code")}, ${pluralize(cases.length, "case")}`;
  return `${outColors.bold(printable(path))}  ${outColors.dim(counts)}\n`;
}

function table(entries: readonly CodeEntry[], io: Io): string {
  return terminalColumns(entries.map(row), io.columns);
}

function row({ code, message, text: words, facts, place, kind }: CodeEntry): string[] {
  const { httpStatus, billable, retry } = facts;
  const notes = [
    kind,
    httpStatus && `http ${httpStatus.value}`,
    billable && (billable.value ? "billable" : "not billable"),
    retry?.class,
  ];
  const said = [words.title, message, words.description].filter((text) => text !== undefined);
  return [
    `  ${place.line}`,
    printable(code),
    notes.filter(Boolean).join(", "),
    said.map((text) => printable(text)).join(" | "),
  ];
}
