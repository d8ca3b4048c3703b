import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { cli } from "./run-in-folder.ts";
import {
  page,
  FILE,
  MISSING,
  ORDER,
  project,
  translated,
  read,
  messages,
  exported,
  inFrench,
} from "./messages-fixture.ts";

describe.each([
  ["po", "po"],
  ["xliff", "xlf"],
  ["xliff12", "xlf"],
  ["icu", "json"],
  ["i18next", "json"],
])("%s", (format, extension) => {
  test("is exported, translated, imported and part of the package", { timeout: 60_000 }, async () => {
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

test.each([
  ["a tool that names the region which goes without saying", "Language: fr_FR", "fr"],
  ["a tool that names another region", "Language: fr_CA", "fr-CA"],
])("%s", async (_, language, locale) => {
  const folder = project();
  await exported(folder);
  const path = "l10n/fr/shop.orders.po";
  const text = translated("po", read(folder, path)).replace("Language: fr", language);
  writeFileSync(join(folder, path), text);
  const { out } = await messages(folder, "import", path);
  expect(out).toContain(`→ sources/shop/translations/${locale}.json`);
});

test.each([
  [
    "a page in that language",
    ["export", "--locale", "en", "--format", "po", "--out", "l10n"],
    /nothing to translate into en/,
  ],
  [
    "a language of no page",
    ["export", "--locale", "de", "--from", "fr", "--format", "po", "--out", "l10n"],
    /nothing to translate from fr into de/,
  ],
  ["a pseudo-locale of no page", ["pseudo", "--from", "fr"], /a text in fr/],
])("nothing to translate: %s", async (_, args, says) => {
  expect(await messages(project(), ...args)).toEqual({ status: 1, out: "", err: expect.stringMatching(says) });
});

test("where nothing is translated yet there is no file", async () => {
  const folder = project();
  await exported(folder);
  const { status, out } = await messages(folder, "import", "l10n/fr/shop.orders.po");
  expect([status, out]).toEqual([0, "  l10n/fr/shop.orders.po  0 translations, 3 untranslated\n"]);
  expect(existsSync(join(folder, FILE))).toBe(false);
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

  test("between export and import makes the translation stale", async () => {
    const folder = project();
    await exported(folder);
    const path = "l10n/fr/shop.orders.po";
    writeFileSync(join(folder, path), translated("po", read(folder, path)));
    writeFileSync(join(folder, "sources/shop/pages/orders.md"), page().replace("with this number", "called that"));
    const { status, err } = await messages(folder, "import", path);
    expect(status).toBe(0);
    expect(err).toMatch(/shop\.orders\.po:\d+:1 +warning +ResourceNotFound\.Order: source text changed since/);
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

  test(
    "and renames a code: its translation stays, and is renamed when it comes back",
    { timeout: 60_000 },
    async () => {
      const folder = await inFrench();
      await cli(folder, "generate");
      const renamed = page().replace("ResourceNotFound.Order", "ResourceNotFound.Purchase");
      writeFileSync(join(folder, "sources/shop/pages/orders.md"), renamed);
      expect(await cli(folder, "generate", "--accept", "shop")).toMatchObject({ status: 0 });
      expect(await cli(folder, "rename", "ResourceNotFound.Order", "ResourceNotFound.Purchase")).toMatchObject({
        status: 0,
      });
      expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
      const { messages: fr } = (await import(
        pathToFileURL(join(folder, "generated/dist/shop/orders/messages/fr.js")).href
      )) as { messages: Record<string, string> };
      expect([fr["ResourceNotFound.Purchase"], fr["ResourceNotFound.Order"]]).toEqual([ORDER, ORDER]);
      expect((await messages(folder, "coverage", "--locale", "fr")).out).toMatch(/2\/3 +2 translated, 1 missing$/m);
      expect((await exported(folder, "po", "--force")).out).toContain("2 translated");
      expect(await messages(folder, "import", "l10n/fr/shop.orders.po")).toMatchObject({ status: 0, err: "" });
      expect(read(folder, FILE)).toMatch(/^ +"ResourceNotFound.Purchase": \[$/m);
      expect(read(folder, FILE)).not.toContain("ResourceNotFound.Order");
    },
  );

  test("and gets a text in that language makes the translation unused", async () => {
    const folder = await inFrench();
    const french = "| Error code | Description |\n| --- | --- |\n| ResourceNotFound.Order | Pas de commande. |\n";
    writeFileSync(join(folder, "sources/shop/pages/orders.fr.md"), french);
    const pages = [
      { file: "pages/orders.md", locale: "en" },
      { file: "pages/orders.fr.md", locale: "fr" },
    ];
    writeFileSync(join(folder, "sources/shop/source.json"), JSON.stringify({ services: { orders: { pages } } }));
    expect((await cli(folder, "generate")).err).toMatch(/note +ResourceNotFound\.Order: a page has a text in fr now/);
    expect(read(folder, "generated/src/shop/orders/messages/fr.ts")).toContain("Pas de commande.");
  });
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

test("a pseudo-locale shows untranslated texts and keeps placeholders", { timeout: 60_000 }, async () => {
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
