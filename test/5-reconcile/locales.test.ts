import { expect, it } from "vitest";
import { filterLocales } from "../../src/5-reconcile/filter-locales.ts";
import type { Catalog } from "../../src/model/catalog.ts";

it("keeps every code and case, and the texts of the wanted locales only", () => {
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
  const only = filterLocales(catalog, ["zh-CN", "en"]);
  expect(only.locales).toEqual(["en", "zh-CN"]);
  expect(only.errors[0]?.cases).toEqual([
    { at: { page: "a", line: 1 }, texts: { en: { title: "x" }, "zh-CN": { title: "错" } } },
  ]);
});
