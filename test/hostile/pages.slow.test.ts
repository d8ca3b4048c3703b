import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Extracted, ExtractedCode } from "../../src/commands/extract-result.ts";
import { cli, type CliResult, tree } from "../cli/run-in-folder.ts";
import { IS_SLOW } from "../runs.ts";
import { type Case, casesOf, type ExpectedCode, FOLDER } from "./cases.ts";

/** `npm test` reads every sixth page. */
const cases = casesOf("input").filter((_, index) => IS_SLOW || index % 6 === 0);
/** Characters that no generated file and no terminal output may contain, listed independently of `src`. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ud800-\udfff\u{e0000}-\u{e0fff}]/u;

interface Ran {
  readonly generated: CliResult;
  readonly extracted: CliResult;
  readonly codes: readonly ExtractedCode[];
  readonly problems: readonly { readonly line: number; readonly text: string }[];
  readonly out: string;
  readonly files: Readonly<Record<string, string>>;
}

let folder: string;
const runs = new Map<string, Ran>();

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "errsmith-hostile-")));
  for (const one of cases) runs.set(one.id, await run(one));
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run({ id, file = "" }: Case): Promise<Ran> {
  const out = join(folder, id);
  const generated = await cli(FOLDER, "generate", file, "--out", out);
  const extracted = await cli(FOLDER, "extract", "--format", "json", file);
  const page = (JSON.parse(extracted.out) as Extracted).pages[0];
  const files = generated.status === 0 ? tree(out) : {};
  return { generated, extracted, codes: page?.codes ?? [], problems: page?.problems ?? [], out, files };
}

const ran = ({ id }: Case): Ran => runs.get(id) as Ran;
const textsOf = (one: ExtractedCode): readonly unknown[] => [
  one.message,
  one.title,
  one.description,
  one.cause,
  one.solution,
];
const visible = (text: string): string => text.replace(new RegExp(UNSEEN, "gu"), "");

function says({ codes, problems }: Ran, { code, message, messageKeptOrStripped: kept }: ExpectedCode): boolean {
  return codes
    .filter((one) => one.code === code)
    .some((one) => {
      const texts = textsOf(one);
      if (message !== undefined) return texts.includes(message);
      if (kept === undefined) return true;
      return texts.includes(kept) || (problems.length > 0 && texts.includes(visible(kept)));
    });
}

describe.each(cases.map((one) => [one.id, one] as const))("%s", (_, one) => {
  const { expect: want } = one;

  test("succeeds or fails with one line per problem, and prints no control characters", () => {
    const { generated, extracted, files } = ran(one);
    expect(want.exit).toContain(generated.status);
    for (const { out, err } of [generated, extracted]) {
      expect(err).not.toMatch(/^ {4}at /m);
      expect(`${out}${err}`).not.toMatch(UNSEEN);
    }
    if (generated.status !== 0) expect(generated.err).toMatch(/^\S+?(?::\d+:\d+)? +error +\S.* {2}[a-z-]+$/m);
    expect(Object.keys(files).length > 0).toBe(generated.status === 0);
  });

  test("reads the codes and texts of the page, and no others", () => {
    const { codes, generated, problems, files } = ran(one);
    const refused = generated.status === 1 && /encoding|not valid|binary/.test(generated.err);
    if (want.either === "exact-or-encoding-error" && refused) return;
    const wanted = want.codes ?? [];
    if (generated.status === 0 || codes.length > 0) {
      expect(wanted.filter((code) => !says(ran(one), code) && want.either !== "verbatim-or-diagnosed")).toEqual([]);
    }
    const known = new Set(wanted.map(({ code }) => code));
    if (want.exact) expect(codes.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([]);
    expect(codes.map(({ code }) => code).filter((code) => want.forbidCodes?.includes(code))).toEqual([]);
    for (const { line, re } of want.diagOptional ? [] : (want.diag ?? [])) {
      const told = problems.some((problem) =>
        line === undefined ? new RegExp(re ?? "").test(`${problem.line} ${problem.text}`) : problem.line === line,
      );
      expect({ line, re, told: told || new RegExp(re ?? "^$").test(generated.err) }).toMatchObject({ told: true });
    }
    for (const text of want.forbidText ?? []) expect(Object.values(files).join("\n")).not.toContain(text);
  });

  test("writes files without hidden characters, lists all in the manifest, and does not rewrite them", async () => {
    const { generated, files, out } = ran(one);
    if (generated.status !== 0) return;
    for (const [path, content] of Object.entries(files)) {
      expect(`${path}: ${UNSEEN.exec(content)?.[0]}`).toBe(`${path}: undefined`);
      expect(content.endsWith("\n")).toBe(true);
    }
    const listed = ["", "dist/"].flatMap((part) => [
      `${part}.errsmith-manifest.json`,
      ...Object.keys((JSON.parse(files[`${part}.errsmith-manifest.json`] ?? "{}") as { files: object }).files),
    ]);
    expect(Object.keys(files).sort()).toEqual(listed.sort());
    const before = listed.map((path) => lstatSync(join(out, path), { bigint: true }).mtimeNs);
    expect((await cli(FOLDER, "generate", one.file ?? "", "--out", out)).out).toContain(" 0 written, 0 deleted");
    expect(listed.map((path) => lstatSync(join(out, path), { bigint: true }).mtimeNs)).toEqual(before);
  });
});

describe("all packages together", () => {
  const services = (): readonly (readonly [id: string, service: string])[] =>
    cases
      .filter((one) => ran(one).generated.status === 0)
      .map((one) => {
        const path = Object.keys(ran(one).files).find((file) => /^src\/docs\/[^/]+\/index\.ts$/.test(file));
        return [one.id, basename(join(path ?? "", ".."))] as const;
      });

  test.each(IS_SLOW ? ["typescript", "typescript-7"] : ["typescript-7"])(
    "compile with %s and all strict options",
    (compiler) => {
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({
          compilerOptions: {
            ...{ strict: true, noEmit: true, target: "ES2022", module: "nodenext", isolatedModules: true },
            ...{ verbatimModuleSyntax: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
            types: [],
          },
          include: services().map(([id]) => `${id}/src/**/*.ts`),
          exclude: services().map(([id]) => `${id}/**/*.stub.ts`),
        }),
      );
      const bin = join("node_modules", compiler, "bin/tsc");
      expect(execFileSync(process.execPath, [bin, "-p", folder], { encoding: "utf8" })).toBe("");
    },
    600_000,
  );

  test("have no side effects on import, and know their codes only", () => {
    const wanted = services().map(([id, service]) => ({
      at: pathToFileURL(join(folder, id, "dist/docs", service)).href,
      codes: ran(cases.find((one) => one.id === id) as Case).codes.map(({ code }) => code),
      absent: cases.find((one) => one.id === id)?.expect.absent ?? [],
    }));
    mkdirSync(join(folder, "import"));
    writeFileSync(join(folder, "import/wanted.json"), JSON.stringify(wanted));
    writeFileSync(join(folder, "import/main.mjs"), IMPORTER);
    const said = execFileSync(process.execPath, ["--disallow-code-generation-from-strings", "main.mjs"], {
      cwd: join(folder, "import"),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(said).toBe(`${wanted.length} imported\n`);
  }, 600_000);
});

const IMPORTER = `
import { readFileSync } from "node:fs";
const wanted = JSON.parse(readFileSync("wanted.json", "utf8"));
const shapes = () => JSON.stringify([Object, Array, Function, String, Promise, globalThis].map((one) => [Reflect.ownKeys(one), Reflect.ownKeys(one.prototype ?? {})].map((keys) => keys.map(String))));
const before = shapes();
const handles = process.getActiveResourcesInfo().length;
for (const { at, codes, absent } of wanted) {
  const errors = await import(at + "/index.js");
  const { messages } = await import(at + "/messages/index.js");
  await import(at + "/handlers.js");
  const [type] = Object.values(errors).filter((one) => typeof one === "function" && typeof one.from === "function");
  for (const texts of Object.values(messages)) {
    for (const code of absent) if (texts[code] !== undefined) throw new Error(at + " has a text for " + code);
  }
  for (const [list, documented] of [[codes, true], [absent, false]]) {
    for (const code of list) {
      const error = new type({ code });
      if (error.isDocumented() !== documented) throw new Error(at + ": " + JSON.stringify(code) + " documented: " + !documented);
    }
  }
}
if (globalThis.PWNED !== undefined) throw new Error("code of a page has run");
if (shapes() !== before) throw new Error("a global has changed");
if (process.getActiveResourcesInfo().length > handles) throw new Error("something was left open");
console.log(wanted.length + " imported");
`;
