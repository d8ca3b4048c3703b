import { printable } from "../lib/printable.ts";
import type { Entry } from "../model/entry.ts";
import type { PageResult } from "../pipeline.ts";
import { columns } from "./columns.ts";
import { counted } from "../lib/counted.ts";
import type { Io } from "./io.ts";

/** What was read as a table a page: line, code, facts and words, cut to the width of a terminal. */
export function extractedTable(results: readonly PageResult[], io: Io): string {
  return results
    .map(({ reading }) => `${heading(reading.path, reading.entries, io)}${table(reading.entries, io)}`)
    .join("\n");
}

function heading(path: string, entries: readonly Entry[], { outColors }: Io): string {
  const cases = entries.filter(({ kind }) => kind === undefined);
  const codes = new Set(cases.map(({ code }) => code)).size;
  const counts =
    codes === cases.length ? counted(codes, "code") : `${counted(codes, "code")}, ${counted(cases.length, "case")}`;
  return `${outColors.bold(printable(path))}  ${outColors.dim(counts)}\n`;
}

function table(entries: readonly Entry[], io: Io): string {
  return columns(entries.map(row), io.columns);
}

function row({ code, message, words, facts, place, kind }: Entry): string[] {
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
