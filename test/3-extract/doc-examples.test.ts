import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { readCodeCell } from "../../src/3-extract/codes/code-cell.ts";
import type { CellCodes, CodeMatch } from "../../src/3-extract/codes/code-match.ts";
import { readLabel } from "../../src/3-extract/records/text-labels.ts";
import { layouts } from "../../src/3-extract/layouts.ts";
import { readCodePrefix, readCodes } from "../../src/3-extract/codes/code-prefix.ts";
import { layoutOf } from "../../src/3-extract/series/series.ts";
import type { Text } from "../../src/model/page.ts";
import { read, show } from "./read-page-text.ts";

const words = (word: CodeMatch): string =>
  [
    word.code.text,
    ...(["name", "number", "subcode", "httpStatus", "title"] as const).flatMap((role) => {
      const text = word[role];
      return text === undefined ? [] : [`${role} ${text.text}`];
    }),
  ].join(" ");

const codes = (cell: CellCodes | undefined): string =>
  cell === undefined ? "nothing" : `${cell.range ? "range " : ""}${cell.codes.map(words).join(" | ")}`;

const calls: Readonly<Record<string, (text: Text) => string>> = {
  readCodeCell: (text) => codes(readCodeCell(text)),
  readCodes: (text) => codes(readCodes(text)),
  readCodePrefix: (text) => {
    const word = readCodePrefix(text);
    return word === undefined ? "nothing" : words(word);
  },
  readLabel: (text) => {
    const label = readLabel(text);
    return label === undefined ? "nothing" : `${label.role} ${label.text.text}`.trim();
  },
};

const examples = ["codes/code-cell", "records/text-labels", "codes/code-prefix"].flatMap((name) =>
  [...readFileSync(`src/3-extract/${name}.ts`, "utf8").matchAll(/@example (\w+)\((".*")\) → (.*)/g)].map(
    ([, call = "", text = "", want = ""]) => ({ call, text, want }),
  ),
);

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)("$call($text) → $want", ({ call, text, want }) => {
  const given: Text = { text: JSON.parse(text), place: { line: 1, column: 1 } };
  expect(calls[call]?.(given)).toBe(want);
});

describe("each layout reads the page of its doc comment", () => {
  const files = globSync("src/3-extract/layouts/*.ts").sort();

  test("every layout has one", () => {
    expect(files.length).toBe(layouts.length);
  });

  test.each(files)("%s", async (file) => {
    const comment = /@example\n((?: \*.*\n)+?) \*\/\nexport const (\w+)/.exec(readFileSync(file, "utf8"));
    const lines = (comment?.[1] ?? "").split("\n").map((line) => line.replace(/^ \* ?/, ""));
    const wanted = lines.filter((line) => line.startsWith("→ ")).map((line) => line.slice(2));
    const { drafts } = await read(lines.filter((line) => !line.startsWith("→ ")).join("\n"));
    expect(drafts.map(show)).toEqual(wanted);
    const name = file.split("/").at(-1)?.replace(".ts", "") ?? "";
    const names: readonly string[] = name === "series" ? Object.values(layoutOf) : [name];
    expect(drafts.filter(({ layout }) => !names.includes(layout))).toEqual([]);
  });
});
