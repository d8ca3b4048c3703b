import type { TextChange } from "../diff/change.ts";
import { wordDiff } from "../diff/word-diff.ts";
import { type Html, html } from "../lib/html.ts";

/** The old and the new text of a field side by side, with the words that differ marked. */
export function textChange({ locale, field, before, after }: TextChange): Html {
  const segments = before !== undefined && after !== undefined ? wordDiff(before, after) : [];
  const side = (kind: "old" | "new", whole: string | undefined): Html => {
    if (whole === undefined) return html``;
    if (segments.length === 0) return kind === "old" ? html`<del>${whole}</del>` : html`<ins>${whole}</ins>`;
    const parts = segments.filter((segment) => segment.kind === "same" || segment.kind === kind);
    return html`${parts.map(({ kind: of, text }) => (of === "same" ? html`${text}` : of === "old" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`))}`;
  };
  const label = locale === undefined ? field : `${locale} ${field}`;
  const lang = locale === undefined ? "" : html` lang="${locale}"`;
  return html`<tr><th scope="row">${label}</th><td${lang}>${side("old", before)}</td><td${lang}>${side("new", after)}</td></tr>\n`;
}
