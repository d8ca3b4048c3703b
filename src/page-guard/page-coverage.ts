import { pluralize } from "../lib/pluralize.ts";
import type { PageSummary } from "./page-summary.ts";

/** Two forms of a page differ in spaces and mark-up, but hardly in the length of their texts. */
const LEAST_TEXT = 0.9;

/**
 * What one form of a page lacks that the other form has, in a few words; `undefined` if it lacks nothing. The forms are the
 * same page, so only what was read counts: codes, cases with a text, documented fields, and the length of the texts.
 */
export function lackOf(form: PageSummary, other: PageSummary): string | undefined {
  const missing = [...other.codes].filter((code) => !form.codes.has(code));
  if (missing.length > 0) {
    const named = missing.slice(0, 3).join(", ") + (missing.length > 3 ? ", …" : "");
    return `${missing.length} of ${pluralize(other.codes.size, "code")} (${named})`;
  }
  if (form.texts.length < other.texts.length) return `${other.texts.length - form.texts.length} of its texts`;
  const [fields, otherFields] = [form, other].map((page) => sum(page.fields.values()));
  if ((fields ?? 0) < (otherFields ?? 0)) return "columns";
  const [text, otherText] = [form, other].map(({ texts }) => sum(texts.map(({ length }) => length)));
  return (text ?? 0) < (otherText ?? 0) * LEAST_TEXT ? "parts of the texts" : undefined;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
