import { beforeAll, expect, test } from "vitest";
import { type Application, application } from "./application.ts";

let app: Application;

beforeAll(async () => {
  app = await application();
}, 120_000);

const IMPORT = 'import { defineScanHandlers, handleScanError } from "sample-errors/acme/scan/handlers";\n';
const ALL = `"AuthFailure.*": f, "FailedOperation.*": f, "InternalError.*": f, "RequestLimitExceeded.*": f`;

/** Files that sync refuses, with the printed problems and the lines to paste. */
const REFUSED: readonly (readonly [name: string, given: string, printed: string, paste: readonly string[]])[] = [
  [
    "merge markers",
    `${IMPORT}defineScanHandlers({
<<<<<<< ours
  "AuthFailure": () => 1,
=======
  "AuthFailure": () => 2,
>>>>>>> theirs
  "FailedOperation.*": f, "InternalError.*": f, "*": f
});
`,
    "errors.ts:3:1  error    syntax error, file left unchanged: Merge conflict marker encountered.  handlers-syntax\n",
    ['errors.ts:2: "RequestLimitExceeded": undecided("RequestLimitExceeded"),'],
  ],
  [
    "a syntax error elsewhere in the file",
    `${IMPORT}defineScanHandlers({ ${ALL}, "*": f });\nconst = 1;\n`,
    "errors.ts:3:7  error    syntax error, file left unchanged: Variable declaration expected.  handlers-syntax\n",
    [],
  ],
  [
    "a quotation mark in an import",
    `import { defineScanHandlers, undecided as todo" } from "sample-errors/acme/scan/handlers";\ndefineScanHandlers({});\n`,
    "errors.ts:1:47  error    syntax error, file left unchanged: ',' expected.  handlers-syntax\n",
    [],
  ],
  [
    "an import from something that is no string",
    "import { defineScanHandlers } from handlers;\ndefineScanHandlers({});\n",
    "errors.ts:1:1  error    no handler table found; `handlers sync --service ID` writes one into an empty or new file  handlers-none\n",
    [],
  ],
  [
    "a table that a function makes",
    `${IMPORT}const f = () => 1;\nconst make = () => ({ ${ALL.replace('"InternalError.*": f, ', "")}, "*": f });
export const handlers = defineScanHandlers(make());
`,
    "errors.ts:4:44  error    this table is not an object literal of this file; file left unchanged  handlers-opaque\n",
    ['errors.ts:4: "InternalError": undecided("InternalError"),'],
  ],
  [
    "a table that is given another value later",
    `${IMPORT}let table = { ${ALL}, "*": f };\ndefineScanHandlers(table);\n`,
    "errors.ts:3:20  error    this table is not an object literal of this file; file left unchanged  handlers-opaque\n",
    [],
  ],
  [
    "a function around the table",
    `${IMPORT}const logged = <T,>(level: string, table: T): T => table;
export const handlers = defineScanHandlers(logged("info", { "AuthFailure.*": f, "*": f }));
`,
    "errors.ts:3:44  error    this table is not an object literal of this file; file left unchanged  handlers-opaque\n",
    [
      'errors.ts:3: "FailedOperation.Blurred": undecided("FailedOperation.Blurred"),',
      'errors.ts:3: "FailedOperation.NoCard": undecided("FailedOperation.NoCard"),',
      'errors.ts:3: "InternalError": undecided("InternalError"),',
      'errors.ts:3: "RequestLimitExceeded": undecided("RequestLimitExceeded"),',
    ],
  ],
  [
    "a handler is called with a table from elsewhere",
    `${IMPORT}export const on = (error: never, table: never) => handleScanError(error, table);\n`,
    "errors.ts:2:74  error    this table is not an object literal of this file; file left unchanged  handlers-opaque\n",
    ["AuthFailure", "FailedOperation.Blurred", "FailedOperation.NoCard", "InternalError", "RequestLimitExceeded"].map(
      (code) => `errors.ts:2: "${code}": undecided("${code}"),`,
    ),
  ],
  [
    "a key that may be anything",
    `${IMPORT}declare const key: string;\ndefineScanHandlers({ ${ALL}, [key]: f, "*": f });\n`,
    "errors.ts:3:117  error    cannot tell which codes this adds, file left unchanged: [key]  handlers-unclear\n",
    [],
  ],
  [
    "a spread of anything",
    `${IMPORT}declare const more: Record<string, () => 1>;\ndefineScanHandlers({ ${ALL}, ...more, "*": f });\n`,
    "errors.ts:3:117  error    cannot tell which codes this adds, file left unchanged: ...more  handlers-unclear\n",
    [],
  ],
  [
    "no table",
    "export const nothing = 1;\n",
    "errors.ts:1:1  error    no handler table found; `handlers sync --service ID` writes one into an empty or new file  handlers-none\n",
    [],
  ],
  [
    "a function with the same name from elsewhere",
    `const defineScanHandlers = (table: object) => table;\ndefineScanHandlers({});\n`,
    "errors.ts:1:1  error    no handler table found; `handlers sync --service ID` writes one into an empty or new file  handlers-none\n",
    [],
  ],
  [
    "a package that is not installed",
    'import { defineX } from "missing-errors/a/x/handlers";\ndefineX({});\n',
    'errors.ts:1:25  error    "missing-errors/a/x/handlers" cannot be resolved; is the package installed?  handlers-module\n',
    [],
  ],
];

test.each(REFUSED)("%s: the file is unchanged", (_, given, printed, paste) => {
  const done = app.sync(given);
  expect(done).toMatchObject({ text: given, changes: [], printed });
  const lines = done.refused?.snippets.flatMap((one) =>
    one.lines.map((line) => `errors.ts:${one.line}: ${line.trim()}`),
  );
  expect(lines).toEqual(paste);
});

/** Keys that are reported and not changed. */
const TOLD: readonly (readonly [name: string, lines: string, printed: string])[] = [
  [
    "a code that no page documents",
    '  "Gone.Code": f,\n  "Gone.*": f,\n',
    `errors.ts:4:3  warning  no page documents Gone.Code  handlers-undocumented
errors.ts:5:3  warning  no page documents Gone.*  handlers-undocumented\n`,
  ],
  [
    "both spellings of a code",
    '  "FailedOperation.NoCard": f,\n  "FaildOperation.NoCard": f,\n',
    "errors.ts:5:3  warning  FaildOperation.NoCard is an alias of FailedOperation.NoCard, which has a handler as well; keep one of them  handlers-both\n",
  ],
  [
    "another spelling in a spread",
    '  ...{ "FaildOperation.NoCard": f },\n',
    "errors.ts:4:3  warning  FaildOperation.NoCard is an alias of FailedOperation.NoCard; rename the key  handlers-alias\n",
  ],
];

test.each(TOLD)("%s: reported and unchanged", (_, lines, printed) => {
  const given = `${IMPORT}export const handlers = defineScanHandlers({\n  ${ALL},\n${lines}  "*": f });\nconst f = () => 1;\n`;
  expect(app.sync(given)).toMatchObject({ text: given, changes: [], printed });
});
