import { join } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { isRecord, recordOf } from "../lib/collections.ts";
import { conflictSides } from "../lib/git-conflict.ts";
import { COMPILED_MANIFEST, MANIFEST } from "../lib/package-manifests.ts";
import { MAX_PACKAGE_BYTES, readRegularText } from "../lib/regular-file.ts";
import type { OutputFile } from "../model/output.ts";
import { isSafePath, statOf } from "./file-compare.ts";
import { workPath } from "./work-folder.ts";

/**
 * Folder of the compiled files. They are not committed, so they have a manifest of their own, which stays correct if another
 * branch is checked out.
 */
export const COMPILED = "dist/";

/**
 * Folder of the line numbers of pages. The manifest has no hash of these files, because they change with every edit of a
 * page, and the manifest would change as well.
 */
const PLACES = "places/";

/** In place of a hash: the file counts as written by errsmith with any content. */
export const ANY = "any";

/** In place of a hash: git has merged the file. */
export const MERGED = "merged";

const VERSION = 2;

/**
 * The files that errsmith wrote, each with the SHA-256 of its content, `ANY` or `MERGED`. A file may be listed several times.
 */
export type Manifest = readonly (readonly [path: string, hash: string])[];

/** Path of the manifest that lists a file. */
function manifestPath(path: string): string {
  return path.startsWith(COMPILED) ? COMPILED_MANIFEST : MANIFEST;
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
    list.push([path, path.startsWith(PLACES) ? ANY : (hashes.get(path) ?? "")]);
    lists.set(manifestPath(path), list);
  }
  return [...lists].map(([path, list]) => {
    const content = { generator: "errsmith", version: VERSION, files: recordOf(list) };
    return { path, content: `${JSON.stringify(content, null, 2)}\n` };
  });
}

/** Name of the manifest, in the folder of a run in progress, of the files that the run is about to put in place. */
export const PENDING = "pending.json";

/** The text of the pending manifest. */
export function pendingManifest(hashes: ReadonlyMap<string, string>): string {
  return JSON.stringify({ version: VERSION, files: recordOf(hashes) });
}

/**
 * The files that a killed run may have put in place. `undefined` if there is a pending manifest that is not valid, which
 * counts as missing.
 */
export function readPending(out: string): Manifest | undefined {
  const path = workPath(out, PENDING);
  const stat = statOf(path);
  if (!stat) return [];
  try {
    const manifest = stat.isFile() ? parseManifest(readRegularText(path, MAX_PACKAGE_BYTES)) : "";
    return typeof manifest === "string" ? undefined : manifest;
  } catch {
    return undefined;
  }
}

/**
 * The files that earlier runs wrote into a folder; empty if there is no manifest. Throws a `Failure` if a manifest is broken
 * or was written by a newer version of errsmith. With `force`, such a manifest is ignored.
 */
export function readManifests(out: string, force = false): Manifest {
  return [MANIFEST, COMPILED_MANIFEST].flatMap((path) => readManifest(join(out, path), force));
}

function readManifest(path: string, force: boolean): Manifest {
  let text: string;
  try {
    text = readRegularText(path, MAX_PACKAGE_BYTES);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw new Failure(`${path}: the manifest of the package cannot be read: ${reasonOf(error)}`);
  }
  const manifest = parseManifest(text);
  if (typeof manifest !== "string") return manifest;
  if (force) return [];
  throw new Failure(`${path}: ${manifest}; --force ignores it and writes all files`);
}

/**
 * The files of a manifest, or the reason why its text is not valid. In a conflict of git, both sides of a merge have changed
 * the files that they list with different hashes. Git has merged these files, so they have neither of the hashes.
 */
function parseManifest(text: string): Manifest | string {
  const [side = [], other = side] = conflictSides(text).map(parseSide);
  if (typeof side === "string" || other === side) return side;
  if (typeof other === "string") return other;
  const hashes = new Map(side);
  const merged = other.filter(([path, hash]) => hashes.has(path) && hashes.get(path) !== hash);
  return [...side, ...other, ...merged.map(([path]) => [path, MERGED] as const)];
}

function parseSide(text: string): Manifest | string {
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
  if ((version !== VERSION && version !== 1) || !isRecord(files)) return broken;
  const entries = Object.entries(files) as [path: string, hash: string][];
  return entries.every(([file, hash]) => isSafePath(file) && isHash(file, hash)) ? entries : broken;
}

function isHash(file: string, hash: unknown): boolean {
  return typeof hash === "string" && (SHA_256.test(hash) || (hash === ANY && file.startsWith(PLACES)));
}

const SHA_256 = /^[0-9a-f]{64}$/;
