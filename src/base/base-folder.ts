import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import type { PackageFiles } from "./parse-snapshot.ts";

/** Reads the compared files of a package in a folder; empty if there is no such folder. */
export async function filesInFolder(folder: string): Promise<PackageFiles> {
  const files = new Map<string, string>();
  const manifest = await readIfExists(join(folder, "package.json"));
  if (manifest !== undefined) files.set("package.json", manifest);
  for (const provider of await listIfExists(join(folder, "catalog"))) {
    for (const service of await listIfExists(join(folder, "catalog", provider))) {
      if (!service.endsWith(".json")) continue;
      const text = await readIfExists(join(folder, "catalog", provider, service));
      if (text !== undefined) files.set(`catalog/${provider}/${service}`, text);
    }
  }
  return files;
}

async function listIfExists(folder: string): Promise<readonly string[]> {
  return (await undefinedIfMissing(readdir(folder), folder)) ?? [];
}

async function readIfExists(path: string): Promise<string | undefined> {
  return undefinedIfMissing(readFile(path, "utf8"), path);
}

async function undefinedIfMissing<T>(reading: Promise<T>, path: string): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(codeOf(error) ?? "")) return undefined;
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}
