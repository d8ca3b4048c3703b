import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import errsmith from "../../src/eslint/eslint.ts";
import { findUses } from "../../src/usage/usage.ts";
import * as repositories from "../usage/repositories/all.ts";
import { CATALOGS, seeded } from "../usage/seeded.ts";
import { newFolder, writePackage } from "./package-folder.ts";

const PACKAGE = newFolder();
writePackage(PACKAGE, CATALOGS);

const OPTIONS = { packages: [PACKAGE] };
const CONFIG: Linter.Config = {
  files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue}"],
  plugins: { errsmith },
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  rules: Object.fromEntries(Object.keys(errsmith.rules ?? {}).map((name) => [`errsmith/${name}`, ["error", OPTIONS]])),
};

/** What ESLint reports of a file, as `line:column rule`. */
function reported(path: string, text: string): readonly Linter.LintMessage[] {
  return new Linter().verify(text, CONFIG, path);
}

const isParsed = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

describe.each(Object.entries<Readonly<Record<string, string>>>(repositories))("%s", (_, marked) => {
  test("the plugin reports the undocumented codes that the search finds, and nothing else", async () => {
    const files = seeded(marked).files.filter(({ path }) => isParsed(path));
    for (const { path, text } of files) {
      const { uses } = await findUses([{ path, text }], CATALOGS);
      const unknown = uses.filter(({ services }) => services.length === 0);
      const messages = reported(path, text);
      expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([]);
      const ofRule = messages.filter(({ ruleId }) => ruleId === "errsmith/no-undocumented-code");
      expect(ofRule.map(({ line, column }) => [line, column])).toEqual(
        unknown.map(({ line, column }) => [line, column]),
      );
      expect(messages.length).toBe(ofRule.length);
    }
  });
});

test("the repositories have undocumented codes", () => {
  const files = Object.values<Readonly<Record<string, string>>>(repositories)
    .flatMap((marked) => seeded(marked).files)
    .filter(({ path }) => isParsed(path));
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(({ path, text }) => reported(path, text)).length).toBeGreaterThan(3);
});

describe("texts that are no program", () => {
  test.each([
    ["a.ts", 'if (e.code === "Card.Declind" {{{ <<<<<<<'],
    ["a.vue", '<script>\nexport const f = (e) => e.code === "Card.Declind";\n</script>'],
    ["a.js", ""],
    ["a.js", "\0"],
    ["a.js", `x = ${"[".repeat(3000)}${"]".repeat(3000)}; e.code === "Card.Declind";`],
  ])("%s", (path, text) => {
    expect(() => reported(path, text)).not.toThrow();
  });
});

test("a text from the standard input is a file of JavaScript", () => {
  const text = 'e.code === "Card.Declind";';
  expect(new Linter().verify(text, CONFIG).map(({ ruleId }) => ruleId)).toEqual(["errsmith/no-undocumented-code"]);
});
