import { spawn } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { beforeAll, describe, expect, test } from "vitest";
import { installPackage, run } from "./install-package.ts";

const NAME = "errsmith-cloud-errors";
const FIXTURES = resolve("test/fixtures/consume");
const COMPILERS = ["typescript-5.9", "typescript", "typescript-7"];

/** The samples of the README, in order. */
const SAMPLES = [
  "unrecognized",
  "errors",
  "every",
  "aliases",
  "json",
  "messages",
  "lazy",
  "formatjs",
  "texts",
  "handlers",
  "facts",
  "respond",
  "testing",
  "mocks",
];

const MARKET = ["400", "403", "408", "413", "421", "450", "460", "461", "462", "463", "464", "469", "502"];
const table = (...entries: string[]): string =>
  `import type { OcrMarketError } from "${NAME}/alibabacloud/ocr-market";
import { handleOcrMarketError } from "${NAME}/alibabacloud/ocr-market/handlers";
declare const error: OcrMarketError;
export const answer: number = handleOcrMarketError(error, {
${[...MARKET.map((code) => `"${code}": () => 1`), ...entries].map((entry) => `  ${entry},`).join("\n")}
});
`;

/** A library whose declarations contain inferred types of the package. */
const INFERRED = `import type { OcrError } from "${NAME}/tencentcloud/ocr";
import { defineOcrHandlers, handleOcrError } from "${NAME}/tencentcloud/ocr/handlers";
import { messages } from "${NAME}/tencentcloud/ocr/messages";
export const chinese = messages["zh-CN"];
export const some = { ...messages };
export function answer(error: OcrError, handlers: Parameters<typeof defineOcrHandlers>[0]) {
  return handleOcrError(error, handlers);
}
`;

/** Programs that must not compile, and the message of the compiler. */
const WRONG: readonly (readonly [name: string, program: string, says: RegExp])[] = [
  ["a handler is missing", table('"*": () => 1'), /Property '"?503"?' is missing/],
  ["the handler for unknown codes is missing", table('"503": () => 1'), /Property '"\*"' is missing/],
  [
    "a key is no code",
    table('"503": () => 1', '"*": () => 1', '"504": () => 1'),
    /\(\d+,3\).*No code or family is called/,
  ],
  [
    "a handler returns something else",
    table('"503": () => "x"', '"*": () => 1'),
    /Type 'string' is not assignable to type 'number'/,
  ],
  ["a handler is undefined", table('"503": undefined', '"*": () => 1'), /Type 'undefined' is not assignable/],
  [
    "a handler may be undefined",
    table('"503": Math.random() > 1 ? () => 1 : undefined', '"*": () => 1'),
    /undefined' is not assignable/,
  ],
  [
    "a table whose type leaves handlers out",
    `import type { OcrMarketError } from "${NAME}/alibabacloud/ocr-market";
import { defineOcrMarketHandlers, type OcrMarketErrorHandlers } from "${NAME}/alibabacloud/ocr-market/handlers";
const handlers: OcrMarketErrorHandlers<number> = { "*": () => 1 };
export const defined: object = defineOcrMarketHandlers(handlers);
`,
    /\(4,\d+\)[\s\S]*No handler for \d+/,
  ],
  [
    "an error of another service",
    `import { InternalError, type OcrError } from "${NAME}/tencentcloud/ocr";
import { InternalError as BillingInternalError } from "${NAME}/tencentcloud/billing";
export const right: OcrError = new InternalError();
export const error: OcrError = new BillingInternalError();
`,
    /\(4,\d+\).*not assignable/,
  ],
  [
    "a family is missing",
    `import type { Api2017Error } from "${NAME}/tencentcloud/api-2017";
import { handleApi2017Error } from "${NAME}/tencentcloud/api-2017/handlers";
declare const error: Api2017Error;
handleApi2017Error(error, {
  "AuthFailure.*": () => 1,
  "InternalError.*": () => 1,
  "InvalidParameter.*": () => 1,
  "InvalidRequest.*": () => 1,
  "*": () => 1,
});
`,
    /InvalidAction/,
  ],
  [
    "a case is missing in a switch",
    `import { assertOnlyUnrecognized } from "${NAME}/alibabacloud/ocr-market";
import type { OcrMarketError } from "${NAME}/alibabacloud/ocr-market";
export function f(code: OcrMarketError["code"]): void {
  switch (code) {
${MARKET.map((code) => `    case "${code}":`).join("\n")}
      return;
    default:
      assertOnlyUnrecognized(code);
  }
}
`,
    /"503"/,
  ],
  [
    "a code has no text in a locale",
    `import { messages } from "${NAME}/tencentcloud/ocr/messages/en";
export const text: string = messages["FailedOperation.ImageBlur"];
`,
    /FailedOperation\.ImageBlur/,
  ],
  [
    "a code that does not exist is compared with",
    `import { OcrError } from "${NAME}/tencentcloud/ocr";
export const is: boolean = OcrError.from(1)?.code === "FailedOperation.ImageBlurr";
`,
    /no overlap|TS2367/,
  ],
];

let folder: string;

beforeAll(async () => {
  folder = await installPackage();
  await mkdir(join(folder, "src"));
  await copyFile(join(FIXTURES, "program.ts"), join(folder, "src/program.ts"));
  await copyFile(
    join(folder, `node_modules/${NAME}/src/tencentcloud/ocr/handlers.stub.ts`),
    join(folder, "src/handlers.stub.ts"),
  );
  await mkdir(join(folder, "readme"));
  const readme = await readFile(join(folder, `node_modules/${NAME}/README.md`), "utf8");
  const snippets = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, snippet = ""]) => snippet);
  expect(snippets.length).toBe(SAMPLES.length);
  await Promise.all(snippets.map((snippet, index) => writeFile(join(folder, `readme/${SAMPLES[index]}.ts`), snippet)));
  await copyFile(join(FIXTURES, "readme.ts"), join(folder, "src/readme.ts"));
  await mkdir(join(folder, "inferred"));
  await writeFile(join(folder, "inferred/index.ts"), INFERRED);
  await mkdir(join(folder, "wrong"));
  await Promise.all(WRONG.map(([, program], index) => writeFile(join(folder, `wrong/${index}.ts`), program)));
}, 300_000);

