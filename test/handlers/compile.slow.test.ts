import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { IS_SLOW } from "../runs.ts";
import { type Application, application, STRICT } from "./application.ts";

const run = promisify(execFile);

let app: Application;

/** Handler files that leave out some codes. Their results are used, so that their types are checked. */
const FILES: Readonly<Record<string, string>> = {
  "defined.ts": `import type { ScanError } from "sample-errors/acme/scan";
import { defineScanHandlers, handleScanError } from "sample-errors/acme/scan/handlers";

const handlers = defineScanHandlers({
  "AuthFailure": (error) => \`\${error.code satisfies "AuthFailure"}\`,
  "FaildOperation.NoCard": (error) => error.message,
  "*": (error) => error.code,
});

export function answer(error: ScanError): string {
  return handleScanError(error, handlers);
}
`,
  "called.ts": `import type { ScanError } from "sample-errors/acme/scan";
import * as scan from "sample-errors/acme/scan/handlers";

const shared = { "AuthFailure": () => 1 } as const;

export const answer = (error: ScanError): number =>
  scan.handleScanError(error, {
    ...shared,
    "FailedOperation.*": (one) => one.code.length,
    "*": () => 2,
  });
`,
  "market.ts": `import type { MarketError } from "sample-errors/acme/market";
import { handleMarketError } from "sample-errors/acme/market/handlers";

export const answer = (error: MarketError): string | boolean =>
  handleMarketError(error, { 450: () => true, "*": (one) => one.message });
`,
  "maybe.ts": `import { defineMarketHandlers } from "sample-errors/acme/market/handlers";

export const handlers = (some: boolean): object =>
  defineMarketHandlers({
    ...(some && { 450: () => 1 }),
    461: () => 1,
    480: () => 1,
    "*": () => 1,
  });
`,
  "hostile.ts": `import { defineHostileHandlers } from "sample-errors/acme/hostile/handlers";

export const handlers: object = defineHostileHandlers({
  '"quoted"': (error) => error.code satisfies '"quoted"' | "hasOwnProperty",
  "$\{x}": () => 1,
  "*/": () => 1,
  ["__proto__"]: () => 1,
  "\`tick\`": () => 1,
  then: () => 1,
  toString: (error) => error.code satisfies "toString",
  统一: () => 1,
  "*": () => 1,
});
`,
  "inherited.ts": `import { defineHostileHandlers } from "sample-errors/acme/hostile/handlers";

export const handlers: object = defineHostileHandlers({
  hasOwnProperty: (error) => error.code satisfies '"quoted"' | "hasOwnProperty",
  "$\{x}": () => 1,
  "*/": () => 1,
  ["__proto__"]: () => 1,
  "\`tick\`": () => 1,
  constructor: (error) => error.code satisfies "constructor",
  then: () => 1,
  toString: () => "",
  "统一": () => 1,
  "🙂": () => 1,
  "*": () => 1,
});
`,
  "typed.ts": `import { defineMarketHandlers } from "sample-errors/acme/market/handlers";

export const handlers: object = defineMarketHandlers({
  450: () => 1,
  "*": () => 1,
} satisfies Record<string, () => number>);
`,
  "complete.ts": `import { defineMarketHandlers } from "sample-errors/acme/market/handlers";

export const handlers: object = defineMarketHandlers({ 450: () => 1, 461: () => 1, 480: () => 1, "*": () => 1 });
`,
};

/** File → lines with an undecided code after sync. */
const UNDECIDED = new Map<string, number[]>();

beforeAll(async () => {
  app = await application();
  for (const [path, given] of Object.entries(FILES)) {
    const { text, changes } = app.sync(given, { path });
    const lines = changes.filter(({ from }) => from === undefined).map(({ line }) => line);
    UNDECIDED.set(path, lines);
    app.write({ [path]: text });
  }
}, 120_000);

test("sync inserts the missing codes", () => {
  expect(Object.fromEntries(UNDECIDED)).toEqual({
    "defined.ts": [6, 8, 9],
    "called.ts": [10, 11],
    "market.ts": [5, 5],
    "maybe.ts": [5],
    "typed.ts": [5, 6],
    "hostile.ts": [9, 13],
    "inherited.ts": [],
    "complete.ts": [],
  });
});

test.each(IS_SLOW ? ["typescript-5.9", "typescript", "typescript-7"] : ["typescript-7"])(
  "with %s each undecided code is one compile error on its own line, and there are no others",
  async (compiler) => {
    const compilerOptions = {
      ...STRICT,
      types: [],
      isolatedDeclarations: true,
      declaration: true,
      skipLibCheck: false,
    };
    const config = join(app.folder, `tsconfig.${compiler}.json`);
    writeFileSync(config, JSON.stringify({ include: ["*.ts"], compilerOptions }));
    const tsc = resolve(`node_modules/${compiler}/bin/tsc`);
    const said = await run(process.execPath, [tsc, "-p", config, "--pretty", "false"], { cwd: app.folder }).then(
      ({ stdout }) => stdout,
      (error: unknown) => String((error as { readonly stdout?: unknown }).stdout),
    );
    const places = [...said.matchAll(/^(\S+)\((\d+),\d+\): error (.*)$/gm)];
    expect(places.map(([, file, line]) => `${file}:${line}`).sort()).toEqual(
      [...UNDECIDED].flatMap(([path, lines]) => lines.map((line) => `${path}:${line}`)).sort(),
    );
    expect(places.length).toBeGreaterThan(0);
    for (const [, , , message] of places) {
      expect(message).toMatch(
        /^TS2345: .*is not assignable to parameter of type '"a code that still needs a handler"'/,
      );
    }
  },
  120_000,
);

/** Tables of a service with codes that are names of inherited members: an inherited member is no handler. */
const HOSTILE: readonly (readonly [name: string, toString: string, constructor: string, says: RegExp])[] = [
  [
    "a handler is missing",
    "",
    "constructor: () => 1,",
    /Types of property 'toString' are incompatible|'toString' is missing/,
  ],
  [
    "another handler is missing",
    "toString: () => '',",
    "",
    /Types of property '"?constructor"?' are incompatible|constructor' is missing/,
  ],
  ["a handler has another parameter type", "toString: (code: string) => code,", "constructor: () => 1,", /toString/],
];

test.each(HOSTILE)(
  "a code with the name of an inherited member needs a handler: %s",
  async (_, first, second, says) => {
    const table = ['"quoted"', "$" + "{x}", "*/", "`tick`", "then", "统一", "🙂", "*"].map(
      (code) => `${JSON.stringify(code)}: () => 1,`,
    );
    const program = `import { defineHostileHandlers } from "sample-errors/acme/hostile/handlers";
export const handlers: object = defineHostileHandlers({ ["__proto__"]: () => 1, ${table.join(" ")} ${first} ${second} });
`;
    app.write({ "one/main.ts": program });
    const config = join(app.folder, "one/tsconfig.json");
    writeFileSync(config, JSON.stringify({ files: ["main.ts"], compilerOptions: { ...STRICT, types: [] } }));
    const tsc = resolve("node_modules/typescript-7/bin/tsc");
    await expect(run(process.execPath, [tsc, "-p", config], { cwd: app.folder })).rejects.toMatchObject({
      stdout: expect.stringMatching(says) as string,
    });
  },
  120_000,
);
