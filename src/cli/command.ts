import type { Command } from "commander";
import { formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problems.ts";
import type { Io } from "./io.ts";

/** Adds one command to the program; `exit` takes its exit status. */
export type AddCommand = (errsmith: Command, io: Io, exit: (status: number) => void) => void;

/**
 * Prints problems and tells the exit status they call for: 5 with a suspect page among them, 1 with another error.
 * Notes wait until the errors are gone.
 */
export function reportProblems(problems: readonly Problem[], io: Io): 0 | 1 | 5 {
  const failed = problems.some(({ severity }) => severity === "error");
  io.err(formatProblems(failed ? problems.filter(({ severity }) => severity !== "note") : problems, io.errColors));
  if (problems.some(({ rule }) => rule === "page-suspect")) return 5;
  return failed ? 1 : 0;
}
