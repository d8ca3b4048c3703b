import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { installPackage, run } from "./install-package.ts";

const HANDLERS = "errsmith-cloud-errors/tencentcloud/ocr/handlers";

let folder: string;
beforeAll(async () => {
  folder = await installPackage();
  for (const name of ["eslint", "typescript-eslint"]) link(resolve("node_modules", name), name);
  link(resolve("."), "errsmith");
  mkdirSync(join(folder, "src"));
});

function link(target: string, name: string): void {
  symlinkSync(target, join(folder, "node_modules", name), "junction");
}

/** Runs ESLint as a user does, with the configuration of the document, or one that differs in its parser. */
async function eslint(config: string, args: readonly string[]): Promise<{ status: number; out: string }> {
  writeFileSync(join(folder, "eslint.config.js"), config);
  const bin = resolve("node_modules/eslint/bin/eslint.js");
  return run(process.execPath, [bin, ...args], { cwd: folder }).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      status: code,
      out: stdout + stderr,
    }),
  );
}

const DOCUMENTED = /^```js\n(import \{ defineConfig[^]*?)^```/m.exec(readFileSync("docs/eslint.md", "utf8"))?.[1] ?? "";
const WITH_TYPESCRIPT = DOCUMENTED.replace(
  /export default .*/,
  `import tseslint from "typescript-eslint";
export default defineConfig(errsmith.configs.recommended, { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser } });`,
);

test("an application with the package and the documented configuration gets reports and fixes", async () => {
  const before = `import { handleOcrError } from "${HANDLERS}";

export const f = (error) => (error.code === "FailedOperation.ImageBlurr" ? 1 : 2);
export const g = (error) => handleOcrError(error, { ALIAS: () => 1, "*": () => 2 });
`;
  const catalog = join(folder, "node_modules/errsmith-cloud-errors/catalog/tencentcloud/ocr.json");
  const { errors } = JSON.parse(readFileSync(catalog, "utf8")) as {
    errors: readonly { code: string; aliases?: readonly string[] }[];
  };
  const { code, aliases: [alias] = [] } = errors.find(({ aliases }) => aliases !== undefined) ?? {};
  expect(alias).toBeTypeOf("string");
  for (const [config, file] of [
    [DOCUMENTED, "src/a.js"],
    [WITH_TYPESCRIPT, "src/a.ts"],
  ] as const) {
    writeFileSync(join(folder, file), before.replace("ALIAS", JSON.stringify(alias)));
    const { status, out } = await eslint(config, [file, "--fix", "--format", "json"]);
    expect(status, out).toBe(0);
    const [result] = JSON.parse(out) as [{ messages: readonly { ruleId: string; line: number }[] }];
    expect(result.messages).toMatchObject([{ ruleId: "errsmith/no-undocumented-code", line: 3 }]);
    expect(readFileSync(join(folder, file), "utf8")).toBe(before.replace("ALIAS", JSON.stringify(code)));
  }
}, 120_000);

test("a CommonJS configuration can require the plugin", async () => {
  writeFileSync(
    join(folder, "eslint.config.cjs"),
    'const { default: errsmith } = require("errsmith/eslint");\nmodule.exports = [errsmith.configs.recommended];\n',
  );
  writeFileSync(join(folder, "src/b.js"), 'export const f = (e) => e.code === "FailedOperation.ImageBlurr";\n');
  const { out } = await eslint(DOCUMENTED, ["--config", "eslint.config.cjs", "src/b.js"]);
  expect(out).toContain("Did you mean FailedOperation.ImageBlur?");
}, 120_000);

test("the types of the plugin fit those of ESLint and of typescript-eslint", async () => {
  writeFileSync(
    join(folder, "config.mts"),
    `import { defineConfig } from "eslint/config";
import errsmith from "errsmith/eslint";
import tseslint from "typescript-eslint";

export const a = defineConfig(errsmith.configs.recommended, { plugins: { errsmith } });
export const b = tseslint.config(errsmith.configs.recommended);
`,
  );
  const options = "--noEmit --strict --target es2022 --module nodenext --skipLibCheck --types node --typeRoots".split(
    " ",
  );
  const bin = resolve("node_modules/typescript-7/bin/tsc");
  const args = [bin, ...options, resolve("node_modules/@types"), "config.mts"];
  const said = await run(process.execPath, args, { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
  expect(said).toBe("");
}, 120_000);
