import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { scan } from "../6-emit/sample-catalogs.ts";
import { type Application, application } from "./application.ts";
import { runs } from "../runs.ts";

let app: Application;

beforeAll(async () => {
  app = await application();
}, 120_000);

const CODES = scan.errors.map(({ code }) => code);
const KEYS = [...CODES, "FaildOperation.NoCard", "FailedOperation.*", "InternalError.*", "*", "Gone.Code"];

/** Handlers with codes, braces and commas that do not belong to the table. */
const body = fc.constantFrom(
  "f",
  "() => 1",
  "(error) => {\n    return { InternalError: [1, 2,], '*': error.code };\n  }",
  'undecided("x")',
  "() => `${'}'} , // ${1}`",
);
const before = fc.constantFrom("", "", "\n", "// why: {,}\n  ", "/* a */ ", "/** b,\n   */\n  ");
const behind = fc.constantFrom("", "", " // c }", " /* d, */", " /* e */ // f");
const property = fc.record({ before, body, behind, gap: fc.constantFrom("\n  ", "\n  ", " ", "\n\n\t") });

/** A handler file with any keys in any order and formatting. */
const file = fc
  .record({
    keys: fc.shuffledSubarray(KEYS),
    written: fc.array(property, { minLength: KEYS.length, maxLength: KEYS.length }),
    quote: fc.constantFrom('"', "'"),
    comma: fc.boolean(),
    imported: fc.constantFrom("", ", undecided", ", undecided as todo"),
    end: fc.constantFrom("\n", "\r\n"),
    close: fc.constantFrom("\n", " ", "\n  // nothing more\n"),
  })
  .map(({ keys, written, quote, comma, imported, end, close }) => {
    const entries = keys.map((key, index) => {
      const { before, body, behind, gap } = written[index] ?? { before: "", body: "f", behind: "", gap: "\n  " };
      const isLast = index === keys.length - 1;
      const ends = behind.includes("//") ? "\n" : "";
      return `${gap}${before}${quote}${key}${quote}: ${body}${isLast && !comma ? "" : ","}${behind}${ends}`;
    });
    const text = `import { defineScanHandlers${imported} } from "sample-errors/acme/scan/handlers";
export const handlers = defineScanHandlers({${entries.join("")}${close}});
`;
    return text.replaceAll("\n", end);
  });

test("sync only inserts and renames, and a second run changes nothing", () => {
  fc.assert(
    fc.property(file, (given) => {
      const { text, changes, refused } = app.sync(given);
      expect(refused).toBeUndefined();
      const again = app.sync(text);
      expect(again).toMatchObject({ text, changes: [] });
      // All characters of the given file are kept in order, except renamed keys.
      const renamed = changes.some(({ from }) => from !== undefined);
      const want = renamed ? given.replace("FaildOperation.NoCard", "FailedOperation.NoCard") : given;
      expect(isWithin(want, text)).toBe(true);
      expect(text.split("\r\n").length === 1 || !/[^\r]\n/.test(text)).toBe(true);
      const lines = text.split("\n");
      for (const { code, line } of changes) expect(lines[line - 1]).toContain(code);
    }),
    runs(60, 10),
  );
}, 120_000);

/** Damage by an editor or a merge. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  text: fc.constantFrom(
    "",
    "",
    "{",
    "}",
    ",",
    '"',
    "`",
    "/*",
    "...",
    "[key]: f,",
    "<<<<<<< a\n",
    "=>",
    "\u0000",
    "\ud800",
  ),
});

test("a damaged file is refused, or a second run changes nothing", () => {
  fc.assert(
    fc.property(file, damage, (given, { at, length, text }) => {
      const start = Math.floor(given.length * at);
      const damaged = given.slice(0, start) + text + given.slice(start + length);
      const done = app.sync(damaged);
      if (done.refused) expect(done).toMatchObject({ text: damaged, changes: [] });
      else expect(app.sync(done.text)).toMatchObject({ text: done.text, changes: [] });
    }),
    runs(60, 10),
  );
}, 120_000);

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}