describe.each(COMPILERS)("with %s", (compiler) => {
  test(
    "the program, the stub, the examples of the README and the package itself compile",
    {
      timeout: 240_000,
    },
    async () => {
      const project = {
        include: ["src", "readme", `node_modules/${NAME}/src`],
        exclude: [],
        compilerOptions: { outDir: "out" },
      };
      expect(await compile(compiler, project)).toBe("");
    },
  );

  test("inferred types can be declared", { timeout: 240_000 }, async () => {
    const compilerOptions = { isolatedDeclarations: false, outDir: "out", rootDir: "inferred", noEmit: false };
    expect(await compile(compiler, { include: ["inferred"], compilerOptions })).toBe("");
  });

  test("mistakes do not compile, and the compiler names the code", { timeout: 240_000 }, async () => {
    const said = (await compile(compiler, { include: ["wrong"] })).split(/^(?=wrong\/)/m);
    for (const [index, [name, , says]] of WRONG.entries()) {
      expect(said.filter((message) => message.startsWith(`wrong/${index}.ts`)).join(""), name).toMatch(says);
    }
  });
});

test("the program and the samples of the README run", { timeout: 240_000 }, async () => {
  const compilerOptions = { outDir: "out", rootDir: ".", noEmit: false };
  await compile("typescript-7", { include: ["src", "readme"], compilerOptions });
  for (const program of ["out/src/program.js", "out/src/readme.js"]) {
    const args = ["--disable-warning=ExperimentalWarning", program];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: folder });
    expect(`${stdout}${stderr}`, program).toBe("");
  }
  const { stdout } = await run(process.execPath, ["--test", "out/readme/testing.js"], { cwd: folder });
  expect(stdout).toMatch(/# pass 2|pass 2/);
});

test("the archive has no hidden files, and its README has no figures of a benchmark", async () => {
  const installed = join(folder, `node_modules/${NAME}`);
  expect((await readdir(installed)).sort()).toEqual(
    [
      "LICENSE",
      "README.md",
      "catalog",
      "catalog.schema.json",
      "decode.js",
      "dist",
      "package.json",
      "places",
      "src",
    ].sort(),
  );
  expect(await readFile(join(installed, "README.md"), "utf8")).not.toMatch(/ kB|a second|gzip|benchmark/);
});

test.each(["program.mts", "program.cts"])(
  "from %s, an editor goes to the TypeScript source of a class",
  async (name) => {
    const program = `import { FailedOperationImageBlurError } from "${NAME}/tencentcloud/ocr";\n`;
    await writeFile(join(folder, name), program);
    const file = join(folder, name);
    const requests = [
      { seq: 1, type: "request", command: "open", arguments: { file } },
      { seq: 2, type: "request", command: "definition", arguments: { file, line: 1, offset: 12 } },
    ];
    const server = spawn(process.execPath, [resolve("node_modules/typescript/lib/tsserver.js")]);
    server.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(""));
    let answer = "{}";
    for await (const line of createInterface(server.stdout)) {
      if (!line.includes('"command":"definition"')) continue;
      answer = line;
      break;
    }
    server.kill();
    const { body } = JSON.parse(answer) as { body?: { file: string; start: { line: number; offset: number } }[] };
    const [definition] = body ?? [];
    expect(definition?.file).toMatch(/node_modules\/errsmith-cloud-errors\/src\/tencentcloud\/ocr\/errors\.ts$/);
    const line = (await readFile(definition?.file ?? "", "utf8")).split("\n")[(definition?.start.line ?? 0) - 1];
    expect(line?.slice((definition?.start.offset ?? 0) - 1)).toMatch(/^FailedOperationImageBlurError/);
  },
);

test("a program that is no module loads it, and compiles as a bundler has it", { timeout: 240_000 }, async () => {
  const program = `const { Api2017Error } = require("${NAME}/tencentcloud/api-2017");
    process.stdout.write(Api2017Error.from('{"Error":{"Code":"AuthFailure","Message":"m"}}').name);`;
  const args = ["--disable-warning=ExperimentalWarning", "--eval", program];
  expect(await run(process.execPath, args, { cwd: folder })).toEqual({
    stdout: "Api2017Error [AuthFailure]",
    stderr: "",
  });
  for (const compilerOptions of [{ module: "esnext", moduleResolution: "bundler" }, { module: "node16" }]) {
    expect(await compile("typescript-7", { include: ["readme"], compilerOptions })).toBe("");
  }
});

interface Project {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly compilerOptions?: object;
}

/** The messages of the compiler for a project, with all strict options. */
async function compile(compiler: string, project: Project): Promise<string> {
  const config = join(folder, `tsconfig.${compiler}.json`);
  const compilerOptions = {
    target: "ES2022",
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    isolatedDeclarations: true,
    declaration: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    noEmit: true,
    types: ["node"],
    typeRoots: [resolve("node_modules/@types")],
    ...project.compilerOptions,
  };
  await writeFile(config, JSON.stringify({ ...project, compilerOptions }));
  try {
    return (await run(process.execPath, [resolve(`node_modules/${compiler}/bin/tsc`), "-p", config], { cwd: folder }))
      .stdout;
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  }
}
