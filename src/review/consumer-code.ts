import { bilingual, type Html, html } from "../lib/html.ts";
import type { CodeDifference } from "./review-context.ts";

/** The most lines that are shown of a side of a file, and the most characters of a line. */
const MAX_LINES = 12;
const MAX_LENGTH = 160;

/** What changes in the files that consumers import, as removed and added lines; nothing if nothing changes. */
export function consumerCode(differences: readonly CodeDifference[]): Html {
  if (differences.length === 0) return html``;
  const files = differences.map(
    ({ file, before, after }) =>
      html`<p class="place"><code>${file}</code></p>
<pre>${lines("-", before)}${lines("+", after)}</pre>
`,
  );
  return html`<details class="code" open><summary>${bilingual("Code of consumers", "使用方的代码")}</summary>
${files}</details>
`;
}

function lines(sign: "-" | "+", all: readonly string[]): readonly Html[] {
  const shown = all.slice(0, MAX_LINES).map((line) => {
    const cut = line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
    return sign === "-" ? html`<del>- ${cut}</del>\n` : html`<ins>+ ${cut}</ins>\n`;
  });
  const more = all.length - MAX_LINES;
  return more > 0 ? [...shown, html`${sign} … ${more}\n`] : shown;
}
