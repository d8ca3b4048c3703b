import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, PROJECT } from "./run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");

/** Runs a shell script in a project with many services; `errsmith` stands for the command. */
function shell(script: string, nodeOptions = "") {
  const command = `'${process.execPath}' ${nodeOptions} '${BIN}'`;
  const { status, stderr } = spawnSync("bash", ["-c", script.replaceAll("errsmith", command)], {
    cwd: folderWith(MANY),
    encoding: "utf8",
  });
  return { status, stderr };
}

const services = Array.from({ length: 20 }, (_, index) => [
  `s${index}`,
  { envelope: { code: ["error", "code"] }, pages: [{ file: "pages/orders.md", locale: "en" }] },
]);
const MANY = { ...PROJECT, "sources/shop/source.json": JSON.stringify({ services: Object.fromEntries(services) }) };

// `npm test` builds it first.
describe.skipIf(!existsSync(BIN))("a limit of the system", () => {
  test("of 64 open files slows a run down and does not stop it", () => {
    expect(shell("ulimit -n 64; errsmith generate")).toEqual({ status: 0, stderr: "" });
  });

  test.each([
    ["too few open files", "ulimit -n 24; errsmith check", "", /^errsmith: too many open files: .*\n$/],
    ["a small heap", "errsmith check", "--max-old-space-size=32", /^errsmith: too little memory: --max-old.*\n$/],
    ["few addresses", "ulimit -v 1200000; errsmith check", "", /^errsmith: too little memory: ulimit -v .*\n$/],
  ])("%s is one line", (_, script, options, line) => {
    expect(shell(script, options)).toEqual({ status: 1, stderr: expect.stringMatching(line) });
  });

  test("an older Node.js is one line, because the first module needs nothing of a newer one", () => {
    const version = 'Object.defineProperty(process.versions, "node", { value: "18.20.8" });';
    const folder = folderWith({ "old.cjs": version });
    expect(shell("errsmith check", `--require '${folder}/old.cjs'`)).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^errsmith: Node\.js 20\.19 or later is needed, this is v.*\n$/),
    });
    expect(readFileSync("src/cli/main.ts", "utf8")).not.toMatch(/^import /m);
    expect(readFileSync(BIN, "utf8")).not.toMatch(/(?:^|;)import[ {*"]/m);
  });
});
