import { lineDiff } from "../diff/line-diff.ts";
import { append } from "../lib/collections.ts";
import { bilingual, type Html, html } from "../lib/html.ts";
import type { SuspectCopy } from "./review-context.ts";

/** The most lines of a copy that are shown, those around a change, and the most characters of a line. */
const MAX_LINES = 40;
const AROUND = 2;
const MAX_LENGTH = 160;

/** The pages that look wrong, each with its old and its new copy side by side, the reason, and how to use it all the same. */
export function suspectSection(copies: readonly SuspectCopy[]): Html {
  if (copies.length === 0) return html``;
  return html`<section><h2>${bilingual("Pages that look wrong", "看起来有误的页面")} (${copies.length})</h2>
<p class="effect">${bilingual("Nothing is read from the new copy unless you accept it.", "除非您接受，否则不会读取新副本。")}</p>
${copies.map(suspectRow)}</section>
`;
}

function suspectRow({ page, reason, before, after, accept }: SuspectCopy): Html {
  const [old, now] = sidesOf(before ?? "", after);
  return html`<article class="breaking" tabindex="-1">
<h3><code>${page}</code></h3>
<p class="what"><b>${reason}</b></p>
<table class="copies"><thead><tr><th scope="col">${bilingual("Old copy", "旧副本")}</th><th scope="col">${bilingual("New copy", "新副本")}</th></tr></thead>
<tbody><tr><td><pre>${old}</pre></td><td><pre>${now}</pre></td></tr></tbody></table>
<p>${bilingual("If the page is right, use it:", "如果页面正确，请使用它：")} <code>${accept}</code></p>
</article>
`;
}

/** The lines of both copies that differ, with some around them. */
function sidesOf(before: string, after: string): readonly [readonly Html[], readonly Html[]] {
  const old: Html[] = [];
  const now: Html[] = [];
  const segments = lineDiff(before.split(/\r?\n/), after.split(/\r?\n/));
  segments.forEach(({ kind, lines }, i) => {
    if (kind === "old") for (const line of lines) old.push(html`<del>${cut(line)}</del>\n`);
    else if (kind === "new") for (const line of lines) now.push(html`<ins>${cut(line)}</ins>\n`);
    else {
      const context = around(lines, i > 0, i < segments.length - 1).map((line) => html`${cut(line)}\n`);
      append(old, context);
      append(now, context);
    }
  });
  return [shortened(old), shortened(now)];
}

/** The first and the last lines of equal ones, as far as a change is beside them. */
function around(lines: readonly string[], isBefore: boolean, isAfter: boolean): readonly string[] {
  if (lines.length <= 2 * AROUND + 1) return lines;
  return [...(isBefore ? lines.slice(0, AROUND) : []), "…", ...(isAfter ? lines.slice(-AROUND) : [])];
}

function shortened(lines: readonly Html[]): readonly Html[] {
  const more = lines.length - MAX_LINES;
  return more > 0 ? [...lines.slice(0, MAX_LINES), html`… ${more}\n`] : lines;
}

function cut(line: string): string {
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}
