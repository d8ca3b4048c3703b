import type { Reader } from "./context.ts";
import { MAX_LOOKAHEAD } from "./limits.ts";
import { isBlank, type Line } from "./lines.ts";

/** Lines by which tools for documentation sites mark up a page; what stands between them is the page's text. */
const FURNITURE: readonly RegExp[] = [
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
export function isFurniture(line: Line): boolean {
  const text = line.text.trim();
  return /^[:{[!?=<]/.test(text) && FURNITURE.some((mark) => mark.test(text));
}

/** Marks of the site's tool say nothing. */
export const furniture: Reader = (lines, at) => (isFurniture(lines[at] as Line) ? at + 1 : at);

const MODULE =
  /^(?:import\s(?:.*\sfrom\s)?\s*["'][^"']+["'];?|import\s[\w*{].*|export\s+(?:default|const|let|function|class)\s.*)$/;

/** `import` and `export` statements of MDX, until their brackets are closed or a blank line comes. */
export const moduleCode: Reader = (lines, at) => {
  const text = (lines[at] as Line).text.trimEnd();
  if (!MODULE.test(text) || (/^import\s/.test(text) && !/["'{]/.test(text))) return at;
  let depth = 0;
  let next = at;
  do {
    for (const [bracket] of (lines[next] as Line).text.matchAll(/[()[\]{}]/g))
      depth += "([{".includes(bracket) ? 1 : -1;
    next++;
  } while (depth > 0 && next < lines.length && next < at + MAX_LOOKAHEAD && !isBlank(lines[next] as Line));
  return next;
};
