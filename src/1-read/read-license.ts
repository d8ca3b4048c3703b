import { join } from "node:path";
import { isRecord } from "../lib/collections.ts";
import { LICENSE_FILES } from "../lib/license-files.ts";
import { withLineFeeds } from "../lib/line-feeds.ts";
import { MANIFEST } from "../lib/package-manifests.ts";
import { HIDDEN } from "../lib/printable.ts";
import { collectProblems } from "../problems/problems.ts";
import { readText } from "./read-text.ts";
import { exists } from "./list-files.ts";

/**
 * The text for the LICENSE file of the package: that of the project, if its `package.json` has the license of the package.
 * `undefined` if the user has put a LICENSE file into the package.
 */
export function readLicense(root: string, out: string, license: string | undefined): string | undefined {
  const read = (folder: string, name: string): string | undefined =>
    exists(join(folder, name)) ? readText({ disk: join(folder, name), name }, collectProblems()) : undefined;
  if (license === undefined || licenseOf(read(root, "package.json")) !== license) return undefined;
  const isOurs = read(out, MANIFEST)?.includes('"LICENSE": "') ?? false;
  if (!isOurs && LICENSE_FILES.some((name) => exists(join(out, name)))) return undefined;
  const [text] = LICENSE_FILES.flatMap((name) => read(root, name) ?? []);
  // Some licenses have form feeds between pages. A generated file has no characters that reviewers do not see.
  return text && `${withLineFeeds(text).replace(HIDDEN_IN_LINES, " ").trimEnd()}\n`;
}

const HIDDEN_IN_LINES = new RegExp(`(?!\n)${HIDDEN.source}`, "gu");

function licenseOf(manifest = "null"): unknown {
  try {
    const value: unknown = JSON.parse(manifest);
    return isRecord(value) ? value.license : undefined;
  } catch {
    return undefined;
  }
}
