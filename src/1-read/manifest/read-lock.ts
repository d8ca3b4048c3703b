import type { GenericSchema, InferOutput } from "valibot";
import { conflictSides, hasConflict } from "../../lib/git-conflict.ts";
import { collectProblems, type Problems } from "../../problems/problems.ts";
import { exists } from "../list-files.ts";
import { type FileToRead, readText } from "../read-text.ts";
import { parseManifest } from "./read-manifest.ts";

/** Joins the values of both sides of a merge, or says in a few words why they cannot be joined. */
export type Join<Value> = (ours: Value, theirs: Value) => Value | string;

/** A lock file, and whether it was joined from the sides of a merge, so that it must be written again. */
export interface ReadLock<Value> {
  readonly value: Value | undefined;
  readonly isJoined: boolean;
}

/**
 * Reads and validates a lock file, which may be absent. Two branches that each add something leave a conflict of git in it:
 * both sides are read and joined.
 */
export function readLock<Schema extends GenericSchema>(
  file: FileToRead,
  schema: Schema,
  join: Join<InferOutput<Schema>>,
  problems: Problems,
): ReadLock<InferOutput<Schema>> {
  const text = exists(file.disk) ? readText(file, problems) : undefined;
  if (text === undefined) return { value: undefined, isJoined: false };
  if (!hasConflict(text)) return { value: parseManifest(file.name, text, schema, problems)?.value, isJoined: false };
  const report = problems.on(file.name);
  const place = { line: text.slice(0, text.search(/^<{7}/m)).split("\n").length, column: 1 };
  const sides = conflictSides(text).map((side) => parseManifest(file.name, side, schema, collectProblems())?.value);
  const [ours, theirs] = sides;
  const joined = ours && theirs ? join(ours, theirs) : "one side is no valid lock file";
  if (typeof joined === "string") {
    report("lock-conflict", place, { reason: joined });
    return { value: undefined, isJoined: false };
  }
  report("lock-joined", place);
  return { value: joined, isJoined: true };
}
