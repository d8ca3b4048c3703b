import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Case, Catalog } from "../../src/model/catalog.ts";
import { emitWhole } from "./emit-whole.ts";
import { writePackage } from "./sample-package.ts";
import { market, SETTINGS } from "./sample-catalogs.ts";

const FRENCH: Readonly<Record<string, object>> = {
  "The configuration is no JSON.": { description: "La configuration n'est pas du JSON : {value1}" },
  "The queue is full.": { title: "File pleine", description: "La file est pleine." },
};

/** The sample service with French translations of some cases, as phase 5 returns them. */
const translated: Catalog = {
  ...market,
  locales: ["en", "fr"],
  errors: market.errors.map((error) => ({ ...error, cases: error.cases.map(inFrench) })),
};

function inFrench(one: Case): Case {
  const words = FRENCH[one.texts.en?.description ?? ""];
  return words ? { ...one, texts: { ...one.texts, fr: { ...words, translated: { from: "en" } } } } : one;
}

const files = await emitWhole([translated], SETTINGS, await readTemplates());
const folder = writePackage(files, afterAll);
const load = (path: string): Promise<unknown> => import(pathToFileURL(join(folder, "dist/acme/market", path)).href);
const { MarketError } = (await load("index.js")) as { MarketError: new (init: object) => unknown };
const { describe: told } = (await load("messages/index.js")) as {
  describe: (error: unknown, locale: string, options?: object) => object;
};

test.each<[string, string, string, object]>([
  ["a translation", "450", "Busy", { title: "File pleine", text: "La file est pleine.", origin: "translation" }],
  [
    "the case that the server sent, with what varies in it",
    "461",
    "Invalid Input - failed to parse config str: [",
    { text: "La configuration n'est pas du JSON : [", params: { value1: "[" }, origin: "translation", missing: false },
  ],
  [
    "a case that nobody translated in the fallback",
    "461",
    "Invalid Input - missing key: image",
    { text: "The image is missing.", locale: "en", requestedLocale: "fr", origin: "docs", missing: true },
  ],
  [
    "no case, as the server says nothing",
    "461",
    "",
    { text: "La configuration n'est pas du JSON : xxx", locale: "fr" },
  ],
  ["a code that nobody translated", "480", "Unknown error", { text: "Unknown error", locale: "en", missing: true }],
])("a French reader is shown %s", (_, code, message, want) => {
  expect(told(new MarketError({ code, message }), "fr", { fallback: ["en"] })).toMatchObject(want);
});

test("translations are in the messages and in the catalog, not in documentation of the pages", () => {
  const holding = files.filter(({ content }) => content.includes("La file est pleine.")).map(({ path }) => path);
  expect(holding.filter((path) => !path.startsWith("dist/"))).toEqual([
    "catalog/acme/market.json",
    "src/acme/market/messages/fr.ts",
  ]);
  const readme = files.find(({ path }) => path === "README.md")?.content ?? "";
  expect(readme).toContain("| Code | en | Billable |");
});
