import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, tree } from "./run-in-folder.ts";
import { FILE, MISSING, project, read, messages, exported, po, MISSING_KEY, MISSING_EN } from "./messages-fixture.ts";

describe("bad files are refused, with path and line, and nothing is written", () => {
  test.each<[string, Record<string, string>, string[], number, RegExp]>([
    [
      "a placeholder is lost",
      { "a.po": po([MISSING_KEY, MISSING_EN, "Il manque"]) },
      ["a.po"],
      1,
      /^a\.po:7:1 +error .*\{0\} is missing/,
    ],
    [
      "a placeholder is invented",
      { "a.po": po([MISSING_KEY, MISSING_EN, "{0} {1}"]) },
      ["a.po"],
      1,
      /^a\.po:7:1 +error .*\{1\} is none/,
    ],
    ["a key is none", { "a.po": po(["Missing", "x", "y"]) }, ["a.po"], 1, /^a\.po:7:1 +error +unknown key Missing/],
    ["no PO", { "a.po": 'msgid "x' }, ["a.po"], 1, /^a\.po:\d+:1 +error +not valid PO/],
    ["no file", {}, ["a.po"], 1, /^a\.po +error +not found/],
    ["no XLIFF", { "a.xlf": "<p>" }, ["a.xlf"], 1, /^a\.xlf:1:1 +error +not XLIFF/],
    [
      "no JSON",
      { "fr/shop.orders.json": "{" },
      ["--format", "icu", "fr/shop.orders.json"],
      1,
      /^fr\/shop\.orders\.json:1:\d+ +error +not valid JSON/,
    ],
    ["JSON of any format", { "fr/shop.orders.json": "{}" }, ["fr/shop.orders.json"], 2, /pass --format i18next or icu/],
    [
      "JSON without its source",
      { "fr/shop.orders.json": "{}" },
      ["--format", "icu", "fr/shop.orders.json"],
      2,
      /pass --source/,
    ],
    ["JSON of no service", { "fr/x.json": "{}" }, ["--format", "icu", "fr/x.json"], 2, /pass --service/],
    [
      "another service",
      { "a.po": po().replace("shop/orders", "shop/carts") },
      ["a.po"],
      2,
      /a\.po: no service shop\/carts/,
    ],
    ["another language", { "a.po": po() }, ["--locale", "de", "a.po"], 2, /is in fr, not in de/],
    ["no language", { "a.po": po().replace("Language: fr", "Language: no such") }, ["a.po"], 2, /not a language tag/],
    ["into its own language", { "a.po": po().replace("Language: fr", "Language: en") }, ["a.po"], 2, /no translation/],
    ["an unknown extension", { "a.csv": "" }, ["a.csv"], 2, /unknown file format/],
    [
      "a good one beside a bad one",
      { "a.po": po([MISSING_KEY, MISSING_EN, MISSING]), "b.po": po(["x", "y", "z"]) },
      ["a.po", "b.po"],
      1,
      /^b\.po:7:1/,
    ],
  ])("%s", async (_, files, args, status, says) => {
    const folder = project(files);
    const before = tree(folder);
    const done = await messages(folder, "import", ...args);
    expect(done.err.replace(/^error +/, "")).toMatch(says);
    expect(done.status).toBe(status);
    expect(tree(folder)).toEqual(before);
  });

  test.each<[string, unknown, RegExp]>([
    ["a broken entry", { services: { orders: { constructor: [{ field: "x" }] } } }, /contains an invalid translation/],
    [
      "a hash that is none",
      { services: { orders: { a: [{ field: "title", from: "en", hash: "x", text: "y" }] } } },
      /hash/,
    ],
    ["a service that is none", { services: { carts: { a: [] } } }, /^$/],
    [
      "a lost placeholder",
      {
        services: {
          orders: {
            "InvalidParameter.Missing": [{ field: "description", from: "en", hash: "e5bda8f4d5d2a8d6", text: "y" }],
          },
        },
      },
      /stale|\{0\} is missing/,
    ],
  ])("a translations file with %s", async (_, file, says) => {
    const folder = project({ [FILE]: JSON.stringify(file, null, 2) });
    expect((await cli(folder, "generate")).err).toMatch(says);
  });

  test("a translations file whose name is no language", async () => {
    const folder = project({ "sources/shop/translations/french!.json": "{}" });
    expect(await cli(folder, "generate")).toMatchObject({
      status: 1,
      err: expect.stringContaining("not a language tag") as string,
    });
  });
});

test.each<[string, string, string[]]>([
  [
    "tags in another case and with underscores",
    po([MISSING_KEY, MISSING_EN, MISSING])
      .replace("Language: fr", "Language: FR")
      .replace("Language: en", "Language: EN"),
    [],
  ],
  [
    "what it does not say is said",
    po([MISSING_KEY, MISSING_EN, MISSING]).replace(/"X-.*\n/g, ""),
    ["--from", "en", "--service", "orders"],
  ],
])("an import in which %s", async (_, text, args) => {
  const folder = project({ "a.po": text });
  expect(await messages(folder, "import", ...args, "a.po")).toMatchObject({ status: 0, err: "" });
  expect(JSON.parse(read(folder, FILE))).toMatchObject({
    services: { orders: { "InvalidParameter.Missing": [{ from: "en", text: MISSING }] } },
  });
});

test("an export does not overwrite modified files", async () => {
  const folder = project();
  await exported(folder);
  writeFileSync(join(folder, "l10n/fr/shop.orders.po"), po([MISSING_KEY, MISSING_EN, MISSING]));
  const before = tree(folder);
  expect(await exported(folder)).toMatchObject({
    status: 1,
    err: expect.stringContaining("pass --force to overwrite") as string,
  });
  expect(tree(folder)).toEqual(before);
  expect((await exported(folder, "po", "--force")).status).toBe(0);
});
