#!/usr/bin/env node
// The program of a generated package: the build bundles it, and every package has it as `decode.js`.
import { fileURLToPath } from "node:url";
import { readRegularText, MAX_PACKAGE_BYTES } from "../lib/regular-file.ts";
import { runProgram } from "./program.ts";

const folder = new URL(".", import.meta.url);
const { status, out, err } = runProgram(process.argv.slice(2), {
  read: (path) => readRegularText(fileURLToPath(new URL(path, folder)), MAX_PACKAGE_BYTES),
  env: process.env,
  isTerminal: process.stdout.isTTY,
});
// A closed pipe (`| head`) is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.stderr.write(err);
process.stdout.write(out);
// No process.exit() after output: a pipe would lose the bytes that it has not accepted yet.
process.exitCode = status;
