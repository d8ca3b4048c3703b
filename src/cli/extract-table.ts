import { printable } from "../lib/printable.ts";
import type { CodeEntry } from "../model/page-entries.ts";
import type { PageExtraction } from "../pipeline.ts";
import { terminalColumns } from "./terminal-columns.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { Io } from "./io.ts";

/** Formats one table per page: line, code, facts and texts, cut to the width of the terminal. */
export function extractTable(results: readonly PageExtraction[], io: Io): string {
  return results
    .map(({ entries: { path, entries } }) => {
      return `${formatHeading(path, entries, io)}${terminalColumns(entries.map(formatRow), io.columns)}`;
    })
    .join("\n");
}

function formatHeading(path: string, entries: readonly CodeEntry[], { outColors }: Io): string {
  const cases = entries.filter(({ kind }) => kind === undefined);
  const codes = new Set(cases.map(({ code }) => code)).size;
  const counts =
    codes === cases.length
      ? pluralize(codes, "code")
      : `${pluralize(codes, "code")}, ${pluralize(cases.length, "case")}`;
  return `${outColors.bold(printable(path))}  ${outColors.dim(counts)}\n`;
}

function formatRow({ code, message, text, facts, place, kind }: CodeEntry): string[] {
  const { httpStatus, billable, retry } = facts;
  const notes = [
    kind,
    httpStatus && `http ${httpStatus.value}`,
    billable && (billable.value ? "billable" : "not billable"),
    retry?.class,
  ];
  const texts = [text.title, message, text.description].filter((part) => part !== undefined);
  return [`  ${place.line}`, printable(code), notes.filter(Boolean).join(", "), texts.map(printable).join(" | ")];
}
