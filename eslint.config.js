import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "docs/website/.pages/",
    "docs/website/.cache/",
    "generated/",
    "sources/",
    "test/fixtures/",
  ]),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    rules: {
      // Pages hold every character there is, and the readers name them.
      "no-control-regex": "off",
      "no-irregular-whitespace": "off",
      "no-misleading-character-class": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  {
    // A pattern takes time that grows with the length of its input: pages are input.
    files: ["src/**"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "certain" }],
      "regexp/no-super-linear-move": ["error", { report: "certain", ignoreSticky: true }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name=/^(push|unshift|max|min)$/] > SpreadElement",
          message: "A call cannot have 100,000 arguments: use append, maxOf or minOf of lib/collections.ts.",
        },
      ],
    },
  },
  {
    files: ["action/**"],
    languageOptions: { globals: { console: "readonly", fetch: "readonly", process: "readonly" } },
  },
  {
    files: ["templates/site/**"],
    languageOptions: {
      sourceType: "script",
      globals: { document: "readonly", localStorage: "readonly", navigator: "readonly" },
    },
  },
  {
    files: ["templates/**"],
    rules: {
      // Holes stand where generated code has many lines, and getters are what bundlers can drop.
      "no-fallthrough": "off",
      "@typescript-eslint/class-literal-property-style": "off",
      "@typescript-eslint/consistent-generic-constructors": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/no-empty-object-type": "off",
      "@typescript-eslint/no-useless-constructor": "off",
    },
  },
);
