import type { Command } from "commander";
import { printProblems } from "../problems/print.ts";
import type { Problem } from "../problems/report.ts";
import type { Io } from "./io.ts";

/** Adds one command to the program; `exit` takes its exit status. */
export type AddCommand = (errsmith: Command, io: Io, exit: (status: number) => void) => void;

/** Prints problems and tells the exit status they call for: 1 with an error among them. */
export function tellProblems(problems: readonly Problem[], io: Io): number {
  io.err(printProblems(problems, io.errColors));
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}
