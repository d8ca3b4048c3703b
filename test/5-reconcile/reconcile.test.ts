import { describe, expect, it } from "vitest";
import { entry, fix, reading, run, service, line } from "./run.ts";
import type { CaseText, CodeEntry, Facts } from "../../src/model/page-entries.ts";
import type { Correction, NamesLock } from "../../src/model/project.ts";

describe("cases", () => {
  const cases = (entries: readonly CodeEntry[]) =>
    run([service("s", { a: "zh-CN" })], [reading("a", entries)]).error("s", "X")?.cases;

  it("are one case with two places if only punctuation differs", () => {
    const [first, ...more] = cases([entry("X", "操作失败。"), entry("X", "操作失败")]) ?? [];
    expect(more).toEqual([]);
    expect(first?.texts).toEqual({ "zh-CN": { description: "操作失败。" } });
    expect([first?.at.line, ...(first?.alsoAt ?? []).map((at) => at.line)]).toEqual([line - 1, line]);
  });

  it.each([
    ["a sign", "取值 -1。", "取值 1。", 2],
    ["a decimal point", "at most 1.5 MB", "at most 15 MB", 2],
    ["a percent sign", "50% full", "50 full", 2],
    ["a full-width comma", "失败，请重试", "失败,请重试", 1],
    ["spaces", "HTTP(S) 请求", "HTTP(S)请求", 1],
    ["the final period", "Operation failed.", "Operation failed", 1],
  ])("of texts that differ in %s: %j and %j are %i", (_name, first, second, want) => {
    expect(cases([entry("X", first), entry("X", second)])).toHaveLength(want);
  });

  it("are separate if their messages or texts differ", () => {
    expect(
      cases([entry("X", "same", {}, "m1"), entry("X", "same", {}, "m2"), entry("X", "other", {}, "m2")]),
    ).toHaveLength(3);
  });

  it("in two languages are merged if there is one case each, or by the same message", () => {
    const pages = service("s", { a: "en", b: "zh-CN" });
    const { error, catalog } = run(
      [pages],
      [
        reading("a", [entry("X", "one"), entry("Y", "first", {}, "m1"), entry("Y", "second", {}, "m2")]),
        reading("b", [entry("X", "一"), entry("Y", "二", {}, "m2"), entry("Y", "一", {}, "m1"), entry("Z", "三")]),
      ],
    );
    expect(catalog("s")?.locales).toEqual(["en", "zh-CN"]);
    expect(error("s", "X")?.cases.map(({ texts }) => texts)).toEqual([
      { en: { description: "one" }, "zh-CN": { description: "一" } },
    ]);
    expect(error("s", "Y")?.cases.map(({ texts }) => [texts["en"]?.description, texts["zh-CN"]?.description])).toEqual([
      ["first", "一"],
      ["second", "二"],
    ]);
    expect(error("s", "Z")?.cases[0]?.at.page).toBe("b");
  });
});

