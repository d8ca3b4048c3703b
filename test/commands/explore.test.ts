import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read.ts";
import { type CompiledTemplates, loadEmit, sourceTemplates } from "../../src/6-emit/emit.ts";
import { explore } from "../../src/commands/explore.ts";
import type { Extracted } from "../../src/commands/extract-result.ts";
import { withDefaults } from "../../src/lib/default-settings.ts";
import { printable } from "../../src/lib/printable.ts";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";

const compiled = async (): Promise<CompiledTemplates> => {
  const { package: info } = withDefaults({});
  return sourceTemplates((await loadEmit({ package: info, templates: await readTemplates(), emitters: [] })).compiled);
};

test.each(globSync("sources/*/pages/*").sort())(
  "%s: rows, evidence and TypeScript are those of extract and generate",
  async (path) => {
    const name = basename(path);
    const text = readFileSync(path, "utf8");
    const folder = folderWith({ [name]: text });
    const explored = await explore({ path: name, text }, await compiled());
    expect(await cli(folder, "generate", name, "--out", "out")).toMatchObject({ status: 0 });
    const files = Object.entries(tree(join(folder, "out/src/docs"))).map(([file, content]) => [file, content]);
    expect(explored.files.map(({ path: file, content }) => [file.replace("src/docs/", ""), content]).sort()).toEqual(
      files.sort(),
    );
    const extracted = JSON.parse((await cli(folder, "extract", name, "--format", "json")).out) as Extracted;
    expect(JSON.parse(JSON.stringify(explored.page))).toEqual(extracted.pages[0]);
    const why = (await cli(folder, "extract", name, "--why")).out;
    for (const { evidence, rows, layout } of explored.findings) {
      expect(why).toContain(layout);
      for (const text of [...evidence, ...rows.map((row) => row.text)]) expect(why).toContain(printable(text));
    }
    expect(explored.marks.filter(({ kind }) => kind === "read").length).toBe(
      explored.page.codes.length + (explored.page.apart?.length ?? 0),
    );
  },
);

test("a document with an error has problems and no files, as generate writes none", async () => {
  const { files, page, format } = await explore({ path: "page.md", text: "# Nothing here\n" }, await compiled());
  expect({ files, format, codes: page.codes }).toEqual({ files: [], format: "markdown", codes: [] });
  expect(page.problems.map(({ rule }) => rule)).toContain("no-errors-found");
});

test("problems that only generate finds are listed apart from those of the page", async () => {
  const text = "| Error code | Description |\n| --- | --- |\n| A.B | One. |\n| a.b | Two. |\n";
  const { page, problems } = await explore({ path: "page.md", text }, await compiled());
  const rules = new Set(page.problems.map(({ rule, line }) => `${rule} ${line}`));
  expect(problems.filter(({ rule, line }) => rules.has(`${rule} ${line}`))).toEqual([]);
});
