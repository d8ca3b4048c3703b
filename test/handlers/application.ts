import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { handlerTools } from "../../src/handlers/handlers.ts";
import { type SyncResult, syncTables } from "../../src/handlers/sync.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { formatProblems } from "../../src/problems/format-problems.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { emitWhole } from "../6-emit/emit-whole.ts";
import { writePackage } from "../6-emit/sample-package.ts";
import { CATALOGS, SETTINGS } from "../6-emit/sample-catalogs.ts";

/** The folder of an application in which the package of the sample catalogs is installed. */
export interface Application {
  readonly folder: string;
  /** Writes files, path → text. */
  write(files: Readonly<Record<string, string>>): void;
  /** The result of sync for a text, which is not written, with the printed problems. */
  sync(
    text: string,
    options?: { readonly exact?: boolean; readonly path?: string },
  ): SyncResult & { readonly printed: string };
}

/** Creates an application for one test file, with the package of catalogs, and removes it after the tests. */
export async function application(catalogs: readonly Catalog[] = CATALOGS): Promise<Application> {
  const folder = writePackage(
    [
      { path: "package.json", content: '{ "type": "module", "dependencies": { "sample-errors": "*" } }\n' },
      { path: "tsconfig.json", content: JSON.stringify({ compilerOptions: { ...STRICT, types: [] } }) },
    ],
    afterAll,
  );
  const installed = writePackage(await emitWhole(catalogs, SETTINGS, await readTemplates()), afterAll);
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
      return { ...synced, printed: formatProblems(found.list, plain) };
    },
  };
}

/** The strictest compiler options of an application. */
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

/** Expects that sync changes `given` to `want` without problems, and that a second run changes nothing. */
export function expectSynced(app: Application, given: string, want: string): void {
  const { text, printed } = app.sync(given);
  expect(printed).toBe("");
  expect(text).toBe(want);
  expect(app.sync(text)).toMatchObject({ text, changes: [] });
}
