export const LICENSE = "LICENSE";

/** The program that shows a code in a terminal. Nothing imports it. */
export const PROGRAM = "decode.js";

/** Folder of the CommonJS form of the package. The name of no provider begins with `_`. */
export const COMMONJS = "dist/_cjs/";

/** Files that have the same content in every package. */
export const FIXED_FILES = {
  // Compiled modules are not committed, because every run and every release makes them again.
  ".gitignore": "dist/\n.errsmith/\n",
  // The same bytes in every clone, and folded in reviews.
  ".gitattributes": "* text eol=lf linguist-generated\n",
  // ESLint takes the configuration beside a file (9 on request). It would report the marks of generation, and remove them.
  "eslint.config.js": 'export default [{ ignores: ["**"] }];\n',
  // The modules of this folder are no ES modules, and importing one of them changes nothing.
  "dist/_cjs/package.json": `{\n  "type": "commonjs",\n  "sideEffects": false\n}\n`,
} as const;
