import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import {
  annotationsOf,
  type Change,
  diffCatalogs,
  diffJsonOf,
  markdownOf,
  reportOf,
  sarifOf,
  terminalTextOf,
  withUses,
} from "../../src/diff/diff.ts";
import type { CodeUse } from "../../src/model/code-use.ts";
import { catalog, error } from "./sample.ts";

const OLD = catalog(error("A.Gone", "Away."), error("A.Size", "At most 5 MB."));
const NEW = catalog(error("A.New", "Here."), error("A.Size", "At most 10 MB."));

/** A use of a code in a line of a file. */
function use(code: string, line: number, more: Partial<CodeUse> = {}): CodeUse {
  return { file: "src/pay.ts", line, column: 3, code, kind: "case", services: ["shop/orders"], ...more };
}

const plain = { isColorSupported: false, red: String, green: String, yellow: String, bold: String, dim: String };
const report = (uses: readonly CodeUse[]) =>
  reportOf(withUses(diffCatalogs([OLD], [NEW]), uses), { base: "HEAD", version: { from: "1.0.0", to: "1.1.0" } });
const linesOf = (changes: readonly Change[], code: string): unknown =>
  changes.find((change) => change.code === code)?.uses?.map(({ line }) => line);

describe("the uses of a changed code", () => {
  test("are those of its services, under any name, and of a code that no page documented", () => {
    const { changes } = report([
      use("A.Size", 1),
      use("A.Size", 2, { services: ["shop/billing"] }),
      use("A.Size", 3, { services: ["shop/billing", "shop/orders"] }),
      use("A.Other", 4, { written: "A.Gone" }),
      use("A.Gone", 5, { written: "AGoneError", kind: "instanceof" }),
      use("A.New", 6, { services: [] }),
      use("A.Other", 7),
    ]);
    expect(linesOf(changes, "A.Size")).toEqual([1, 3]);
    expect(linesOf(changes, "A.Gone")).toEqual([4, 5]);
    expect(linesOf(changes, "A.New")).toEqual([6]);
  });

  test("of a service that was removed are all uses of it", () => {
    const changes = withUses(diffCatalogs([OLD], []), [use("A.Size", 1), use("A.Size", 2, { services: [] })]);
    expect(changes.map(({ rule, uses }) => [rule, uses?.map(({ line }) => line)])).toEqual([["service-removed", [1]]]);
  });

  test("are absent if nothing was searched, and empty if nothing uses the code", () => {
    expect(diffCatalogs([OLD], [NEW])[0]).not.toHaveProperty("uses");
    expect(report([]).changes[0]).toMatchObject({ uses: [] });
    expect(terminalTextOf(report([]), plain)).not.toContain("used in");
    expect(markdownOf(report([])).body).not.toContain("used in");
  });
});

describe("each format names the places", () => {
  const many = report([
    ...Array.from({ length: 7 }, (_, i) => use("A.Size", 10 + i)),
    // A line with two uses is one place.
    use("A.Size", 10, { column: 40 }),
    use("A.Gone", 3, { repository: "acme/web" }),
  ]);

  test("text", () => {
    const text = terminalTextOf(many, plain);
    expect(text).toContain(
      "      used in src/pay.ts:10, src/pay.ts:11, src/pay.ts:12, src/pay.ts:13, src/pay.ts:14 and 2 more\n",
    );
    expect(text).toContain("      used in acme/web: src/pay.ts:3\n");
  });

  test("Markdown", () => {
    const { body } = markdownOf(many);
    expect(body).toContain("<br>used in `src/pay.ts:10`, `src/pay.ts:11`, ");
    expect(body).toContain("`src/pay.ts:14` and 2 more<br>dangerous");
    expect(body).toContain("<br>used in `acme/web: src/pay.ts:3`<br>breaking");
  });

  test("annotations of GitHub", () => {
    expect(annotationsOf(many)).toMatch(/^::error .*used in acme\/web: src\/pay\.ts:3$/m);
    expect(annotationsOf(many)).toMatch(/^::notice .*::shop\/orders: ANewError$/m);
  });

  test("JSON, with all places and as its schema says", () => {
    const schema: unknown = JSON.parse(readFileSync("src/diff/diff.schema.json", "utf8"));
    const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema as object);
    const json = JSON.parse(diffJsonOf(many)) as { changes: readonly Change[] };
    expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
    expect(json.changes.find(({ code }) => code === "A.Size")?.uses).toHaveLength(8);
  });

  test("SARIF, with the places of this repository as related locations", () => {
    const { runs } = JSON.parse(sarifOf(many)) as {
      runs: { results: { message: { text: string }; relatedLocations?: object[] }[] }[];
    };
    const [gone, size] = runs[0]?.results ?? [];
    expect(gone?.message.text).toMatch(/; used in acme\/web: src\/pay\.ts:3$/);
    expect(gone).not.toHaveProperty("relatedLocations");
    expect(size?.relatedLocations).toHaveLength(8);
    expect(size?.relatedLocations?.[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: "src/pay.ts" }, region: { startLine: 10, startColumn: 3 } },
    });
  });
});

test("a group names the places of all its members", () => {
  const codes = ["A.One", "A.Two", "A.Three", "A.Four"];
  const [old, now] = ["image", "picture"].map((word) => catalog(...codes.map((code) => error(code, `Bad ${word}`))));
  const changes = diffCatalogs(old ? [old] : [], now ? [now] : []);
  const uses = [use("A.Two", 1), use("A.Four", 2), use("A.Four", 3, { repository: "acme/web" }), use("A.Five", 4)];
  const group = reportOf(withUses(changes, uses), { base: "HEAD" });
  const places = "src/pay.ts:2, acme/web: src/pay.ts:3, src/pay.ts:1";
  expect(terminalTextOf(group, plain)).toContain(`      used in ${places}\n`);
  expect(annotationsOf(group)).toContain(`; used in ${places}\n`);
  expect(markdownOf(group).body).toContain("used in `src/pay.ts:2`, `acme/web: src/pay.ts:3`, `src/pay.ts:1`");
  const { runs } = JSON.parse(sarifOf(group)) as { runs: { results: { relatedLocations: object[] }[] }[] };
  // Four members, and the two places of this repository.
  expect(runs[0]?.results.map(({ relatedLocations }) => relatedLocations.length)).toEqual([6]);
});

test("names of files and repositories are text in each format", () => {
  const file = "a|b`<img src=x>@all #1\n::error::x\u001b[2J.ts";
  const hostile = report([use("A.Size", 1, { file, repository: "[x](https://evil.test) ##[group]" })]);
  const { body } = markdownOf(hostile);
  expect(body).not.toMatch(/<img|@all|\]\(https|##\[|\n::/);
  expect(body.split("\n").filter((line) => line.includes("img src"))).toHaveLength(1);
  for (const text of [terminalTextOf(hostile, plain), annotationsOf(hostile), sarifOf(hostile)]) {
    expect(text).not.toMatch(/\u001b|^::error::x|##\[group/m);
  }
});
