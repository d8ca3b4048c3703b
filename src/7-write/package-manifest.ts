import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { isRecord, recordOf } from "../lib/collections.ts";
import type { OutputFile } from "../model/output.ts";

/** Name of the file that lists the files that errsmith wrote into a folder. */
export const MANIFEST = ".errsmith-manifest.json";

/**
 * Folder of the compiled files. They are not committed, so they have a manifest of their own, which stays correct if another
 * branch is checked out.
 */
export const COMPILED = "dist/";

const VERSION = 1;

/** Path of a written file → SHA-256 of the written content. */
export type Manifest = ReadonlyMap<string, string>;

/** Path of the manifest that lists a file. */
function manifestPath(path: string): string {
  return path.startsWith(COMPILED) ? COMPILED + MANIFEST : MANIFEST;
}

/**
 * The manifest of the committed files, and that of the compiled files if there are any. `hashes`: path of a file of the
 * package → SHA-256.
 */
export function manifestFiles(hashes: ReadonlyMap<string, string>): OutputFile[] {
  const lists = new Map<string, [path: string, hash: string][]>([[MANIFEST, []]]);
  // `sort` without a comparison function sorts by code units and is much faster.
  for (const path of [...hashes.keys()].sort()) {
    const list = lists.get(manifestPath(path)) ?? [];
    list.push([path, hashes.get(path) ?? ""]);
    lists.set(manifestPath(path), list);
  }
  return [...lists].map(([path, list]) => {
    const content = { generator: "errsmith", version: VERSION, files: recordOf(list) };
    return { path, content: `${JSON.stringify(content, null, 2)}\n` };
  });
}

/**
 * The files that earlier runs wrote into a folder; empty if there is no manifest. Throws a `Failure` if a manifest is broken
 * or was written by a newer version of errsmith. With `force`, such a manifest is ignored.
 */
export function readManifests(out: string, force = false): Manifest {
  return new Map([MANIFEST, COMPILED + MANIFEST].flatMap((path) => [...readManifest(join(out, path), force)]));
}

function readManifest(path: string, force: boolean): Manifest {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return new Map();
    throw new Failure(`${path}: the manifest of the package cannot be read: ${reasonOf(error)}`);
  }
  const manifest = parseManifest(text);
  if (manifest instanceof Map) return manifest;
  if (force) return new Map();
  throw new Failure(`${path}: ${manifest}; --force ignores it and writes all files`);
}

/** The files of a manifest, or the reason why its text is not valid. */
function parseManifest(text: string): Map<string, string> | string {
  const broken = "the manifest of the package is broken";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken;
  }
  if (!isRecord(value)) return broken;
  const { version, files } = value;
  if (typeof version === "number" && version > VERSION) {
    return `the manifest of the package has version ${version}: it was written by a newer version of errsmith`;
  }
  if (version !== VERSION || !isRecord(files)) return broken;
  const entries = Object.entries(files) as [path: string, hash: string][];
  return entries.every(([file, hash]) => isSafePath(file) && typeof hash === "string") ? new Map(entries) : broken;
}

/** True if a relative path stays inside its folder on every operating system. */
export function isSafePath(path: string): boolean {
  return path !== "" && !/[\\:\0]/.test(path) && path.split("/").every((part) => !["", ".", ".."].includes(part));
}
