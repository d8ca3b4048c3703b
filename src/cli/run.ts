import { Command, CommanderError } from "commander";
import { Failure, reasonOf } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { addCheck } from "./check.ts";
import { addDiff } from "./diff.ts";
import { addExplain } from "./explain.ts";
import { addExtract } from "./extract.ts";
import { addFetch } from "./fetch.ts";
import { addGenerate } from "./generate.ts";
import { addHandlers } from "./handlers.ts";
import { helpExamples } from "./help-examples.ts";
import { addInit } from "./init.ts";
import { addMessages } from "./messages.ts";
import type { Io } from "./io.ts";
import { addRename } from "./rename.ts";
import { addRetire } from "./retire.ts";
import { addWatch } from "./watch.ts";
import { addUpdate } from "./update.ts";
import { errsmithVersion } from "./errsmith-version.ts";

/** Commands in the order in which the help lists them. */
const COMMANDS = [
  addGenerate,
  addCheck,
  addFetch,
  addDiff,
  addRename,
  addRetire,
  addUpdate,
  addWatch,
  addHandlers,
  addExtract,
  addExplain,
  addMessages,
  addInit,
];

/**
 * Runs errsmith on arguments and tells the exit status: 0 fine, 1 problems, 2 wrong usage, 5 suspect input. Throws nothing: an error of
 * our own is one line, with its stack after `--debug`.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const errsmith = createProgram(io);
  for (const add of COMMANDS) {
    add(errsmith, io, (code) => {
      status = code;
    });
  }
  for (const command of errsmith.commands.flatMap((one) => [one, ...one.commands])) {
    command.option("--debug", "show where a bug of errsmith happened");
  }
  try {
    await errsmith.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    return printFailure(error, io, args.includes("--debug"));
  }
}

function createProgram(io: Io): Command {
  return new Command("errsmith")
    .description("Turns error-code documentation into an npm package of typed errors.")
    .version(errsmithVersion(), "--version", "show the version")
    .helpOption("--help", "show this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(`${printable(text.trim().replace(/\s*\n\s*/g, " "))}\n`),
    })
    .addHelpText("after", helpExamples("errsmith init", "errsmith generate", "errsmith extract docs/errors.md"));
}

function printFailure(error: unknown, io: Io, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Failure) {
    io.err(`${io.errColors.red("error")}  ${printable(error.message)}\n`);
    return error.exit;
  }
  if (error instanceof Error && "syscall" in error) {
    const path = "path" in error ? `${error.path}: ` : "";
    io.err(`${io.errColors.red("error")}  ${printable(path + reasonOf(error))}\n`);
    return 1;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  io.err(`${io.errColors.red("error")}  a bug of errsmith, please report it: ${printable(bug.message)}\n`);
  io.err(debug ? `${bug.stack}\n` : "--debug shows where it happened.\n");
  return 1;
}
