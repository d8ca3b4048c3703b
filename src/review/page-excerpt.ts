import { type Html, html } from "../lib/html.ts";
import type { PageLine } from "../model/catalog.ts";

/** The most characters of a line that are shown. */
const MAX_LENGTH = 160;

/** The documented line of a page and `around` lines before and after it, with their numbers; its place if it is not there. */
export function pageExcerpt({ page, line }: PageLine, text: string | undefined, around: number): Html {
  const lines = (text ?? "").split(/\r?\n/);
  if (line < 1 || line > lines.length) return html`<p class="place"><code>${`${page}:${line}`}</code></p>\n`;
  const first = Math.max(1, line - around);
  const shown = lines.slice(first - 1, line + around).map((one, i) => {
    const cut = one.length > MAX_LENGTH ? `${one.slice(0, MAX_LENGTH)}…` : one;
    const row = html`<i>${first + i}</i> ${cut}\n`;
    return first + i === line ? html`<mark>${row}</mark>` : row;
  });
  return html`<p class="place"><code>${`${page}:${line}`}</code></p>
<pre>${shown}</pre>
`;
}
