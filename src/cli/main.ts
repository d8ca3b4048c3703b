#!/usr/bin/env node
// Imports nothing, because an older Node.js cannot run the other modules.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  await import("./start.ts").catch((error: NodeJS.ErrnoException) => {
    // Modules are files as well.
    if (error.code !== "EMFILE" && error.code !== "ENFILE") throw error;
    fail("too many open files: the limit must be 64 at least (ulimit -n)");
  });
} else {
  fail(`Node.js 20.19 or later is needed, this is ${process.version}`);
}

function fail(reason: string): void {
  process.exitCode = 1;
  process.stderr.write(`errsmith: ${reason}\n`);
}

export {};
