import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { digest } from "../../src/lib/digest.ts";
import { folderWith, PROJECT, tree } from "../cli/run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");
const CACHE = "node_modules/.cache/errsmith";
const FORGED = "generated/src/shop/orders/errors.ts";

let folder: string;
const errsmith = (command: string, env: Readonly<Record<string, string>> = {}, cwd = folder) =>
  spawnSync(process.execPath, [BIN, command], { cwd, encoding: "utf8", env: { ...process.env, ...env } });
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
/** Changes a cached text, and puts the right digest before it. */
const editCached = (path: string, change: (text: string) => string): void =>
  edit(join(CACHE, path), (content) => {
    const text = change(content.slice(65));
    return `${digest(text)}\n${text}`;
  });

/** Puts foreign code into a generated file, with its hash in the manifest. Returns the old and the new hash. */
function forgePackage(): [before: string, after: string] {
  const before = digest(readFileSync(join(folder, FORGED)));
  appendFileSync(join(folder, FORGED), 'console.log("FOREIGN CODE");\n');
  const after = digest(readFileSync(join(folder, FORGED)));
  edit("generated/.errsmith-manifest.json", (text) => text.replace(before, after));
  return [before, after];
}

// `npm run test:slow` builds it first.
describe.skipIf(!existsSync(BIN))("check", () => {
  beforeEach(() => {
    folder = folderWith({ ...PROJECT, "node_modules/x": "" });
    expect(errsmith("generate")).toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, CACHE))).toEqual(expect.arrayContaining(["seal", "services"]));
  });

  test("finds foreign code whose hash is in the manifest and in the cache, and generate removes it", () => {
    const [before, after] = forgePackage();
    editCached("services", (text) => text.replace(before, after));
    expect(errsmith("check")).toMatchObject({ status: 1, stdout: expect.stringContaining(FORGED) });
    expect(errsmith("generate")).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, FORGED), "utf8")).not.toContain("FOREIGN");
  });

  test("does not believe a page cache that a checkout has brought, nor, with CI set, one of this machine", () => {
    const clone = folderWith({});
    const [pages = ""] = readdirSync(join(folder, CACHE)).filter((name) => name.startsWith("pages-"));
    for (const name of readdirSync(join(folder, CACHE, pages))) {
      editCached(join(pages, name), (text) => text.replaceAll("above zero", "FORGED"));
    }
    rmSync(join(folder, CACHE, "unchanged.json"), { force: true });
    // Who can write into the folder of a user is believed, and not in continuous integration.
    expect(errsmith("check")).toMatchObject({ status: 1 });
    expect(errsmith("check", { CI: "true" })).toMatchObject({ status: 0 });
    cpSync(folder, clone, { recursive: true, preserveTimestamps: true });
    expect(errsmith("check", {}, clone)).toMatchObject({ status: 0 });
    expect(errsmith("generate", {}, clone)).toMatchObject({ status: 0 });
    expect(JSON.stringify(tree(join(clone, "generated")))).not.toContain("FORGED");
  });

  test("uses no cache at all with CI set, also none that ERRSMITH_CACHE names", () => {
    const shared = { ERRSMITH_CACHE: folderWith({}) };
    rmSync(join(folder, CACHE), { recursive: true });
    expect(errsmith("generate", shared)).toMatchObject({ status: 0 });
    for (const name of readdirSync(shared.ERRSMITH_CACHE)) {
      const path = join(shared.ERRSMITH_CACHE, name);
      const text = readFileSync(path, "utf8").slice(65).replaceAll("above zero", "FORGED");
      writeFileSync(path, `${digest(text)}\n${text}`);
    }
    rmSync(join(folder, CACHE), { recursive: true });
    expect(errsmith("check", shared)).toMatchObject({ status: 1 });
    expect(errsmith("check", { ...shared, CI: "true" })).toMatchObject({ status: 0 });
  });
});
