#!/usr/bin/env node
import { reasonOf } from "../lib/failure.ts";
import { processIo } from "./io.ts";
import { run } from "./run.ts";

for (const stream of [process.stdout, process.stderr]) stream.on("error", onClosed);
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

// Never process.exit() after output: a pipe would lose what it has not taken yet.
const status = await run(process.argv.slice(2), processIo());
process.exitCode ??= status;

function onClosed(error: NodeJS.ErrnoException): void {
  // A reader that has seen enough (`| head`) is no problem.
  if (error.code === "EPIPE") process.exit(0);
  process.exitCode = 1;
  process.stderr.write(`errsmith: cannot write the output: ${reasonOf(error)}\n`, () => process.exit(1));
}
