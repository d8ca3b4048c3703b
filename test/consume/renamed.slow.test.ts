import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { run } from "./install-package.ts";

const OLD = "ResourceNotFound.Order";
const NEW = "ResourceNotFound.TheOrder";
const PAGE_FILE = "sources/shop/pages/orders.md";
const COMPILERS = ["typescript-5.9", "typescript", "typescript-7"];

/** The messages of a compiler for tables of handlers, each with one of the keys. */
async function compile(folder: string, compiler: string, keys: readonly string[]): Promise<string> {
  const program = `import { defineOrdersHandlers } from "@shop/errors/shop/orders/handlers";
${keys.map((key, index) => `export const a${index}: object = defineOrdersHandlers({ "InvalidParameter.*": () => 1, "${key}": () => 1, "*": () => 1 });`).join("\n")}
`;
  writeFileSync(join(folder, "program.mts"), program);
  const options = "--noEmit --strict --target es2022 --module nodenext --types node --typeRoots".split(" ");
  const args = [resolve(`node_modules/${compiler}/bin/tsc`), ...options, resolve("node_modules/@types"), "program.mts"];
  return run(process.execPath, args, { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
}

test("each compiler names the new code where a table has one that was renamed and retired", async () => {
  const folder = folderWith({
    ...PROJECT,
    "errsmith.config.json": JSON.stringify({ package: { name: "@shop/errors", version: "1.0.0" } }),
  });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
  mkdirSync(join(folder, "node_modules/@shop"), { recursive: true });
  symlinkSync(join(folder, "generated"), join(folder, "node_modules/@shop/errors"));
  writeFileSync(join(folder, PAGE_FILE), PAGE.replace(OLD, NEW));
  for (const command of [["generate"], ["rename", OLD, NEW], ["generate"]]) {
    expect(await cli(folder, ...command), command.join(" ")).toMatchObject({ status: 0 });
  }
  for (const compiler of COMPILERS) expect(await compile(folder, compiler, [OLD, NEW]), compiler).toBe("");
  for (const command of [["retire", OLD], ["generate"]]) {
    expect(await cli(folder, ...command), command.join(" ")).toMatchObject({ status: 0 });
  }
  for (const compiler of COMPILERS) {
    const said = (await compile(folder, compiler, [NEW, OLD, `${NEW}": () => 1, "Else`])).split(/^(?=program)/m);
    expect(said, compiler).toEqual([
      expect.stringMatching(/^program\.mts\(3,.*"ResourceNotFound\.Order was renamed to ResourceNotFound\.TheOrder"/s),
      expect.stringMatching(/^program\.mts\(4,.*"No code or family is called Else"/s),
    ]);
  }
  expect((await cli(folder, "explain", OLD)).out).toMatch(new RegExp(`^${NEW} .*[^]*formerly +${OLD}\n`));
}, 240_000);
