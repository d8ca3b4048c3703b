import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { familyOf } from "../../src/lib/wire-code.ts";
import type { CodesOfService } from "../../src/usage/usage.ts";

/** An empty folder, removed after the tests of the file. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "errsmith-eslint-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes the parts of a generated package that tools read. Files that differ are replaced, as errsmith does it. */
export function writePackage(folder: string, catalogs: readonly CodesOfService[], name = "@acme/errors"): void {
  const ids = catalogs.map(({ provider, service }) => `${provider}/${service}`);
  const exports = Object.fromEntries(ids.map((id) => [`./${id}/handlers`, `./dist/${id}/handlers.js`]));
  replace(join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0", exports }));
  for (const { provider, service, errors } of catalogs) {
    const documented = errors.map((error) => ({
      family: familyOf(error.code),
      scope: "business",
      cases: [],
      ...error,
    }));
    const catalog = { provider, service, locales: ["en"], errors: documented };
    replace(join(folder, "catalog", provider, `${service}.json`), JSON.stringify(catalog));
  }
}

function replace(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
