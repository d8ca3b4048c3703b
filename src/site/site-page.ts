import type { OutputFile } from "../model/output.ts";
import { Html, html, optional } from "../lib/html.ts";
import { rootFrom } from "./site-paths.ts";
import { say, sayBoth } from "./words.ts";

/** What a page of the site shows. */
export interface SitePage {
  /** Path from the root of the site, with ".html". */
  readonly path: string;
  readonly title: string;
  /** Name of the package, for the header. */
  readonly site: string;
  readonly main: Html;
  /** The same page as Markdown: its address from this page. */
  readonly markdown?: string;
  /** What a page with a program of its own loads besides: a style sheet, scripts in order, and workers from texts. */
  readonly program?: { readonly style: string; readonly scripts: readonly string[] };
}

/** Nothing but the files of the site is loaded, and no script or style of a page runs. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** The same for a page with a program: it may start workers from its own texts, which this policy holds as well. */
const PROGRAM_POLICY = `${POLICY}; worker-src blob:`;

/** A page as a file: head, header with the search, content. */
export function sitePage({ path, title, site, main, markdown, program }: SitePage): OutputFile {
  const root = rootFrom(path);
  const twin = optional(markdown, (to) => html`<link rel="alternate" type="text/markdown" href="${to}">\n`);
  const content = html`<!doctype html>
<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(program ? PROGRAM_POLICY : POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}site.css">
${twin}<script src="${root}search.js" defer></script>
${optional(program, programOf)}</head>
<body>
<a class="skip" href="#main">${say("skip")}</a>
<header>
<a class="home" href="${root}index.html">${site}</a>
${SEARCH}
${LANGUAGES}
</header>
<nav id="results" aria-label="${sayBoth("results")}" aria-live="polite" data-none="${sayBoth("none")}" hidden></nav>
<main id="main">
${main}
</main>
</body>
</html>
`;
  return { path, content: content.toString() };
}

function programOf({ style, scripts }: NonNullable<SitePage["program"]>): Html {
  return html`<link rel="stylesheet" href="${style}">
${scripts.map((script) => html`<script src="${script}" defer></script>\n`)}`;
}

const SEARCH = html`<search>
<input id="search" type="search" autocomplete="off" spellcheck="false" aria-label="${sayBoth("search")}" placeholder="${sayBoth("search")}" aria-controls="results">
</search>`;

const LANGUAGES = html`<div class="languages" role="group" aria-label="Language / 语言">
<button type="button" data-language="en" lang="en" aria-pressed="true">English</button>
<button type="button" data-language="zh-CN" lang="zh-CN" aria-pressed="false">中文</button>
</div>`;
