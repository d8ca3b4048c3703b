import type { ts } from "ts-morph";

/** The text after all edits, which do not overlap. Edits at the same offset keep their order; insertions go first. */
export function applyEdits(text: string, edits: readonly ts.TextChange[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.length - b.span.length);
  const parts: string[] = [];
  let end = 0;
  for (const { span, newText } of sorted) {
    if (span.start < end) throw new Error(`two edits change the text at offset ${span.start}`);
    parts.push(text.slice(end, span.start), newText);
    end = span.start + span.length;
  }
  return parts.join("") + text.slice(end);
}
