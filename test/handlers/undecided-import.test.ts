import { beforeAll, describe, expect, test } from "vitest";
import { type Application, application } from "./application.ts";

let app: Application;

beforeAll(async () => {
  app = await application();
  app.write({ "ours.ts": 'export { defineScanHandlers as ours } from "sample-errors/acme/scan/handlers";\n' });
}, 120_000);

const FROM = '"sample-errors/acme/scan/handlers"';
const table = (define: string, entry: string): string =>
  `${define}({ "AuthFailure.*": f, "FailedOperation.*": f, "InternalError.*": f, ${entry}"*": f });\n`;
const mark = (name: string): string => `"RequestLimitExceeded": ${name}("RequestLimitExceeded"), `;

/** Imports of the function that accepts the table, before and after `undecided` is added. */
const IMPORTS: readonly (readonly [name: string, given: string, define: string, want: string, mark: string])[] = [
  [
    "added to the import",
    `import { defineScanHandlers } from ${FROM};\n`,
    "defineScanHandlers",
    `import { defineScanHandlers, undecided } from ${FROM};\n`,
    "undecided",
  ],
  [
    "added to an import of several lines",
    `import {\n    defineScanHandlers as define,\n    handleScanError,\n} from ${FROM};\n`,
    "define",
    `import {\n    defineScanHandlers as define,\n    handleScanError,\n    undecided,\n} from ${FROM};\n`,
    "undecided",
  ],
  [
    "added to an import without a trailing comma",
    `import {\n\tdefineScanHandlers // ours\n} from ${FROM}\n`,
    "defineScanHandlers",
    `import {\n\tdefineScanHandlers,\n\tundecided // ours\n} from ${FROM}\n`,
    "undecided",
  ],
  [
    "imported under another name",
    `import { defineScanHandlers, undecided as todo } from ${FROM};\n`,
    "defineScanHandlers",
    `import { defineScanHandlers, undecided as todo } from ${FROM};\n`,
    "todo",
  ],
  [
    "a namespace",
    `import * as scan from ${FROM};\n`,
    "scan.defineScanHandlers",
    `import * as scan from ${FROM};\n`,
    "scan.undecided",
  ],
  [
    "a re-export of the application",
    `import { ours } from "./ours.js";\n`,
    "ours",
    `import { undecided } from ${FROM};\nimport { ours } from "./ours.js";\n`,
    "undecided",
  ],
  [
    "a constant that holds the function",
    `import { defineScanHandlers } from ${FROM};\nconst define = defineScanHandlers;\n`,
    "define",
    `import { defineScanHandlers, undecided } from ${FROM};\nconst define = defineScanHandlers;\n`,
    "undecided",
  ],
  [
    "the function in parentheses",
    `import { defineScanHandlers } from ${FROM};\n`,
    "(0, defineScanHandlers!)",
    `import { defineScanHandlers, undecided } from ${FROM};\n`,
    "undecided",
  ],
  [
    "an import at run time",
    `const { defineScanHandlers: define } = await import(${FROM});\n`,
    "define",
    `import { undecided } from ${FROM};\nconst { defineScanHandlers: define } = await import(${FROM});\n`,
    "undecided",
  ],
  [
    "a namespace at run time",
    `const scan = await import(${FROM});\n`,
    "scan.defineScanHandlers",
    `import { undecided } from ${FROM};\nconst scan = await import(${FROM});\n`,
    "undecided",
  ],
  [
    "the name is taken",
    `import { defineScanHandlers } from ${FROM};\nconst undecided = 1;\n`,
    "defineScanHandlers",
    `import { defineScanHandlers, undecided as undecided2 } from ${FROM};\nconst undecided = 1;\n`,
    "undecided2",
  ],
  [
    "a type-only import does not count",
    `import type { undecided } from ${FROM};\nimport { defineScanHandlers } from ${FROM};\n`,
    "defineScanHandlers",
    `import type { undecided } from ${FROM};\nimport { defineScanHandlers, undecided as undecided2 } from ${FROM};\n`,
    "undecided2",
  ],
  [
    "the import of another service is the same function",
    `import { undecided } from "sample-errors/acme/market/handlers";\nimport { defineScanHandlers } from ${FROM};\n`,
    "defineScanHandlers",
    `import { undecided } from "sample-errors/acme/market/handlers";\nimport { defineScanHandlers } from ${FROM};\n`,
    "undecided",
  ],
];

describe("import of undecided", () => {
  test.each(IMPORTS)("%s", (_, given, define, want, name) => {
    const { text, printed } = app.sync(given + table(define, ""));
    expect(printed).toBe("");
    expect(text).toBe(want + table(define, mark(name)));
    expect(app.sync(text)).toMatchObject({ text, changes: [] });
  });
});

test.each([
  ["satisfies", "import type { ScanErrorHandlers } from", "export const a = {$} satisfies ScanErrorHandlers<1>;"],
  ["an annotation", "import type * as scan from", "export const a: scan.ScanErrorHandlers<1> = {$};"],
])("a table by its type: %s", (_, imported, file) => {
  const given = `${imported} ${FROM};\n${file.replace("$", ' "AuthFailure.*": f, "FailedOperation.*": f, "*": f ')}\n`;
  const want = `import { undecided } from ${FROM};\n${imported} ${FROM};\n${file.replace(
    "$",
    ` "AuthFailure.*": f, "FailedOperation.*": f, "InternalError": undecided("InternalError"), ${mark("undecided")}"*": f `,
  )}\n`;
  expect(app.sync(given).text).toBe(want);
  expect(app.sync(want)).toMatchObject({ text: want, changes: [] });
});

test("two tables, two services, one import of undecided", () => {
  const given = `import { handleMarketError } from "sample-errors/acme/market/handlers";
import { handleScanError } from ${FROM};
export const a = (error: never) => handleMarketError(error, { 450: f, "461": f, "*": f });
export const b = (error: never) => ${table("handleScanError", "").replace("(", "(error, ")}`;
  const { text } = app.sync(given);
  expect(text).toBe(`import { handleMarketError, undecided } from "sample-errors/acme/market/handlers";
import { handleScanError } from ${FROM};
export const a = (error: never) => handleMarketError(error, { 450: f, "461": f, "480": undecided("480"), "*": f });
export const b = (error: never) => ${table("handleScanError", mark("undecided")).replace("(", "(error, ")}`);
});

test("numeric keys stay numeric, and codes are escaped", () => {
  const market = `import { defineMarketHandlers, undecided } from 'sample-errors/acme/market/handlers'\n`;
  expect(app.sync(`${market}defineMarketHandlers({ 450: f, '*': f })\n`).text).toBe(
    `${market}defineMarketHandlers({ 450: f, 461: undecided('461'), 480: undecided('480'), '*': f })\n`,
  );
  const hostile = `import { defineHostileHandlers, undecided } from 'sample-errors/acme/hostile/handlers'\n`;
  const { text } = app.sync(`${hostile}defineHostileHandlers({\n  '*': f,\n  then: f,\n})\n`);
  expect(text).toBe(`${hostile}defineHostileHandlers({
  '*': f,
  '"quoted"': undecided('"quoted"'),
  '$\{x}': undecided('$\{x}'),
  '*/': undecided('*/'),
  ['__proto__']: undecided('__proto__'),
  '\`tick\`': undecided('\`tick\`'),
  constructor: undecided('constructor'),
  then: f,
  toString: undecided('toString'),
  '统一': undecided('统一'),
  '🙂': undecided('🙂'),
})
`);
  expect(app.sync(text)).toMatchObject({ text, changes: [] });
});
