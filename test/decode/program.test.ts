import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPackage } from "../../src/decode/decode.ts";
import { runProgram } from "../../src/decode/program.ts";
import { cli, folderWith, PROJECT } from "../cli/run-in-folder.ts";

const read = (path: string): string => readFileSync(`generated/${path}`, "utf8");
const run = (args: readonly string[], env = {}) => runProgram(args, { read, env, isTerminal: true });

test("every code of the package of the five services is found, with the line of its page", () => {
  const { name, catalogs } = readPackage(read);
  expect(name).toBe("errsmith-cloud-errors");
  expect(catalogs).toHaveLength(5);
  for (const { provider, service, errors } of catalogs) {
    for (const { code, cases } of errors) {
      const { status, out } = run([code, "--service", `${provider}/${service}`, "--json"]);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject([{ code, cases: cases.map(({ at }) => ({ at })) }]);
      expect(cases.every(({ at }) => at.line > 1)).toBe(true);
    }
  }
});

test.each([
  ["no code", [], 2, /^Usage: npx errsmith-cloud-errors <code>/],
  ["two codes", ["461", "462"], 2, /^Usage:/],
  ["an unknown option", ["461", "--wide"], 2, /'--wide'[^]*\nUsage:/],
  ["an option without its value", ["461", "--lang"], 2, /--lang[^]*\nUsage:/],
  ["an unknown service", ["461", "--service", "ocrr"], 2, /^no service ocrr; --service takes one of alibabacloud/],
  [
    "an unknown code",
    ["FailedOperation.ImageBlurr"],
    1,
    /^no page documents .*; did you mean FailedOperation\.ImageBlur/,
  ],
  ["a negative number is a code", ["-1001"], 1, /^no page documents -1001/],
] as const)("%s", (_name, args, status, message) => {
  expect(run(args)).toMatchObject({ status, out: "", err: expect.stringMatching(message) });
});

test("a terminal has colours unless NO_COLOR is set, and --help is no failure", () => {
  expect(run(["461"]).out.startsWith("\u001b[1m461\u001b[22m")).toBe(true);
  expect(run(["461"], { NO_COLOR: "1" }).out).not.toContain("\u001b");
  expect(run(["--help"])).toMatchObject({ status: 0, out: expect.stringMatching(/^Usage/), err: "" });
});

test("a damaged package is one line, and no stack trace", () => {
  const damaged = runProgram(["461"], { read: () => "{", env: {}, isTerminal: false });
  expect(damaged).toMatchObject({
    status: 1,
    out: "",
    err: expect.stringMatching(/^a file of this package [^\n]*\n$/),
  });
});

test("errsmith shows what the program of the package shows, of the project and of an installed package", async () => {
  const folder = folderWith({ ...PROJECT, "errsmith.config.json": '{ "package": { "name": "shop-errors" } }' });
  expect(await cli(folder, "decode", "ResourceNotFound.Order")).toMatchObject({ status: 2, out: "" });
  await cli(folder, "generate");
  const program = (...args: string[]): string =>
    execFileSync(process.execPath, ["generated/decode.js", ...args], { cwd: folder, encoding: "utf8", env: {} });
  for (const options of [[], ["--json"], ["--lang", "zh"]]) {
    const shown = await cli(folder, "decode", "ResourceNotFound.Order", ...options);
    expect(shown).toMatchObject({ status: 0, err: "", out: program("ResourceNotFound.Order", ...options) });
  }
  expect(await cli(folder, "decode", "Unlike")).toEqual({
    status: 1,
    out: "",
    err: "error  no page documents Unlike\n",
  });

  const app = folderWith({ "package.json": '{ "dependencies": { "shop-errors": "1" } }' });
  const { cpSync } = await import("node:fs");
  cpSync(join(folder, "generated"), join(app, "node_modules/shop-errors"), { recursive: true });
  expect((await cli(app, "decode", "ResourceNotFound.Order")).out).toBe(program("ResourceNotFound.Order"));
  expect(await cli(app, "decode", "ResourceNotFound.Order", "--package", "other")).toMatchObject({ status: 2 });
});
