import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { isRecord } from "../lib/collections.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { oneLine } from "../lib/one-line.ts";
import { printable } from "../lib/printable.ts";
import { ProjectError } from "../problems/problems.ts";
import { addApprove } from "./approve.ts";
import { addCheck } from "./check.ts";
import { addCompare } from "./compare.ts";
import { addDecode } from "./decode.ts";
import { addDiff } from "./diff.ts";
import { addDiscover } from "./discover.ts";
import { addExplain } from "./explain.ts";
import { addExport } from "./export.ts";
import { addExtract } from "./extract.ts";
import { addFetch } from "./fetch.ts";
import { addGenerate } from "./generate.ts";
import { addHandlers } from "./handlers.ts";
import { addInit } from "./init.ts";
import { addMessages } from "./messages.ts";
import { helpExamples, reportProblems } from "./command.ts";
import { type Io, safeIo } from "./io.ts";
import { addRename } from "./rename.ts";
import { addRetire } from "./retire.ts";
import { addReview } from "./review.ts";
import { addSite } from "./site.ts";
import { addStudio } from "./studio.ts";
import { addValidate } from "./validate.ts";
import { addWatch } from "./watch.ts";
import { addUpdate } from "./update.ts";
import { addUpgrade } from "./upgrade.ts";
import { addUsage } from "./usage.ts";

/** The commands, in the order of the help. */
const COMMANDS = [
  addGenerate,
  addCheck,
  addDiscover,
  addFetch,
  addValidate,
  addDiff,
  addReview,
  addApprove,
  addCompare,
  addRename,
  addRetire,
  addUpdate,
  addUpgrade,
  addWatch,
  addHandlers,
  addUsage,
  addStudio,
  addExtract,
  addExplain,
  addDecode,
  addSite,
  addExport,
  addMessages,
  addInit,
];

/**
 * Runs a command line and returns the exit status: 0 success, 1 problems, 2 wrong usage, 3 `--fail-on`, 5 suspect pages.
 * Never throws: every error is printed.
 */
export async function runCli(args: readonly string[], streams: Io): Promise<number> {
  const io = safeIo(streams);
  let status = 0;
  const errsmith = createProgram(io);
  for (const add of COMMANDS) {
    add(errsmith, io, (code) => {
      status = code;
    });
  }
  for (const command of errsmith.commands.flatMap((one) => [one, ...one.commands])) {
    command.option("--debug", "print stack traces");
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
    .description("Turn error-code documentation into an npm package of typed errors.")
    .version(errsmithVersion(), "-v, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "Show the help of a command.")
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(`${printable(oneLine(text))}\n`),
    })
    .addHelpText("after", helpExamples("errsmith init", "errsmith generate", "errsmith extract docs/errors.md"));
}

/** The version in package.json. It is printed only: generated files do not depend on it. */
function errsmithVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("../../package.json");
  return isRecord(manifest) ? String(manifest.version) : "unknown";
}

/** Prints an error that a command threw, and returns the exit status. */
function printFailure(error: unknown, io: Io, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ProjectError) return reportProblems(error.problems, io);
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
  io.err(`${io.errColors.red("error")}  internal error, please report it: ${printable(bug.message)}\n`);
  io.err(
    debug ? `${bug.stack?.split("\n").map(printable).join("\n")}\n` : "Run again with --debug for a stack trace.\n",
  );
  return 1;
}
