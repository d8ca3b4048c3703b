import { expect, test } from "vitest";
import { readPageTexts, readTexts } from "../../src/1-read/read-text.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { folderWith } from "../cli/run-in-folder.ts";

test("problems of files are reported in the order of the files", () => {
  const large = new Uint8Array(8 * 2 ** 20).fill(0x61);
  large[large.length - 1] = 0xff;
  const folder = folderWith({ "a.md": large, "c.md": "# C\n" });
  const problems = collectProblems();
  const files = ["a.md", "b.md", "c.md", "d.md"].map((name) => ({ disk: `${folder}/${name}`, name }));
  const texts = readTexts(files, problems);
  expect(texts).toEqual([undefined, undefined, "# C\n", undefined]);
  expect(problems.list.map(({ file, rule }) => [file, rule])).toEqual([
    ["a.md", "encoding-invalid"],
    ["b.md", "file-not-found"],
    ["d.md", "file-not-found"],
  ]);
});

test("files that are no pages are refused by their names, whatever they contain", () => {
  const names = ["a.pdf", "b.docx", "c.xlsx", "d.PNG", "e.zip", "f.toml", "g.xml", "h.csv"];
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, "a,b\n"])));
  const problems = collectProblems();
  const texts = readPageTexts(
    names.map((name) => ({ disk: `${folder}/${name}`, name })),
    problems,
  );
  expect(texts).toEqual([...names.slice(1).map(() => undefined), "a,b\n"]);
  expect(problems.list.map(({ file, rule }) => `${file} ${rule}`)).toEqual(
    names.slice(0, -1).map((name) => `${name} file-not-a-page`),
  );
});
