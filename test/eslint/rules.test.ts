import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import errsmith from "../../src/eslint/eslint.ts";
import { newFolder, writePackage } from "./package-folder.ts";
import { TABLE_CATALOGS, TABLES } from "./rule-tables.ts";

RuleTester.describe = describe;
RuleTester.it = it;

const PACKAGE = newFolder();
writePackage(PACKAGE, TABLE_CATALOGS);
const OPTIONS = [{ packages: [PACKAGE] }];
const PARSERS = {
  espree: { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, extensions: ["js", "jsx"] },
  "typescript-eslint": {
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    extensions: ["js", "jsx", "ts", "tsx"],
  },
};

for (const [parser, { languageOptions, extensions }] of Object.entries(PARSERS)) {
  for (const [name, { js, jsx = [], ts }] of Object.entries(TABLES)) {
    for (const extension of extensions) {
      const isTypeScript = extension.startsWith("ts");
      const rows = [...js, ...(extension.endsWith("x") ? jsx : []), ...(isTypeScript ? ts : [])];
      const rule = errsmith.rules?.[name];
      if (rule === undefined) throw new Error(name);
      new RuleTester({ languageOptions }).run(`${name} ${parser} ${extension}`, rule as never, {
        valid: rows.filter((row) => row.length === 1).map(([code]) => ({ ...testCase(code, extension) })),
        invalid: rows
          .filter((row) => row.length > 1)
          .map(([code, ...reported]) => ({
            ...testCase(code, extension),
            output: reported.find(({ fixed }) => fixed !== undefined)?.fixed ?? null,
            errors: reported.map(({ says, suggested }) => ({
              message: says,
              suggestions:
                suggested === undefined
                  ? []
                  : [{ desc: `Replace it with ${/(?:to|of|mean) ([\w.]+\w)/.exec(says)?.[1]}.`, output: suggested }],
            })),
          })),
      });
    }
  }
}

function testCase(code: string, extension: string) {
  return { code, options: OPTIONS, filename: `/app/src/a.${extension}`, name: code };
}
