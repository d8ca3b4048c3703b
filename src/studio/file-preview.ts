import { structuredPatch } from "diff";
import { digest } from "../lib/digest.ts";
import type { FilePreview } from "./studio-view.ts";

/** What a file will be, before it is written; `undefined` if nothing changes. */
export function filePreview(
  path: string,
  before: string | undefined,
  after: string | undefined,
): FilePreview | undefined {
  if (after === undefined || before === after) return undefined;
  const { hunks } = structuredPatch(path, path, before ?? "", after, "", "", { context: 2 });
  const diff = hunks.flatMap(({ lines, oldStart, newStart }) => [`@@ -${oldStart} +${newStart} @@`, ...lines]);
  return { path, digest: before === undefined ? null : digest(before), diff };
}
