import type { Command } from "commander";
import { printable } from "../lib/printable.ts";
import { formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problems.ts";
import type { Io } from "./io.ts";

/** Adds one command to the program. Its action calls `exit` with the exit status. */
export type AddCommand = (errsmith: Command, io: Io, exit: (status: number) => void) => void;

/**
 * Prints problems to stderr and returns the exit status: 5 if a page is suspect or was read in part, 1 for another error, else 0. Notes are
 * not printed beside errors.
 */
export function reportProblems(problems: readonly Problem[], io: Io): 0 | 1 | 5 {
  const failed = problems.some(({ severity }) => severity === "error");
  io.err(formatProblems(failed ? problems.filter(({ severity }) => severity !== "note") : problems, io.errColors));
  if (problems.some(({ rule }) => rule === "page-suspect" || rule === "page-read-in-part")) return 5;
  return failed ? 1 : 0;
}

/** Prints a line about the run itself to stderr, for example that it waits. */
export function noticePrinter(io: Io): (notice: string) => void {
  return (notice) => io.err(`note  ${printable(notice)}\n`);
}

/** The end of a command's help: example calls, one a line. */
export function helpExamples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}\n`).join("")}`.trimEnd();
}
