import { expect, it } from "vitest";
import { filterLocales } from "../../src/5-reconcile/filter-locales.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { entry, reading, run, service } from "./run.ts";

it("filters texts by locale and keeps every code and case", () => {
  const catalog: Catalog = {
    provider: "p",
    service: "s",
    locales: ["en", "ja", "zh-CN"],
    names: { prefix: "S", families: {} },
    errors: [
      {
        code: "X",
        name: "XError",
        family: "X",
        scope: "business",
        cases: [
          { at: { page: "a", line: 1 }, texts: { en: { title: "x" }, ja: { title: "エ" }, "zh-CN": { title: "错" } } },
        ],
      },
    ],
  };
  const filtered = filterLocales(catalog, ["zh-CN", "en"]);
  expect(filtered.locales).toEqual(["en", "zh-CN"]);
  expect(filtered.errors[0]?.cases).toEqual([
    { at: { page: "a", line: 1 }, texts: { en: { title: "x" }, "zh-CN": { title: "错" } } },
  ]);
});

it("keeps the texts of one row in several languages as one case, in the locale of the page where the language is the same", () => {
  const row = {
    ...entry("1001", "磁盘已满"),
    locale: "zh",
    translations: { en: { description: "The disk is full." } },
  };
  const { error } = run([service("s", { "a.md": "en" })], [reading("a.md", [row])]);
  expect(error("s", "1001")?.cases).toEqual([
    {
      at: { page: "a.md", line: row.place.line },
      texts: { zh: { description: "磁盘已满" }, en: { description: "The disk is full." } },
    },
  ]);
});
