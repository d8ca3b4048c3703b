import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageWithNames, placeholdersOf, withNames, withSources } from "../../src/lib/placeholders.ts";
import { fill, matchCase } from "../../templates/src/runtime/match.ts";

/** A case in the form of the generated package. */
function documented(message: string, description = "text") {
  const placeholders = placeholdersOf(message);
  return {
    message: messageWithNames(message, placeholders),
    params: placeholders.map(({ name }) => name),
    description: withNames(description, placeholders),
  };
}

describe("the values of placeholders in a server message", () => {
  test.each<[string, string, string, Record<string, string> | undefined]>([
    ["a number", "{0} is not {1}", "Size is not a number", { 0: "Size", 1: "a number" }],
    ["a format", "no %s in %s", "no key in the map", { value1: "key", value2: "the map" }],
    ["a name", "no <InstanceId> here", "no i-1 here", { InstanceId: "i-1" }],
    ["anything", "failed to parse: xxx", 'failed to parse: {"a": 1', { value1: '{"a": 1' }],
    ["the same twice", "{0} is {0}", "a is a", { 0: "a" }],
    ["nothing", "failed: xxx", "failed: ", { value1: "" }],
    ["in another case and with other marks", "Failed to parse - xxx.", "failed to parse – Size", { value1: "Size" }],
    ["in wide letters", "Parameter xxx（bad）", "parameter Size (BAD)", { value1: "Size" }],
    ["in brackets of its own", "config: xxx", 'Config:{"a"}', { value1: '{"a"}' }],
    ["beside an emoji", "🙂 xxx!", "🙂 Size", { value1: "Size" }],
    ["two that touch", "a {x}{y}", "a 12", { x: "", y: "12" }],
    [
      "names of members of `Object.prototype`",
      "no {constructor} and {__proto__}",
      "no a and b",
      { constructor: "a", proto: "b" },
    ],
    ["another message", "failed: xxx", "it worked", undefined],
  ])("%s: %s ← %s", (_, message, sent, want) => {
    const found = matchCase([documented(message)], sent);
    expect(found && Object.entries(found.params)).toEqual(want && Object.entries(want));
  });

  test.each([
    ["is put into the text", "no %s in %s", "no a in b", "%s 里没有 %s", "a 里没有 b"],
    ["is put there by name, in any order", "no {0} in {1}", "no a in b", "{1} 里没有 {0}", "b 里没有 a"],
    ["is not put there if its placeholder is ambiguous", "xxx of xxx", "1 of 2", "xxx / xxx", "xxx / xxx"],
    ["is put there only if the message has it", "no {0}", "no a", "{0} {1} <b>", "a {1} <b>"],
    ["is not read as a placeholder", "no {0} {1}", "no {1} x", "{0}", "{1}"],
    ["is not read as a replacement pattern", "is {0}", "is $& $1", "{0}", "$& $1"],
  ])("a value %s", (_, message, sent, description, want) => {
    const found = matchCase([documented(message, description)], sent);
    expect(fill(found?.documented.description ?? "", found?.params ?? {})).toBe(want);
  });

  test("a value between texts that do not contain it is found", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        fc.pre(![a, b].some((value) => /[≪≫≡]/.test(value)));
        const found = matchCase([documented("≪begin {0} ≡middle %s ≫end")], `≪begin ${a} ≡middle ${b} ≫end`);
        expect(found?.params).toEqual({ 0: a, value1: b });
      }),
    );
  });

  test("any message matches itself, and keeps its text", () => {
    const piece = fc.oneof(fc.constantFrom("xxx", "%s", "{0}", "%1$s", "<Id>", "${name}", "{value1}"), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const message = pieces.join(" ");
        const placeholders = placeholdersOf(message);
        const named = messageWithNames(message, placeholders);
        const back = placeholders.reduce((text, { name, source }) => text.replace(`{${name}}`, () => source), named);
        expect(back.length).toBe(message.length);
        expect(withSources(withNames("words", placeholders), placeholders)).toBe("words");
        const literal = message.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
        if (placeholders.length === 0 && literal !== "")
          expect(matchCase([documented(message)], message)).toBeDefined();
      }),
    );
  });

  test("long messages are matched in linear time", () => {
    const message = Array.from({ length: 200 }, () => "a {0}").join(" ") + " end";
    expect(matchCase([documented(message)], `${"a ".repeat(50_000)}b`)).toBeUndefined();
  });
});
