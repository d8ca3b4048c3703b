import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson, showPath } from "../../src/lib/json-places.ts";

const refused: [name: string, given: string, place: string, reason: RegExp][] = [
  ["a superfluous bracket", '{"a":[}', "1:7", /unexpected/i],
  ["a trailing comma", '{\n  "a": 1,\n}', "3:1", /unexpected/i],
  ["a comment", "// hi\n{}", "1:1", /unexpected/i],
  ["a duplicate key", '{"a": 1,\n "b": { "c": 1, "c": 2 } }', "2:17", /"c" stands twice/],
  ["an empty text", "", "1:1", /end of input/],
  ["deeply nested brackets", "[".repeat(200_000), "1:1", /too deeply/],
];

test.each(refused)("rejects %s", (_, given, place, reason) => {
  const json = parseJson(given);
  if (json.ok) throw new Error("was accepted as JSON");
  expect(`${json.place.line}:${json.place.column}`).toBe(place);
  expect(json.reason).toMatch(reason);
});

test("the place of a path is that of its value, or of the deepest value on the path", () => {
  const json = parseJson('{\n "a": [\n  {"b": 1},\n  {"b": 2}\n ]\n}');
  if (!json.ok) throw new Error(json.reason);
  expect(json.placeOf(["a", 1, "b"])).toEqual({ line: 4, column: 4 });
  expect(json.placeOf(["a", 1, "missing"])).toEqual({ line: 4, column: 3 });
  expect(json.placeOf([])).toEqual({ line: 1, column: 1 });
});

test("a value in deeply nested brackets has a place", () => {
  const json = parseJson(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
  expect(json.ok && json.placeOf([0, 0])).toEqual({ line: 1, column: 1 });
});

test("__proto__ is an ordinary key", () => {
  const json = parseJson('{"__proto__": {"polluted": 1}}');
  expect(json.ok && Object.keys(json.value as object)).toEqual(["__proto__"]);
  expect("polluted" in {}).toBe(false);
});

test("parses every text of JSON.stringify to the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(parseJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test.each([
  [["services", "ocr", "pages", 0, "file"], "services.ocr.pages[0].file"],
  [["services", "a b"], 'services["a b"]'],
  [[], ""],
])("the path %j is printed as %s", (path, want) => {
  expect(showPath(path)).toBe(want);
});