describe("a message without a text", () => {
  const one = { a: "en", b: "zh-CN" };
  const said = (message: string, text: CaseText | string = {}) => entry("X", text, {}, message);

  it.each<[string, Record<string, string>, CodeEntry[], CodeEntry[], object[]]>([
    ["is a text in the language of its page", one, [said("locked")], [], [{ message: "locked", texts: { en: {} } }]],
    [
      "is the text of a case in another language with the same message",
      one,
      [said("locked")],
      [said("locked", "已锁定")],
      [{ message: "locked", texts: { en: {}, "zh-CN": { description: "已锁定" } } }],
    ],
    [
      "describes the only case in another language",
      one,
      [said("locked")],
      [said("已锁定")],
      [{ message: "locked", texts: { en: {}, "zh-CN": { description: "已锁定" } } }],
    ],
    ["is English on a Chinese page", one, [], [said("locked")], [{ message: "locked", texts: { en: {} } }]],
    ["is Chinese on an English page", one, [said("已锁定")], [], [{ message: "已锁定", texts: { "zh-CN": {} } }]],
    ["keeps its page's language", { a: "fr" }, [said("bloqué")], [], [{ message: "bloqué", texts: { fr: {} } }]],
    [
      "is a case of its own",
      one,
      [said("locked"), said("gone")],
      [],
      [
        { message: "locked", texts: { en: {} } },
        { message: "gone", texts: { en: {} } },
      ],
    ],
    [
      "is completed by another page of its language",
      { a: "en", b: "en" },
      [said("locked")],
      [said("locked", "The order is locked.")],
      [{ message: "locked", texts: { en: { description: "The order is locked." } } }],
    ],
  ])("%s", (_, pages, first, second, want) => {
    const { error } = run([service("s", pages)], [reading("a", first), reading("b", second)]);
    const cases = error("s", "X")?.cases.map(({ message, texts }) => ({ message, texts }));
    expect(cases).toEqual(want);
  });

  it("is lent to services of its family as a description", () => {
    const common = { scope: "common" } as const;
    const { error } = run(
      [service("s", { a: "en" }), service("t", { b: "zh-CN" })],
      [reading("a", [entry("X", {}, common, "locked")]), reading("b", [entry("X", "已锁定", common)])],
    );
    expect(error("t", "X")?.cases[0]?.texts).toMatchObject({ en: { description: "locked", from: { service: "p/s" } } });
  });
});

