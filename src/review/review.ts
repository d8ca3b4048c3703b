import { createHash } from "node:crypto";
import { type ChangeRow, rowsOf } from "../diff/change-rows.ts";
import {
  causesText,
  changesToDecide,
  countsText,
  type DiffReport,
  versionText,
  visibleChanges,
} from "../diff/diff-report.ts";
import { bilingual, Html, html } from "../lib/html.ts";
import { type PageText, reviewRow } from "./review-row.ts";

/** What is written into the page: its style sheet and its script. */
export interface ReviewAssets {
  readonly style: string;
  readonly script: string;
}

/**
 * The changes of a report as one HTML file, which needs nothing else: what needs a decision first, then the other changes
 * by service. Its policy allows the style and the script that are in it, and no request. Text of pages is escaped.
 */
export function reviewPage(report: DiffReport, pageText: PageText, { style, script }: ReviewAssets): string {
  const rows = rowsOf(visibleChanges(report.changes));
  // A page that a browser opens at once: the more rows, the less of the pages is shown around each.
  const around = rows.length > MANY_ROWS ? 0 : 2;
  const isOpen = ({ changes: [first] }: ChangeRow): boolean => changesToDecide([first]).length > 0;
  const [open, others] = [rows.filter(isOpen), rows.filter((row) => !isOpen(row))];
  const causes = causesText(report.changes);
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const section = (title: Html, all: readonly ChangeRow[]): Html =>
    all.length === 0
      ? html``
      : html`<section><h2>${title} (${all.length})</h2>\n${all.map((row) => reviewRow(row, pageText, isOpen(row) ? around : 0))}</section>\n`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${`Review: ${versionText(report)}`}</title>
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
</head>
<body>
<header>
<h1>${bilingual("Error codes", "错误码")}: ${versionText(report)}</h1>
<p>${bilingual("Compared with", "对比基准")} <code>${report.base}</code>. ${countsText(report.changes)}.${causes === "" ? "" : html` ${bilingual("Causes", "原因")}: ${causes}.`}</p>
<p class="keys"><kbd>j</kbd> <kbd>k</kbd> ${bilingual("next, previous", "下一项、上一项")} · <kbd>a</kbd> ${bilingual("approve", "批准")} · <kbd>u</kbd> ${bilingual("uses", "使用位置")} · <button type="button" data-language="zh-CN" lang="zh-CN">中文</button> <button type="button" data-language="en" lang="en">English</button></p>
</header>
<main>
${rows.length === 0 ? html`<p>${bilingual("No changes.", "没有变化。")}</p>\n` : ""}${section(bilingual("Needs a decision", "需要决定"), open)}${section(bilingual("Other changes", "其他变化"), others)}</main>
<footer hidden>
<label for="why">${bilingual("Reason", "理由")}</label> <input id="why">
<label for="until">${bilingual("Until", "有效期至")}</label> <input id="until" type="date">
<pre id="command" tabindex="0" aria-label="errsmith approve"></pre>
</footer>
<script>${new Html(script)}</script>
</body>
</html>
`.toString();
}

/** With more rows, only the documented line of a page is shown. */
const MANY_ROWS = 200;

/** The hash of an inline style or script in a Content Security Policy. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
