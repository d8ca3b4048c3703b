import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { cli, type Done, folderWith, tree } from "./cli.ts";

const page = (quantity = "The quantity must be above zero."): string => `# Error codes

| Error code | Message | Description |
| --- | --- | --- |
| InvalidParameter.Quantity | bad quantity | ${quantity} |
| InvalidParameter.Missing | missing key {0} | A parameter is missing: {0} |
| ResourceNotFound.Order | no order | There is no order with this number. |
`;
const SOURCE = JSON.stringify({ services: { orders: { pages: [{ file: "pages/orders.md", locale: "en" }] } } });
const FILE = "sources/shop/translations/fr.json";
const MISSING = "Il manque un paramètre : {0}";

function project(more: Readonly<Record<string, string>> = {}): string {
  return folderWith({ "sources/shop/source.json": SOURCE, "sources/shop/pages/orders.md": page(), ...more });
}

/** Puts translations into an exported file, as a translator's tool would. */
function translated(format: string, text: string): string {
  const order = "Aucune commande n'a ce numéro.";
  switch (format) {
    case "po":
      return text
        .replace(/(msgid "A parameter[^"]*"\nmsgstr) ""/, `$1 "${MISSING}"`)
        .replace(/(msgid "There is no[^"]*"\nmsgstr) ""/, `$1 "${order}"`);
    case "xliff":
    case "xliff12":
      return text
        .replace(/<source>(A parameter.*?)(<.*?)<\/source>/, `$&<target>Il manque un paramètre : $2</target>`)
        .replace(/<source>There is no.*<\/source>/, `$&<target>${order}</target>`);
    case "icu":
      return JSON.stringify({
        "InvalidParameter.Missing/description": MISSING,
        "ResourceNotFound.Order/description": order.replace("'", "''"),
      });
    default:
      return JSON.stringify({
        "InvalidParameter.Missing/description": MISSING.replace("{0}", "{{0}}"),
        "ResourceNotFound.Order/description": order,
      });
  }
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const messages = (folder: string, ...args: string[]): Promise<Done> => cli(folder, "messages", ...args);
const exported = (folder: string, format = "po", ...more: string[]): Promise<Done> =>
  messages(folder, "export", "--locale", "fr", "--format", format, "--out", "l10n", ...more);

/** A project whose French translation came back. */
async function inFrench(): Promise<string> {
  const folder = project();
  await exported(folder);
  const path = "l10n/fr/shop.orders.po";
  writeFileSync(join(folder, path), translated("po", read(folder, path)));
  expect(await messages(folder, "import", path)).toMatchObject({ status: 0, err: "" });
  return folder;
}

describe.each([
  ["po", "po"],
  ["xliff", "xlf"],
  ["xliff12", "xlf"],
  ["icu", "json"],
  ["i18next", "json"],
])("%s", (format, extension) => {
  test("goes out, is translated, comes back, and is what people read", { timeout: 60_000 }, async () => {
    const folder = project();
    const path = `l10n/fr/shop.orders.${extension}`;
    expect((await exported(folder, format)).out).toBe(`  ${path}  en → fr  3 texts, 0 translated\n`);
    writeFileSync(join(folder, path), translated(format, read(folder, path)));
    const named = extension === "json" ? ["--format", format] : [];
    expect(await messages(folder, "import", ...named, path)).toMatchObject({ status: 0, err: "" });
    expect(JSON.parse(read(folder, FILE))).toMatchObject({
      services: {
        orders: {
          "InvalidParameter.Missing": [{ field: "description", from: "en", text: MISSING }],
          "ResourceNotFound.Order": [{ field: "description", text: "Aucune commande n'a ce numéro." }],
        },
      },
    });
    // Once more out and back: the same.
    const before = read(folder, FILE);
    expect((await exported(folder, format, "--force")).out).toContain("3 texts, 2 translated");
    expect((await messages(folder, "import", ...named, path)).status).toBe(0);
    expect(read(folder, FILE)).toBe(before);
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    const load = (file: string): Promise<Record<string, never>> =>
      import(pathToFileURL(join(folder, "generated/dist/shop/orders", file)).href) as Promise<Record<string, never>>;
    const { describe: told } = (await load("messages/index.js")) as unknown as {
      describe: (error: unknown, locale: string) => object;
    };
    const { OrdersError } = (await load("index.js")) as unknown as { OrdersError: new (init: object) => object };
    const error = new OrdersError({ code: "InvalidParameter.Missing", message: "missing key Id" });
    expect(told(error, "fr-CA")).toEqual({
      title: "Il manque un paramètre : Id",
      text: "Il manque un paramètre : Id",
      detail: "missing key Id",
      params: { 0: "Id" },
      locale: "fr",
      requestedLocale: "fr-CA",
      origin: "translation",
      missing: false,
    });
    const other = new OrdersError({ code: "InvalidParameter.Missing", message: "something else" });
    expect(told(other, "fr")).toMatchObject({ text: MISSING, detail: "something else" });
  });
});

describe("a page that changes", () => {
  test(
    "makes a translation stale: told at its line, not used, shown to the translator, renewed",
    { timeout: 60_000 },
    async () => {
      const folder = await inFrench();
      writeFileSync(join(folder, "sources/shop/pages/orders.md"), page().replace("with this number", "called that"));
      const generated = await cli(folder, "generate");
      expect(generated.status).toBe(0);
      expect(generated.err).toMatch(
        /^sources\/shop\/translations\/fr\.json:8:9 +warning +ResourceNotFound\.Order: .*stale/,
      );
      expect(read(folder, "generated/src/shop/orders/messages/fr.ts")).not.toContain("Aucune commande");
      expect((await messages(folder, "coverage", "--locale", "fr")).out).toMatch(
        /fr +33% +1\/3 +1 translated, 2 missing, 1 stale/,
      );
      expect((await exported(folder, "po", "--force")).out).toContain("3 texts, 1 translated, 1 stale");
      const text = read(folder, "l10n/fr/shop.orders.po");
      expect(text).toMatch(
        /#, fuzzy\nmsgctxt "ResourceNotFound.Order\/description"\nmsgid .*\nmsgstr "Aucune commande/,
      );
      expect((await messages(folder, "import", "l10n/fr/shop.orders.po")).out).toContain(
        "1 translation, 1 fuzzy, 1 untranslated",
      );
      writeFileSync(join(folder, "l10n/fr/shop.orders.po"), text.replace("#, fuzzy\n", ""));
      expect((await messages(folder, "import", "l10n/fr/shop.orders.po")).status).toBe(0);
      expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    },
  );

  test("between export and import is seen by the words that were translated", async () => {
    const folder = project();
    await exported(folder);
    const path = "l10n/fr/shop.orders.po";
    writeFileSync(join(folder, path), translated("po", read(folder, path)));
    writeFileSync(join(folder, "sources/shop/pages/orders.md"), page().replace("with this number", "called that"));
    const { status, err } = await messages(folder, "import", path);
    expect(status).toBe(0);
    expect(err).toMatch(/shop\.orders\.po:\d+:1 +warning +ResourceNotFound\.Order: the page has other words/);
    expect((await cli(folder, "generate")).err).toContain("stale");
  });

  test.each([
    ["drops the code", page().replace(/\| ResourceNotFound.*\n/, ""), /ResourceNotFound\.Order: no page documents/],
    ["is spaced anew", page().replace("no order with", "no  order\u00a0with"), /^$/],
  ])("and %s", async (_, changed, says) => {
    const folder = await inFrench();
    writeFileSync(join(folder, "sources/shop/pages/orders.md"), changed);
    const { status, err } = await cli(folder, "generate");
    expect(status).toBe(0);
    expect(err).toMatch(says);
  });

  test("and drops a code of the package keeps its translation as long as the code", { timeout: 60_000 }, async () => {
    const folder = await inFrench();
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    writeFileSync(join(folder, "sources/shop/pages/orders.md"), page().replace(/\| ResourceNotFound.*\n/, ""));
    const { status, err } = await cli(folder, "generate");
    expect(status).toBe(0);
    expect(err).not.toContain("translation");
    expect(read(folder, "generated/src/shop/orders/messages/fr.ts")).toContain("Aucune commande");
  });

  test("and gets words in that language itself leaves the translation idle", async () => {
    const folder = await inFrench();
    const french = "| Error code | Description |\n| --- | --- |\n| ResourceNotFound.Order | Pas de commande. |\n";
    writeFileSync(join(folder, "sources/shop/pages/orders.fr.md"), french);
    const pages = [
      { file: "pages/orders.md", locale: "en" },
      { file: "pages/orders.fr.md", locale: "fr" },
    ];
    writeFileSync(join(folder, "sources/shop/source.json"), JSON.stringify({ services: { orders: { pages } } }));
    expect((await cli(folder, "generate")).err).toMatch(/note +ResourceNotFound\.Order: a page has words in fr now/);
    expect(read(folder, "generated/src/shop/orders/messages/fr.ts")).toContain("Pas de commande.");
  });
});

const po = (...entries: [key: string, id: string, text: string][]): string =>
  [
    'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"X-Source-Language: en\\n"\n"X-Errsmith-Service: shop/orders\\n"\n',
    ...entries.map(([key, id, text]) => `msgctxt "${key}"\nmsgid "${id}"\nmsgstr "${text}"\n`),
  ].join("\n");
const MISSING_KEY = "InvalidParameter.Missing/description";
const MISSING_EN = "A parameter is missing: {0}";

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
    ["a key is none", { "a.po": po(["Missing", "x", "y"]) }, ["a.po"], 1, /^a\.po:7:1 +error +Missing is no key/],
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
    [
      "JSON of any format",
      { "fr/shop.orders.json": "{}" },
      ["fr/shop.orders.json"],
      2,
      /--format tells which it is: i18next or icu/,
    ],
    [
      "JSON without its source",
      { "fr/shop.orders.json": "{}" },
      ["--format", "icu", "fr/shop.orders.json"],
      2,
      /--source tells where it is/,
    ],
    ["JSON of no service", { "fr/x.json": "{}" }, ["--format", "icu", "fr/x.json"], 2, /--service does/],
    ["another service", { "a.po": po().replace("shop/orders", "shop/carts") }, ["a.po"], 2, /no service shop\/carts/],
    ["another language", { "a.po": po() }, ["--locale", "de", "a.po"], 2, /says that it is in fr, not in de/],
    ["no language", { "a.po": po().replace("Language: fr", "Language: no such") }, ["a.po"], 2, /not a language tag/],
    ["into its own language", { "a.po": po().replace("Language: fr", "Language: en") }, ["a.po"], 2, /no translation/],
    ["an unknown extension", { "a.csv": "" }, ["a.csv"], 2, /no format has files like this/],
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
    [
      "a broken entry",
      { services: { orders: { constructor: [{ field: "x" }] } } },
      /one of its translations is not valid/,
    ],
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
      err: expect.stringContaining("no language tag") as string,
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

test("an export that would lose somebody's work is refused", async () => {
  const folder = project();
  await exported(folder);
  writeFileSync(join(folder, "l10n/fr/shop.orders.po"), po([MISSING_KEY, MISSING_EN, MISSING]));
  const before = tree(folder);
  expect(await exported(folder)).toMatchObject({
    status: 1,
    err: expect.stringContaining("--force overwrites") as string,
  });
  expect(tree(folder)).toEqual(before);
  expect((await exported(folder, "po", "--force")).status).toBe(0);
});

test.each<[string, string[], number, RegExp]>([
  [
    "of everything",
    [],
    0,
    /^ {2}shop\/orders {2}en {2}100% {2}3\/3 {2}3 docs\n {2}shop\/orders {2}fr {3}66% {2}2\/3 {2}2 translated, 1 missing\n$/,
  ],
  ["with a threshold that is met", ["--locale", "fr", "--min", "66"], 0, /66%/],
  ["with one that is not", ["--locale", "fr", "--min", "67"], 1, /66%/],
  ["of a language that nobody has", ["--locale", "de", "--min", "1"], 1, /de +0% +0\/3 +3 missing/],
  ["of several", ["--locale", "en", "fr", "--service", "orders"], 0, /en[^]*fr/],
  ["as JSON", ["--locale", "fr", "--format", "json"], 0, /"missing": \[\s*"InvalidParameter\.Quantity"\s*\]/],
  ["with no threshold at all", ["--min", "many"], 2, /^$/],
  ["of no service", ["--service", "carts"], 2, /^$/],
])("coverage %s", async (_, args, status, says) => {
  const done = await messages(await inFrench(), "coverage", ...args);
  expect(done.out).toMatch(says);
  expect(done.status).toBe(status);
});

test("a pseudo-locale shows what is not translated, and keeps placeholders", { timeout: 60_000 }, async () => {
  const folder = project();
  expect(await messages(folder, "pseudo")).toMatchObject({
    status: 0,
    out: "  sources/shop/translations/en-XA.json  3 texts\n",
  });
  expect(await messages(folder, "pseudo", "--locale", "fr")).toMatchObject({ status: 2 });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
  const text = read(folder, "generated/src/shop/orders/messages/en-XA.ts");
  expect(text).toContain("[Å þåŕåɱéţéŕ îš ɱîššîñĝ: {0} one two]");
  expect((await messages(folder, "coverage", "--locale", "en-XA", "--min", "100")).status).toBe(0);
});
