import { setFlagsFromString } from "node:v8";
import { type LastRun, upToDate } from "../execution/up-to-date.ts";
import { reasonOf } from "../lib/failure.ts";
import { printableOutput } from "../lib/printable.ts";
import { tooLittleMemory } from "./memory-limit.ts";

for (const stream of [process.stdout, process.stderr]) stream.on("error", onStreamError);
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

// No process.exit() after output: a pipe would lose the bytes that it has not accepted yet.
const args = process.argv.slice(2);
const memoryProblem = tooLittleMemory();
const lastRun = memoryProblem === undefined ? lastRunOf(args, process.cwd()) : undefined;
if (memoryProblem !== undefined) {
  process.exitCode = 1;
  process.stderr.write(`errsmith: ${memoryProblem}\n`);
} else if (!lastRun) await run();
else if (lastRun.problems.length === 0) process.stdout.write(printableOutput(lastRun.stdout));
else await repeat(lastRun);

/** The output of the last run, if `generate` or `check` has nothing to do; decided before other modules are loaded. */
function lastRunOf([command, ...options]: readonly string[], cwd: string): LastRun | undefined {
  if (options.length > 0 || (command !== "generate" && command !== "check")) return undefined;
  const last = upToDate(cwd);
  return command === "check" ? last && { stdout: "", problems: [] } : last;
}

async function run(): Promise<void> {
  // The engine of Node 20 optimises too early for a run of seconds, and compiles each regular expression twice.
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=600000 --no-regexp-tier-up");
  const [{ processIo }, { runCli }] = await Promise.all([import("./io.ts"), import("./run.ts")]);
  const status = await runCli(args, processIo());
  process.exitCode ??= status;
}

/** Prints the output of the last run with its problems. */
async function repeat({ stdout, problems }: LastRun): Promise<void> {
  const [{ processIo, safeIo }, { reportProblems }] = await Promise.all([import("./io.ts"), import("./command.ts")]);
  const io = safeIo(processIo());
  io.out(stdout);
  reportProblems(problems, io);
}

function onStreamError(error: NodeJS.ErrnoException): void {
  // A closed pipe (`| head`) is not an error.
  if (error.code === "EPIPE") process.exit(0);
  process.exitCode = 1;
  process.stderr.write(`errsmith: cannot write the output: ${reasonOf(error)}\n`, () => process.exit(1));
}
