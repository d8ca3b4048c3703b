import { beforeAll, describe, expect, test } from "vitest";
import { type Application, application, expectSynced } from "./application.ts";

let app: Application;

beforeAll(async () => {
  app = await application();
}, 120_000);

const IMPORT = 'import { defineScanHandlers, undecided } from "sample-errors/acme/scan/handlers";\n';
/** Handlers for all documented codes except those of the family FailedOperation. */
const REST = `"AuthFailure.*": f, "InternalError.*": f, "RequestLimitExceeded.*": f`;

/** Tables of the service acme/scan after an import of `defineScanHandlers` and `undecided`. */
const TABLES: readonly (readonly [name: string, given: string, want: string])[] = [
  [
    "a sorted table keeps its order",
    `defineScanHandlers({
  "AuthFailure": f,
  "FailedOperation.NoCard": f,
  "RequestLimitExceeded": f,
  "*": f,
});
`,
    `defineScanHandlers({
  "AuthFailure": f,
  "FailedOperation.Blurred": undecided("FailedOperation.Blurred"),
  "FailedOperation.NoCard": f,
  "InternalError": undecided("InternalError"),
  "RequestLimitExceeded": f,
  "*": f,
});
`,
  ],
  [
    "in an unsorted table a code goes to its family",
    `defineScanHandlers({
  "RequestLimitExceeded": f,
  "InternalError": f,
  "FailedOperation.Blurred": f,
  "AuthFailure": f,
  "*": f,
});
`,
    `defineScanHandlers({
  "RequestLimitExceeded": f,
  "InternalError": f,
  "FailedOperation.Blurred": f,
  "FailedOperation.NoCard": undecided("FailedOperation.NoCard"),
  "AuthFailure": f,
  "*": f,
});
`,
  ],
  [
    "without family and order, before the fallback handler",
    `defineScanHandlers({
  "RequestLimitExceeded": f,
  "InternalError": f,
  "FailedOperation.*": f,
  // Codes that no page documents.
  "*": f,
});
`,
    `defineScanHandlers({
  "RequestLimitExceeded": f,
  "InternalError": f,
  "FailedOperation.*": f,
  "AuthFailure": undecided("AuthFailure"),
  // Codes that no page documents.
  "*": f,
});
`,
  ],
  [
    "to the beginning of a sorted table",
    `defineScanHandlers({ // all of them
  /** Ours. */
  "FailedOperation.*": f,
  "InternalError": f,
  "RequestLimitExceeded": f,
  "*": f,
});
`,
    `defineScanHandlers({ // all of them
  "AuthFailure": undecided("AuthFailure"),
  /** Ours. */
  "FailedOperation.*": f,
  "InternalError": f,
  "RequestLimitExceeded": f,
  "*": f,
});
`,
  ],
  [
    "no comma at the end, and comments there",
    `defineScanHandlers({
  "*": f,
  ${REST.replaceAll(", ", ",\n  ")} // the last one
});
`,
    `defineScanHandlers({
  "*": f,
  "AuthFailure.*": f,
  "FailedOperation.Blurred": undecided("FailedOperation.Blurred"),
  "FailedOperation.NoCard": undecided("FailedOperation.NoCard"),
  "InternalError.*": f,
  "RequestLimitExceeded.*": f // the last one
});
`,
  ],
  [
    "at the very end without a comma, behind a comment",
    `defineScanHandlers({
  "*": f,
  "AuthFailure": f,
  "FailedOperation.Blurred": f,
  "FailedOperation.NoCard": f,
  "InternalError": f // the last one
});
`,
    `defineScanHandlers({
  "*": f,
  "AuthFailure": f,
  "FailedOperation.Blurred": f,
  "FailedOperation.NoCard": f,
  "InternalError": f, // the last one
  "RequestLimitExceeded": undecided("RequestLimitExceeded")
});
`,
  ],
  [
    "at the very end with a comma",
    `defineScanHandlers({
  "*": f,
  "AuthFailure": f, /* one */ // two
  "FailedOperation.*": f,
  "InternalError": f,  // the last one

  // nothing more
});
`,
    `defineScanHandlers({
  "*": f,
  "AuthFailure": f, /* one */ // two
  "FailedOperation.*": f,
  "InternalError": f,  // the last one
  "RequestLimitExceeded": undecided("RequestLimitExceeded"),

  // nothing more
});
`,
  ],
  [
    "a table on one line",
    `defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, "*": f });\n`,
    `defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, "FailedOperation.NoCard": undecided("FailedOperation.NoCard"), "*": f });\n`,
  ],
  [
    "a table on one line, to its end and to its beginning",
    `defineScanHandlers({"*": f, "FailedOperation.*": f, "InternalError": f});\n`,
    `defineScanHandlers({"*": f, "AuthFailure": undecided("AuthFailure"), "FailedOperation.*": f, "InternalError": f, "RequestLimitExceeded": undecided("RequestLimitExceeded")});\n`,
  ],
  [
    "a comment before the first of a line",
    `defineScanHandlers({ /* blurred */ "FailedOperation.*": f, "InternalError": f, "RequestLimitExceeded": f, "*": f });\n`,
    `defineScanHandlers({ "AuthFailure": undecided("AuthFailure"), /* blurred */ "FailedOperation.*": f, "InternalError": f, "RequestLimitExceeded": f, "*": f });\n`,
  ],
  [
    "an empty table",
    "defineScanHandlers({});\n",
    `defineScanHandlers({
  "AuthFailure": undecided("AuthFailure"),
  "FailedOperation.Blurred": undecided("FailedOperation.Blurred"),
  "FailedOperation.NoCard": undecided("FailedOperation.NoCard"),
  "InternalError": undecided("InternalError"),
  "RequestLimitExceeded": undecided("RequestLimitExceeded"),
});
`,
  ],
  [
    "an empty table with a comment",
    "  defineScanHandlers({\n    // soon\n  });\n",
    `  defineScanHandlers({
    // soon
    "AuthFailure": undecided("AuthFailure"),
    "FailedOperation.Blurred": undecided("FailedOperation.Blurred"),
    "FailedOperation.NoCard": undecided("FailedOperation.NoCard"),
    "InternalError": undecided("InternalError"),
    "RequestLimitExceeded": undecided("RequestLimitExceeded"),
  });
`,
  ],
  [
    "single quotes, tabs and no quotes where none are needed",
    `defineScanHandlers({
\t'FailedOperation.*': f,
\tInternalError: f,
\tRequestLimitExceeded() { return 1 },
\t'*': f,
});
`,
    `defineScanHandlers({
\tAuthFailure: undecided('AuthFailure'),
\t'FailedOperation.*': f,
\tInternalError: f,
\tRequestLimitExceeded() { return 1 },
\t'*': f,
});
`,
  ],
  [
    "bodies of many lines",
    `defineScanHandlers({
    "AuthFailure": (error) => {
        const nested = { "FailedOperation.NoCard": 1, "InternalError": 2 };
        return nested;
    },
    "FailedOperation.Blurred": f, "RequestLimitExceeded": f,
    "*": f
});
`,
    `defineScanHandlers({
    "AuthFailure": (error) => {
        const nested = { "FailedOperation.NoCard": 1, "InternalError": 2 };
        return nested;
    },
    "FailedOperation.Blurred": f, "FailedOperation.NoCard": undecided("FailedOperation.NoCard"), "InternalError": undecided("InternalError"), "RequestLimitExceeded": f,
    "*": f
});
`,
  ],
  ["a complete table", `defineScanHandlers({ ${REST}, "FailedOperation.*": f, "*": f });\n`, ""],
];

