import { expect } from "vitest";
import type { OutputFile } from "../../src/model/output.ts";

/** Files of a package, path → content. */
export function files(contents: Readonly<Record<string, string>>): OutputFile[] {
  return Object.entries(contents).map(([path, content]) => ({ path, content }));
}

/** What a folder has at least: these files. */
export function contents(wanted: readonly OutputFile[]) {
  return expect.objectContaining(Object.fromEntries(wanted.map(({ path, content }) => [path, content])));
}
