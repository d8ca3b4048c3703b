import { createRequire } from "node:module";
import type { ESLint, Linter, Rule } from "eslint";
import { noCodeAlias } from "./rules/no-code-alias.ts";
import { noRenamedCode } from "./rules/no-renamed-code.ts";
import { noUndocumentedCode } from "./rules/no-undocumented-code.ts";

const { version } = createRequire(import.meta.url)("../../package.json") as { readonly version: string };

const rules: Readonly<Record<string, Rule.RuleModule>> = {
  "no-code-alias": noCodeAlias,
  "no-renamed-code": noRenamedCode,
  "no-undocumented-code": noUndocumentedCode,
};

const plugin: ESLint.Plugin = { meta: { name: "errsmith", version, namespace: "errsmith" }, rules: { ...rules } };

const recommended: Linter.Config = {
  name: "errsmith/recommended",
  plugins: { errsmith: plugin },
  rules: {
    "errsmith/no-code-alias": "warn",
    "errsmith/no-renamed-code": "error",
    "errsmith/no-undocumented-code": "warn",
  },
};

/** The ESLint plugin `errsmith/eslint`, for flat configurations: its rules find what `errsmith usage` finds. */
const errsmith: ESLint.Plugin & { readonly configs: { readonly recommended: Linter.Config } } = Object.assign(plugin, {
  configs: { recommended },
});

export default errsmith;
