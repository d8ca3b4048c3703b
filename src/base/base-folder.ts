import { readdirSync } from "node:fs";
import { join } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { MAX_PACKAGE_BYTES, readRegularText } from "../lib/regular-file.ts";
import { isComparedFile, type PackageFiles } from "./parse-snapshot.ts";

/** Reads the compared files of a package in a folder; empty if there is no such folder. */
export function filesInFolder(folder: string): PackageFiles {
  const files = new Map<string, string>();
  const manifest = readIfExists(join(folder, "package.json"));
  if (manifest !== undefined) files.set("package.json", manifest);
  for (const kind of ["catalog", "places"]) {
    for (const provider of listIfExists(join(folder, kind))) {
      for (const service of listIfExists(join(folder, kind, provider))) {
        const path = `${kind}/${provider}/${service}`;
        const text = isComparedFile(path) ? readIfExists(join(folder, path)) : undefined;
        if (text !== undefined) files.set(path, text);
      }
    }
  }
  return files;
}

function listIfExists(folder: string): readonly string[] {
  return undefinedIfMissing(folder, () => readdirSync(folder)) ?? [];
}

function readIfExists(path: string): string | undefined {
  return undefinedIfMissing(path, () => readRegularText(path, MAX_PACKAGE_BYTES));
}

function undefinedIfMissing<T>(path: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(codeOf(error) ?? "")) return undefined;
    throw new Failure(`${path}: ${reasonOf(error)}`, 2);
  }
}
