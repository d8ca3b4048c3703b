import { describe, expect, it } from "vitest";
import { entry, reading, run, service } from "./run.ts";

describe("sharing within a family", () => {
  const common = { scope: "common" } as const;
  const services = [
    service("a", { "a.zh": "zh-CN" }),
    service("b", { "b.en": "en" }),
    service("old", { "old.zh": "zh-CN" }, { family: "old" }),
  ];
  const { error, catalog } = run(services, [
    reading("a.zh", [
      entry("X", "共", common),
      entry("Own", "自", { scope: "business" }),
      entry("Z", "一", common, "m1"),
      entry("Z", "二", common, "m2"),
    ]),
    reading("b.en", [entry("X", "shared"), entry("Own", "mine"), entry("Z", "zed")], { envelope: { code: ["Code"] } }),
    reading("old.zh", [entry("X", "旧", common)]),
  ]);

  it("lends the words of common codes, and says where they come from", () => {
    expect(error("a", "X")?.cases[0]?.texts["en"]).toMatchObject({
      description: "shared",
      from: { service: "p/b", page: "b.en" },
    });
    expect(error("b", "X")?.cases[0]?.texts["zh-CN"]).toMatchObject({ description: "共", from: { service: "p/a" } });
  });
  it("never lends the words of business codes, nor of one of several cases", () => {
    expect(Object.keys(error("a", "Own")?.cases[0]?.texts ?? {})).toEqual(["zh-CN"]);
    expect(error("a", "Z")?.cases.flatMap(({ texts }) => Object.keys(texts))).toEqual(["zh-CN", "zh-CN"]);
  });
  it("takes the scope of a sibling where no heading says one", () => {
    expect([error("b", "X")?.scope, error("b", "Own")?.scope]).toEqual(["common", "business"]);
  });
  it("keeps another family apart", () =>
    expect(Object.keys(error("old", "X")?.cases[0]?.texts ?? {})).toEqual(["zh-CN"]));
  it("shares the envelope, too", () => {
    expect([catalog("a")?.envelope, catalog("old")?.envelope]).toEqual([{ code: ["Code"] }, undefined]);
  });
});

describe("sections of a page that document another service", () => {
  const page = (sections: Record<string, string>) => ({ source: { path: "a", text: "" }, locale: "en", sections });
  const read = reading("a", [
    { ...entry("X", "mine"), trail: ["Errors"] },
    { ...entry("Y", "theirs"), trail: ["Errors", "Payments"] },
    { ...entry("Z", "deep"), trail: ["Errors", "Payments", "Cards"] },
  ]);
  const codes = (sections: Record<string, string>) => {
    const services = [service("s", {}, { pages: [page(sections)] }), service("t", {})];
    const { catalog, problems: found } = run(services, [read]);
    return [
      ...["s", "t"].map((name) =>
        catalog(name)
          ?.errors.map(({ code }) => code)
          .join(""),
      ),
      ...found.map(({ rule }) => rule),
    ];
  };

  it.each([
    ["the section and what is below it", { Payments: "t" }, ["X", "YZ"]],
    ["the innermost heading decides", { Payments: "t", Cards: "s" }, ["XZ", "Y"]],
    ["a heading that is not there", { Payments: "t", Gone: "t" }, ["X", "YZ", "section-unmatched"]],
    ["a service that is not there", { Payments: "t", Cards: "u" }, ["X", "Y", "section-service"]],
    ["nothing for a service without pages", {}, ["XYZ", "", "service-empty"]],
  ])("%s", (_name, sections, want) => expect(codes(sections)).toEqual(want));
});
