import { share } from "../../lib/collections.ts";
import { countWhile } from "../../lib/count-while.ts";
import { formKey } from "../codes/code-form.ts";
import { type Candidate, signatureOf } from "./candidate.ts";
import type { Series } from "./series.ts";

/** The lines on which the records of a series may have fields; `undefined` for a series that has no such records. */
export function lineSpan({ kind, candidates }: Series): LineSpan | undefined {
  if (kind === "column" || kind === "running-text" || candidates.length < 2) return undefined;
  const starts = candidates.map(({ place }) => place.line).sort((a, b) => a - b);
  const [first = 0] = starts;
  const last = starts.at(-1) ?? 0;
  return { from: first - 2, to: last + 2 * Math.max(1, (last - first) / starts.length), starts };
}

/** The lines of records, and those on which they start. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly number[];
}

/** Whether each candidate of `field` stands between two neighbours of `record`: it is then a field of its records. */
export function isFieldOf(field: Series, record: Series): boolean {
  const span = lineSpan(record);
  if (!span || field.candidates.length < 2 || lookOf(field) === lookOf(record)) return false;
  const isOfOneForm = formOfSeries(field) === formOfSeries(record);
  const isLong = field.candidates.length > 1.3 * record.candidates.length;
  if ((isOfOneForm || isLong) && !repeatsCodes(field, record)) return false;
  const inside = field.candidates.filter(({ place }) => place.line >= span.from && place.line <= span.to);
  const { starts } = span;
  const spans = new Set(
    inside.map(({ place }) => countWhile(starts.length, (index) => (starts[index] ?? 0) <= place.line)),
  );
  const least = 0.7 * Math.min(inside.length, starts.length);
  return inside.length >= 0.8 * field.candidates.length && spans.size >= least;
}

/** Whether a series repeats most codes of another one: "ERROR 4012: Timeout", and "Error code: 4012" below it. */
function repeatsCodes({ candidates }: Series, record: Series): boolean {
  const codes = new Set(candidates.map(codeOf));
  return share(record.candidates, (head) => codes.has(codeOf(head))) >= 0.8;
}

function codeOf({ matches: [first] }: Candidate): string {
  return first?.code.text ?? "";
}

/** Candidates of one form at the same kind of place are records of their own. */
function formOfSeries({ kind, isNested, candidates: [first] }: Series): string {
  return `${kind} ${isNested} ${formKey(first?.matches[0]?.code.text ?? "")}`;
}

/** How the codes of a series are written, and at which kind of place they stand. */
export function lookOf({ kind, isNested, candidates: [first] }: Series): string {
  // A label such as "Error 7" makes a number of any length a code.
  const isNumber = first?.form === "number" && first.separator !== "label";
  const form = isNumber ? formKey(first.matches[0]?.code.text ?? "") : "";
  return `${kind} ${isNested} ${first && signatureOf(first)} ${form}`;
}
