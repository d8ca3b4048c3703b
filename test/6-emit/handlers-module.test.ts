import { expect, test, vi } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Catalog, ErrorInfo } from "../../src/model/catalog.ts";
import { emitWhole } from "./emit-whole.ts";
import { saidOf } from "./language-service.ts";
import { SETTINGS } from "./sample-catalogs.ts";

vi.setConfig({ testTimeout: 60_000 });

const templates = await readTemplates();
const PLAIN = ["A.One", "A.Two", "Other"];

/** The package of a service of three codes and more. `Other` can have an alias, and codes that it was called before. */
async function filesOf(
  more: readonly string[],
  aliases: readonly string[] = [],
  formerCodes: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const errors = [...PLAIN, ...more].sort().map((code, index): ErrorInfo => ({
    ...{ code, name: `Code${index}Error`, family: code.startsWith("A.") ? "A" : code, scope: "business" },
    ...(code === "Other" && aliases.length > 0 && { aliases }),
    ...(code === "Other" && formerCodes.length > 0 && { formerCodes }),
    cases: [{ at: { page: "sources/acme/pages/odd.md", line: 1 }, texts: { en: { description: "d" } } }],
  }));
  const names = { prefix: "Odd", families: { A: "AFamilyError" } };
  const catalog: Catalog = { provider: "acme", service: "odd", locales: ["en"], names, errors };
  return new Map((await emitWhole([catalog], SETTINGS, templates)).map(({ path, content }) => [`/${path}`, content]));
}

/** The messages of the compiler for a table of handlers. */
function said(files: ReadonlyMap<string, string>, table: string): string {
  const program = `import { defineOddHandlers } from "./dist/acme/odd/handlers.js";
import type { AFamilyError, UnrecognizedCode } from "./dist/acme/odd/index.js";
declare function same<A, B>(is: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false): void;
const family = (error: AFamilyError): string => error.family;
declare function takesNew(code: UnrecognizedCode): void;
export const handlers = defineOddHandlers({ ${table} "*": () => 0 });
void family, same;
`;
  return saidOf(program, files);
}

const FULL = PLAIN.map((code) => `"${code}": () => 0,`).join(" ");
const FAMILY = '"A.*": family, Other: () => 0,';
const ONE = (type: string): string => `"A.*": family, Other: (error) => same<typeof error.code, ${type}>(true),`;

test.each<
  [of: string, more: string[], aliases: string[], isPlain: boolean, right: string[], wrong: [string, RegExp][]]
>([
  [
    "codes like most",
    [],
    [],
    true,
    [
      FULL,
      FAMILY,
      ONE('"Other"'),
      `${FULL} "A.*": family,`,
      '"A.*": (error) => { if (error.isUnrecognized()) { takesNew(error.code); return error.code === "A.New"; } return 0; }, Other: () => 0,',
    ],
    [
      ['"A.One": () => 0, "A.Two": () => 0,', /Property '?Other'? is missing/],
      ["Other: () => 0,", /"A\.One"/],
      [`${FULL} Othr: () => 0,`, /No code or family is called/],
      [`${FULL.replace("() => 0", "undefined")}`, /undefined/],
    ],
  ],
  [
    "a code that has another spelling",
    [],
    ["Othr"],
    false,
    [FULL, FAMILY, ONE('"Other" | "Othr"'), FULL.replace('"Other"', "Othr")],
    [['"A.One": () => 0, "A.Two": () => 0,', /Property '?Other'? is missing/]],
  ],
  [
    "a code that every object has",
    ["toString"],
    [],
    false,
    [`${FULL} toString: (error) => same<typeof error.code, "toString">(true),`],
    [
      [FULL, /toString/],
      [`${FULL} toString: () => 0, constructor: () => 0,`, /No code or family is called/],
    ],
  ],
  [
    "a code that looks like the key of a family",
    ["A.*"],
    [],
    false,
    [FAMILY, `${FULL} "A.*": family,`],
    [[FULL, /"A\.\*"/]],
  ],
])("a table of %s decides on each", async (_, more, aliases, isPlain, right, wrong) => {
  const files = await filesOf(more, aliases);
  expect(/keyof codes\.OddErrorCodes\]\?: \(/.test(files.get("/src/acme/odd/handlers.ts") ?? "")).toBe(isPlain);
  for (const table of right) expect(said(files, table), table).toBe("");
  for (const [table, says] of wrong) expect(said(files, table), table).toMatch(says);
});

test("a key that was renamed and retired is refused with its new name, and is not missing as well", async () => {
  const files = await filesOf([], ["Othr"], ["Old", "461", "Othr", "A.One"]);
  expect(files.get("/src/acme/odd/codes.ts")).toContain(
    '{\n  "Othr": "Other";\n  "Old": "Other";\n  "461": "Other";\n}',
  );
  for (const [key, code] of [
    ["Old", "Old"],
    ["461", "461"],
    ['"461"', "461"],
  ] as const) {
    const says = said(files, FULL.replace('"Other"', key));
    expect(says, key).toContain(`is not assignable to type '"${code} was renamed to Other"'.`);
    expect(says, key).not.toContain("missing");
  }
  expect(said(files, `${FULL} "A.Old": () => 0,`)).toContain("No code or family is called A.Old");
});

test("the first alias of a service changes few lines", async () => {
  const [before, after] = [await filesOf([]), await filesOf([], ["Othr"])];
  const changed = (path: string): number => {
    const lines = new Set((before.get(path) ?? "").split("\n"));
    return (after.get(path) ?? "").split("\n").filter((line) => !lines.has(line)).length;
  };
  expect(["codes", "handlers", "registry", "errors"].map((name) => changed(`/src/acme/odd/${name}.ts`))).toEqual([
    10, 5, 0, 5,
  ]);
});
