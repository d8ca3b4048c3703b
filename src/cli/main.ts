#!/usr/bin/env node
import * as nodeModule from "node:module";
import { reasonOf } from "../lib/failure.ts";
import type { LastRun } from "../execution/up-to-date.ts";
import { repeatedOutput } from "./repeated-output.ts";

for (const stream of [process.stdout, process.stderr]) stream.on("error", onClosed);
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

// Never process.exit() after output: a pipe would lose what it has not taken yet.
const args = process.argv.slice(2);
const said = repeatedOutput(args, process.cwd());
if (!said) await run();
else if (said.problems.length === 0) process.stdout.write(said.stdout);
else await say(said);

async function run(): Promise<void> {
  // From Node 22 on, compiled code is kept between runs.
  (nodeModule as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
  // The engine of Node 20 optimises functions that a run of seconds cannot pay for; later ones wait by themselves.
  if (process.versions.v8.startsWith("11.")) (await import("node:v8")).setFlagsFromString("--interrupt-budget=600000");
  const [{ processIo }, { runCli: command }] = await Promise.all([import("./io.ts"), import("./run.ts")]);
  const status = await command(args, processIo());
  process.exitCode ??= status;
}

async function say({ stdout: stdout, problems }: LastRun): Promise<void> {
  const [{ processIo }, { reportProblems: tellProblems }] = await Promise.all([
    import("./io.ts"),
    import("./command.ts"),
  ]);
  const io = processIo();
  io.out(stdout);
  tellProblems(problems, io);
}

function onClosed(error: NodeJS.ErrnoException): void {
  // A reader that has seen enough (`| head`) is no problem.
  if (error.code === "EPIPE") process.exit(0);
  process.exitCode = 1;
  process.stderr.write(`errsmith: cannot write the output: ${reasonOf(error)}\n`, () => process.exit(1));
}
