import { linesAhead, type Lookahead } from "../lookahead.ts";
import type { Line } from "../page-lines.ts";

/** Lines that are instructions to a documentation site generator. The text between them belongs to the page. */
const SITE_SYNTAX: readonly RegExp[] = [
  /^:::.*$/, // containers of VitePress, Docusaurus, Microsoft Learn
  /^\{%.*%\}$/, // Liquid, GitBook
  /^\{\{[<%].*[>%]\}\}$/, // Hugo
  /^\{[:#][^{}]*\}$/, // attributes in kramdown, Pandoc
  /^\[\[?_?toc_?\]?\]$/i,
  /^\[!\w[^\]]*\]$/, // alerts of GitHub and Microsoft Learn
  /^(?:!!!|\?\?\?\+?) ?\w.*$/, // admonitions of MkDocs
  /^=== +".*"$/, // tabs of MkDocs
  /^<<< +\S.*$/, // included files in VitePress
];

/** Returns whether the line is an instruction to the site generator. */
export function isSiteSyntax(line: Line): boolean {
  const text = line.text.trim();
  return /^[:{[!?=<]/.test(text) && SITE_SYNTAX.some((pattern) => pattern.test(text));
}

const MODULE =
  /^(?:import\s(?:.*\sfrom\s)?\s*["'][^"']+["'];?|import\s[\w*{].*|export\s+(?:default|const|let|function|class)\s.*)$/;

/** Index of the line after the `import` or `export` statement of MDX at line `at`; `undefined` if there is none. */
export function endOfModuleCode(lines: readonly Line[], at: number, lookahead: Lookahead): number | undefined {
  const text = (lines[at] as Line).text.trimEnd();
  if (!MODULE.test(text) || (/^import\s/.test(text) && !/["'{]/.test(text))) return undefined;
  let depth = 0;
  for (const [index, line] of linesAhead(lines, at, lookahead)) {
    for (const [bracket] of line.text.matchAll(/[()[\]{}]/g)) depth += "([{".includes(bracket) ? 1 : -1;
    if (depth <= 0) return index + 1;
  }
  return at + 1;
}
