import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure, reasonOf } from "../lib/failure.ts";
import type { OutputFile } from "../model/output.ts";
import { statOf } from "./file-compare.ts";

/** Writes files into a folder that has none of them yet; throws a `Failure`, with nothing written, when one is there. */
export function createFiles(folder: string, files: readonly OutputFile[]): void {
  const there = files.find(({ path }) => statOf(join(folder, path)));
  if (there) throw new Failure(`${there.path}: is there already; nothing was written`);
  for (const { path, content } of files) {
    try {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content, { flag: "wx" });
    } catch (error) {
      throw new Failure(`${path}: cannot be written: ${reasonOf(error)}`);
    }
  }
}