describe("a table", () => {
  test.each(TABLES)("%s", (_, given, want) => {
    expectSynced(app, IMPORT + given, IMPORT + (want || given));
  });

  test.each(TABLES)("%s, with CRLF", (_, given, want) => {
    const crlf = (text: string): string => (IMPORT + text).replaceAll("\n", "\r\n");
    expectSynced(app, crlf(given), crlf(want || given));
  });
});

test("a change has its line in the new text", () => {
  const given = `${IMPORT}defineScanHandlers({
  "AuthFailure": f,
  "FaildOperation.NoCard": f,
  "InternalError": f,
  "*": f,
});
`;
  expect(app.sync(given).changes).toEqual([
    { code: "FailedOperation.NoCard", from: "FaildOperation.NoCard", line: 5 },
    { code: "FailedOperation.Blurred", line: 4 },
    { code: "RequestLimitExceeded", line: 7 },
  ]);
});

test("with --exact the handler of a family does not cover its codes", () => {
  const given = `${IMPORT}defineScanHandlers({ ${REST}, "FailedOperation.NoCard": f, "FailedOperation.*": f, "*": f });\n`;
  expect(app.sync(given).changes).toEqual([]);
  const { changes } = app.sync(given, { exact: true });
  expect(changes.map(({ code }) => code)).toEqual([
    "AuthFailure",
    "FailedOperation.Blurred",
    "InternalError",
    "RequestLimitExceeded",
  ]);
});
