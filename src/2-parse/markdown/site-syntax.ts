import type { BlockReader } from "../block-reader.ts";
import type { Line } from "../page-lines.ts";
import { linesAhead } from "../lookahead.ts";

/** Lines by which tools for documentation sites mark up a page; what stands between them is the page's text. */
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

/** Whether the line is a mark of the site's tool and not of the page. */
export function isSiteSyntax(line: Line): boolean {
  const text = line.text.trim();
  return /^[:{[!?=<]/.test(text) && SITE_SYNTAX.some((mark) => mark.test(text));
}

/** Marks of the site's tool say nothing. */
export const furniture: BlockReader = (lines, at) => (isSiteSyntax(lines[at] as Line) ? at + 1 : at);

const MODULE =
  /^(?:import\s(?:.*\sfrom\s)?\s*["'][^"']+["'];?|import\s[\w*{].*|export\s+(?:default|const|let|function|class)\s.*)$/;

/** `import` and `export` statements of MDX, until their brackets are closed. */
export const moduleCode: BlockReader = (lines, at, _sink, { lookahead }) => {
  const text = (lines[at] as Line).text.trimEnd();
  if (!MODULE.test(text) || (/^import\s/.test(text) && !/["'{]/.test(text))) return at;
  let depth = 0;
  for (const [index, line] of linesAhead(lines, at, lookahead)) {
    for (const [bracket] of line.text.matchAll(/[()[\]{}]/g)) depth += "([{".includes(bracket) ? 1 : -1;
    if (depth <= 0) return index + 1;
  }
  return at + 1;
};
