import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { emit } from "../../src/6-emit/emit.ts";
import { handlerTools } from "../../src/handlers/handlers.ts";
import { type SyncResult, syncTables } from "../../src/handlers/sync.ts";
import { formatProblems } from "../../src/problems/format-problems.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { writePackage } from "../6-emit/sample-package.ts";
import { CATALOGS, SETTINGS } from "../6-emit/sample-catalogs.ts";

/** A folder of an application that has the package of the sample catalogs installed. */
export interface Application {
  readonly folder: string;
  /** Puts files into it. */
  write(files: Readonly<Record<string, string>>): void;
  /** What sync makes of a text, without writing it, and the problems that it tells. */
  sync(
    text: string,
    options?: { readonly exact?: boolean; readonly path?: string },
  ): SyncResult & { readonly told: string };
}

/** Makes an application for one test file; it is gone after its tests. */
export async function application(): Promise<Application> {
  const folder = writePackage(
    [
      { path: "package.json", content: '{ "type": "module", "dependencies": { "sample-errors": "*" } }\n' },
      { path: "tsconfig.json", content: JSON.stringify({ compilerOptions: { ...STRICT, types: [] } }) },
    ],
    afterAll,
  );
  const installed = writePackage(await emit(CATALOGS, SETTINGS, await readTemplates()), afterAll);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(installed, join(folder, "node_modules/sample-errors"), "junction");
  const tools = handlerTools();
  const plain = { red: String, yellow: String, dim: String };
  return {
    folder,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    sync: (text, { exact = false, path = "errors.ts" } = {}) => {
      const found = collectProblems();
      const synced = syncTables(join(folder, path), text, { exact, write: true }, tools, found.on(path));
      return { ...synced, told: formatProblems(found.list, plain) };
    },
  };
}

/** Every strictness that an application may have. */
export const STRICT = {
  target: "ES2022",
  lib: ["ES2022"],
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  noUnusedLocals: true,
  noEmit: true,
};

/** Sync makes that of it, tells nothing, and a second run finds nothing to do. */
export function expectSynced(app: Application, given: string, want: string): void {
  const { text, told } = app.sync(given);
  expect(told).toBe("");
  expect(text).toBe(want);
  expect(app.sync(text)).toMatchObject({ text, changes: [] });
}
