import { beforeAll, expect, test } from "vitest";
import { type Application, application, expectSynced } from "./application.ts";

let app: Application;

beforeAll(async () => {
  app = await application();
}, 120_000);

const IMPORT = 'import { defineScanHandlers, undecided } from "sample-errors/acme/scan/handlers";\n';
/** Handlers for all codes but those of the family FailedOperation. */
const REST = `"AuthFailure.*": f, "InternalError.*": f, "RequestLimitExceeded.*": f`;

/** Tables with computed keys, spreads and renamed codes. */
const TABLES: readonly (readonly [name: string, given: string, want: string])[] = [
  [
    "spreads and computed keys are read from their types",
    `const shared = { "AuthFailure": f, "InternalError": f } as const;
const LIMIT = "RequestLimitExceeded";
const codes = { blurred: "FailedOperation.Blurred" } as const;
defineScanHandlers({
  ...shared,
  [LIMIT]: f,
  [codes.blurred]: f,
  "*": f,
});
`,
    `const shared = { "AuthFailure": f, "InternalError": f } as const;
const LIMIT = "RequestLimitExceeded";
const codes = { blurred: "FailedOperation.Blurred" } as const;
defineScanHandlers({
  ...shared,
  [LIMIT]: f,
  [codes.blurred]: f,
  "FailedOperation.NoCard": undecided("FailedOperation.NoCard"),
  "*": f,
});
`,
  ],
  [
    "a code that a spread may have is inserted before the spread",
    `declare const some: boolean;
const maybe: { "AuthFailure"?: () => 1 } = {};
defineScanHandlers({
  "FailedOperation.*": f,
  ...maybe,
  ...(some ? { "FailedOperation.*": f, "InternalError": f } : { "FailedOperation.*": f }),
  ...(some && { RequestLimitExceeded: f }),
  "*": f,
});
`,
    `declare const some: boolean;
const maybe: { "AuthFailure"?: () => 1 } = {};
defineScanHandlers({
  "FailedOperation.*": f,
  "AuthFailure": undecided("AuthFailure"),
  ...maybe,
  "InternalError": undecided("InternalError"),
  ...(some ? { "FailedOperation.*": f, "InternalError": f } : { "FailedOperation.*": f }),
  "RequestLimitExceeded": undecided("RequestLimitExceeded"),
  ...(some && { RequestLimitExceeded: f }),
  "*": f,
});
`,
  ],
  [
    "a constant of the file, with parentheses and type assertions",
    `const table = ({
  "FailedOperation.*": f,
  "InternalError.*": f,
  "RequestLimitExceeded": f,
  "*": f,
}) satisfies object;
defineScanHandlers(table);
`,
    `const table = ({
  "AuthFailure": undecided("AuthFailure"),
  "FailedOperation.*": f,
  "InternalError.*": f,
  "RequestLimitExceeded": f,
  "*": f,
}) satisfies object;
defineScanHandlers(table);
`,
  ],
  [
    "a renamed code keeps its handler",
    `defineScanHandlers({
  ${REST},
  "FailedOperation.Blurred": f,
  'FaildOperation.NoCard': /* ours */ (error) => error.code,
  "*": f,
});
`,
    `defineScanHandlers({
  ${REST},
  "FailedOperation.Blurred": f,
  'FailedOperation.NoCard': /* ours */ (error) => error.code,
  "*": f,
});
`,
  ],
  [
    "a renamed code in a method, in brackets, or undecided",
    `defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, "FaildOperation.NoCard"() { return 1 }, "*": f });
defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, ['FaildOperation.NoCard']: f, "*": f });
defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, "FaildOperation.NoCard": undecided("FaildOperation.NoCard"), "*": f });
`,
    `defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, "FailedOperation.NoCard"() { return 1 }, "*": f });
defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, ['FailedOperation.NoCard']: f, "*": f });
defineScanHandlers({ ${REST}, "FailedOperation.Blurred": f, "FailedOperation.NoCard": undecided("FailedOperation.NoCard"), "*": f });
`,
  ],
];

test.each(TABLES)("%s", (_, given, want) => {
  expectSynced(app, IMPORT + given, IMPORT + want);
});

test.each([
  ["frozen", 'const some = Object.freeze({ "AuthFailure": f });', ["AuthFailure"]],
  [
    "assigned",
    'const some = Object.assign({ "AuthFailure": f }, { "InternalError": f });',
    ["AuthFailure", "InternalError"],
  ],
  [
    "an intersection",
    'declare const some: { "AuthFailure": 1 } & { "InternalError": 1 };',
    ["AuthFailure", "InternalError"],
  ],
  ["readonly", 'declare const some: Readonly<{ "AuthFailure": 1 }>;', ["AuthFailure"]],
  ["a record", 'declare const some: Record<"AuthFailure" | "InternalError", 1>;', ["AuthFailure", "InternalError"]],
  ["picked", 'declare const some: Pick<{ "AuthFailure": 1; "InternalError": 1 }, "AuthFailure">;', ["AuthFailure"]],
  ["partial", 'declare const some: Partial<Record<"AuthFailure", 1>>;', []],
])("a spread has the keys of its type: %s", (_, spread, given) => {
  const { changes, printed } = app.sync(`${IMPORT}${spread}\ndefineScanHandlers({\n  ...some,\n  "*": f,\n});\n`);
  const all = [
    "AuthFailure",
    "FailedOperation.Blurred",
    "FailedOperation.NoCard",
    "InternalError",
    "RequestLimitExceeded",
  ];
  expect(printed).toBe("");
  expect(changes.map(({ code }) => code)).toEqual(all.filter((code) => !given.includes(code)));
});

test.each(["Record<string, () => 1>", "any", "{ [code: `A${string}`]: 1 } & { InternalError: 1 }"])(
  "a spread with unknown keys is refused: %s",
  (type) => {
    const given = `${IMPORT}declare const some: ${type};\ndefineScanHandlers({ ...some, "*": f });\n`;
    expect(app.sync(given)).toMatchObject({ text: given, printed: expect.stringMatching(/handlers-unclear/) });
  },
);

test("keys of nested objects are not keys of the table", () => {
  const given = `${IMPORT}defineScanHandlers({
  ${REST},
  "FailedOperation.Blurred": () => ({ "FailedOperation.NoCard": f, ...{ "FaildOperation.NoCard": f } }),
  "*": f,
});
`;
  const { changes, text } = app.sync(given);
  expect(changes).toEqual([{ code: "FailedOperation.NoCard", line: 5 }]);
  expect(text.split("\n").toSpliced(4, 1).join("\n")).toBe(given);
});
