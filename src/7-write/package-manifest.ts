import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { recordOf } from "../lib/record.ts";
import type { OutputFile } from "../model/output.ts";

/** Name of the file that lists what errsmith wrote into a folder. */
export const MANIFEST = ".errsmith-manifest.json";

/**
 * The compiled part of the package. It is not committed, so it lives and dies apart from the rest and has a manifest
 * of its own: after a change of branch it is still known whose files those are.
 */
export const COMPILED = "dist/";

const VERSION = 1;

/** Path of a file we wrote → SHA-256 of what we wrote. */
export type Manifest = ReadonlyMap<string, string>;

/** Which of the two manifests lists a file. */
function manifestPath(path: string): string {
  return path.startsWith(COMPILED) ? COMPILED + MANIFEST : MANIFEST;
}

/**
 * The manifests as files, of path → hash of the files that they list: the committed part, and the compiled part where
 * there is one.
 */
export function manifestFiles(hashes: ReadonlyMap<string, string>): OutputFile[] {
  const lists = new Map<string, [path: string, hash: string][]>([[MANIFEST, []]]);
  // The order of code units, in which a sort that compares nothing itself is much quicker.
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
 * What earlier runs wrote into a folder; empty where nothing. Throws a `Failure` for a manifest that is broken or of a
 * newer errsmith; with `force` such a one counts for nothing.
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
  throw new Failure(`${path}: ${manifest}; --force writes everything anew`);
}

function parseManifest(text: string): Map<string, string> | string {
  const broken = "the manifest of the package is broken";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken;
  }
  if (typeof value !== "object" || value === null) return broken;
  const { version, files } = value as { version?: unknown; files?: unknown };
  if (typeof version === "number" && version > VERSION) {
    return `the manifest of the package has version ${version}: it is of a newer errsmith`;
  }
  if (version !== VERSION || typeof files !== "object" || files === null) return broken;
  const entries = Object.entries(files);
  return entries.every(([file, hash]) => isSafePath(file) && typeof hash === "string") ? new Map(entries) : broken;
}

/** A path that stays inside the folder it is relative to, whatever the system. */
export function isSafePath(path: string): boolean {
  return path !== "" && !/[\\:\0]/.test(path) && path.split("/").every((part) => !["", ".", ".."].includes(part));
}
