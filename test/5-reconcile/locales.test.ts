import { expect, it } from "vitest";
import { filterLocales } from "../../src/5-reconcile/filter-locales.ts";
import type { Catalog } from "../../src/model/catalog.ts";

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