describe("corrections", () => {
  const pages = [service("s", { a: "en" })];
  const page = reading("a", [entry("Tpyo.A", "words"), entry("Type.B", "words")], {
    possibleTypos: [{ code: "Tpyo.A", near: "Type.A", place: { line: 1, column: 1 } }],
  });
  const rules = (corrections: readonly Correction[]) =>
    run(pages, [page], corrections).problems.map(({ rule, severity }) => [rule, severity]);

  it("rename a code, keep the documented code as an alias, and resolve the possible typo", () => {
    const { error, problems } = run(pages, [page], [fix("Tpyo.A", "words", { code: "Type.A" })]);
    expect(error("s", "Type.A")).toMatchObject({ aliases: ["Tpyo.A"], family: "Type" });
    expect(error("s", "Tpyo.A")).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it("set facts, with the correction as their origin", () => {
    const { error } = run(pages, [page], [fix("Type.B", "words", { billable: true, httpStatus: 403, retry: "never" })]);
    expect(error("s", "Type.B")).toMatchObject({
      billable: { value: true, origin: "correction", why: "checked" },
      httpStatus: { value: 403, origin: "correction" },
      retry: { class: "never", origin: "correction" },
    });
  });

  it.each([
    ["the code is not documented", fix("Gone", "words", { billable: true }), "correction-unmatched"],
    ["the documented text has changed", fix("Type.B", "other words", { billable: true }), "correction-outdated"],
    ["the correction changes nothing", fix("Type.B", "words", { code: "Type.B" }), "correction-idle"],
    ["the service does not exist", { ...fix("Type.B", "words", {}), service: "t" }, "correction-service"],
  ])("are an error if %s", (_name, correction, rule) => {
    expect(rules([correction])).toContainEqual([rule, "error"]);
  });

  it("that are missing for a possible typo are a warning", () =>
    expect(rules([])).toEqual([["family-typo", "warning"]]));
});

describe("facts of a code with several rows", () => {
  const pages = [service("s", { a: "en" })];
  const facts = (entries: readonly CodeEntry[], corrections: readonly Correction[] = []) => {
    const { error, problems } = run(pages, [reading("a", entries)], corrections);
    return { error: error("s", "X"), rules: problems.map(({ rule, line }) => [rule, line]) };
  };
  const transient = { retry: { class: "transient", origin: "sentence", quote: "Retry." } } as const;
  const column = (value: number): Facts => ({ httpStatus: { value, origin: "column" } });

  it("common precedes business", () => {
    const { error } = facts([entry("X", "one", { scope: "business" }), entry("X", "two", { scope: "common" })]);
    expect(error?.scope).toBe("common");
  });
  it("a conflict is reported at the later row, and the first row is used", () => {
    const { error, rules } = facts([entry("X", "one", column(400)), entry("X", "two", column(500))]);
    expect(error?.httpStatus?.value).toBe(400);
    expect(rules).toEqual([["fact-conflict", line]]);
  });
  it("the retry class of one case is not that of the code", () => {
    expect(facts([entry("X", "one", transient), entry("X", "two")]).error?.retry).toBeUndefined();
    expect(facts([entry("X", "one", transient), entry("X", "two", transient)]).error?.retry?.class).toBe("transient");
  });
  it("a correction precedes an earlier row", () => {
    const fixes = [fix("X", "two", { httpStatus: 503, retry: "never" })];
    const { error, rules } = facts(
      [entry("X", "one", { ...column(400), ...transient }), entry("X", "two", column(500))],
      fixes,
    );
    expect(error).toMatchObject({ httpStatus: { value: 503, origin: "correction" }, retry: { class: "never" } });
    expect(rules).toEqual([]);
  });
});

describe("the envelope", () => {
  it("of the manifest precedes that of an example", () => {
    const pages = [service("s", { a: "en" }, { envelope: { code: ["Fault", "Code"] } })];
    const { catalog } = run(pages, [reading("a", [entry("X")], { envelope: { code: ["order", "code"] } })]);
    expect(catalog("s")?.envelope).toEqual({ code: ["Fault", "Code"] });
  });
});

it("sorts errors by code units", () => {
  const { catalog } = run(
    [service("s", { a: "en" })],
    [
      reading(
        "a",
        ["b", "a", "B", "a.b", "10", "9"].map((code) => entry(code)),
      ),
    ],
  );
  expect(catalog("s")?.errors.map(({ code }) => code)).toEqual(["10", "9", "B", "a", "a.b", "b"]);
});

describe("problems of names in a lock or a manifest", () => {
  const names = (codes: Record<string, string>) => ({ s: { prefix: "S", families: {}, codes } });
  const rules = (prefix: string | undefined, lock: NamesLock = {}) => {
    const pages = [service("s", { a: "en" }, prefix === undefined ? {} : { prefix })];
    return run(pages, [reading("a", [entry("X")])], [], lock).problems.map(({ rule, file }) => [rule, file]);
  };
  it.each([
    ["a duplicate name", undefined, names({ X: "OneError", Y: "oneError" }), [["names-clash", "names.lock.json"]]],
    ["the name of the service", undefined, names({ X: "SError" }), [["names-clash", "names.lock.json"]]],
    ["a prefix that differs from the locked prefix", "T", names({ X: "XError" }), [["prefix-locked", "source.json"]]],
    ["a prefix that makes the name of a global", "Type", {}, [["prefix-reserved", "source.json"]]],
    ["valid names", "S", names({ X: "XError" }), []],
  ])("%s", (_name, prefix, lock, want) => expect(rules(prefix, lock)).toEqual(want));
});

it("derives the HTTP status from the code if the envelope defines that the code is the status", () => {
  const { error } = run(
    [service("s", { a: "en" }, { envelope: { code: "http-status" } })],
    [reading("a", [entry("404", "x"), entry("9", "y")])],
  );
  expect(error("s", "404")?.httpStatus).toEqual({ value: 404, origin: "rule", rule: "code-is-http-status" });
  expect(error("s", "9")?.httpStatus).toBeUndefined();
});

it("leaves success codes out of the catalog", () => {
  const { catalog } = run(
    [service("s", { a: "en" })],
    [reading("a", [{ ...entry("0", "ok"), kind: "success" }, entry("1", "no")])],
  );
  expect(catalog("s")?.errors.map(({ code }) => code)).toEqual(["1"]);
});

it("reports a locale that was guessed from the script", () => {
  const page = { source: { path: "a", text: "" } };
  const { catalog, problems } = run([service("s", {}, { pages: [page] })], [reading("a", [entry("X", "图片模糊。")])]);
  expect(catalog("s")?.locales).toEqual(["zh-CN"]);
  expect(problems.map(({ rule }) => rule)).toEqual(["locale-guessed"]);
});
