import type { ErrorInfo } from "../model/catalog.ts";
import { firstText } from "../lib/first-text.ts";
import { type Html, html, optional } from "../lib/html.ts";
import { say } from "./words.ts";

/** A list of codes of one service. */
export function codeTable(rows: readonly Html[]): Html {
  return html`<table class="codes">
<thead><tr><th scope="col">${say("code")}</th><th scope="col">${say("description")}</th><th scope="col">${say("http")}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

/**
 * A code with its first text, and a note that no page documents it any more, for an operation (`isRemoved`) or at all. Its page is in
 * the same folder.
 */
export function codeRow({ code, name, symbol, httpStatus, cases, gone }: ErrorInfo, isRemoved = false): Html {
  const note = gone ? say("deprecated") : isRemoved ? say("deprecatedHere") : undefined;
  const link = html`<a href="${name}.html"><code>${code}</code></a>${optional(symbol, (text) => html` <small>${text}</small>`)}`;
  const text = optional(firstText({ cases }), (first) => html`<span lang="${first.locale}">${first.text}</span>`);
  return html`<tr><th scope="row">${link}</th><td>${text}${note ? html` <small class="gone">${note}</small>` : ""}</td><td>${httpStatus?.value ?? ""}</td></tr>\n`;
}
