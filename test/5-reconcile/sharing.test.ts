import { describe, expect, it } from "vitest";
import { entry, reading, run, service } from "./run.ts";

describe("services of a family", () => {
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

  it("borrow the texts of common codes, with their origin", () => {
    expect(error("a", "X")?.cases[0]?.texts["en"]).toMatchObject({
      description: "shared",
      from: { service: "p/b", page: "b.en" },
    });
    expect(error("b", "X")?.cases[0]?.texts["zh-CN"]).toMatchObject({ description: "共", from: { service: "p/a" } });
  });
  it("do not borrow texts of business codes or of codes with several cases", () => {
    expect(Object.keys(error("a", "Own")?.cases[0]?.texts ?? {})).toEqual(["zh-CN"]);
    expect(error("a", "Z")?.cases.flatMap(({ texts }) => Object.keys(texts))).toEqual(["zh-CN", "zh-CN"]);
  });
  it("use the scope of another service if no heading states one", () => {
    expect([error("b", "X")?.scope, error("b", "Own")?.scope]).toEqual(["common", "business"]);
  });
  it("do not borrow from another family", () =>
    expect(Object.keys(error("old", "X")?.cases[0]?.texts ?? {})).toEqual(["zh-CN"]));
  it("share the envelope", () => {
    expect([catalog("a")?.envelope, catalog("old")?.envelope]).toEqual([{ code: ["Code"] }, undefined]);
  });
});

describe("sections of a page that are assigned to another service", () => {
  const page = (sections: Record<string, string>) => ({ source: { path: "a", text: "" }, locale: "en", sections });
  const read = reading("a", [
    { ...entry("X", "mine"), trail: ["Errors"] },
    { ...entry("Y", "theirs"), trail: ["Errors", "Payments"] },
    { ...entry("Z", "deep"), trail: ["Errors", "Payments", "Cards"] },
  ]);
  const codes = (sections: Record<string, string>) => {
    const services = [service("s", {}, { pages: [page(sections)] }), service("t", {})];
    const { catalog, problems } = run(services, [read]);
    return [
      ...["s", "t"].map((name) =>
        catalog(name)
          ?.errors.map(({ code }) => code)
          .join(""),
      ),
      ...problems.map(({ rule }) => rule),
    ];
  };

  it.each([
    ["a section and its subsections", { Payments: "t" }, ["X", "YZ"]],
    ["the innermost assigned heading decides", { Payments: "t", Cards: "s" }, ["XZ", "Y"]],
    [
      "a heading that the page does not have is reported",
      { Payments: "t", Gone: "t" },
      ["X", "YZ", "section-unmatched"],
    ],
    ["a service that does not exist is reported", { Payments: "t", Cards: "u" }, ["X", "Y", "section-service"]],
    ["a service without pages is reported", {}, ["XYZ", "", "service-empty"]],
  ])("%s", (_name, sections, want) => expect(codes(sections)).toEqual(want));
});
