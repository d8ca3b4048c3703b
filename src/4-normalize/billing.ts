import type { Billable } from "../model/entry.ts";
import { sentences } from "./sentences.ts";

const BILLING = /计费|收费|計費|課金|과금|\b(billable|billed|charged?|charges)\b/i;
const FREE =
  /不(会|予|进行)?(计费|收费)|不(算作|计入)?计费|免费|\bnot (be )?(billable|billed|charged)\b|\bfree of charge\b/i;
const ONLY = /仅|只有|只对|唯一|\bonly\b|\b(the )?billable (api )?(calls|requests) (are|include)\b/i;

/**
 * What the sentences of a page say about billing of its codes: code → fact. A sentence counts only when it
 * names codes of the page; one that says "only these" speaks about all the others as well.
 *
 * @example
 * billingSentences("Only failures with A.B are billable.", ["A.B", "A.C"])
 * // new Map([
 * //   ["A.B", { value: true, origin: "sentence", quote: "Only failures with A.B are billable." }],
 * //   ["A.C", { value: false, origin: "sentence", quote: "Only failures with A.B are billable." }],
 * // ])
 */
export function billingSentences(prose: string, codes: readonly string[]): ReadonlyMap<string, Billable> {
  const facts = new Map<string, Billable>();
  for (const quote of sentences(prose).filter((sentence) => BILLING.test(sentence))) {
    const named = new Set(codes.filter((code) => mentions(quote, code)));
    if (named.size === 0) continue;
    const value = !FREE.test(quote);
    for (const code of codes) {
      if (named.has(code)) facts.set(code, { value, origin: "sentence", quote });
      else if (ONLY.test(quote) && !facts.has(code)) facts.set(code, { value: !value, origin: "sentence", quote });
    }
  }
  return facts;
}

// "InvalidParameterValue" is not mentioned by "InvalidParameterValue.NoFaceInPhoto".
function mentions(sentence: string, code: string): boolean {
  for (let at = sentence.indexOf(code); at >= 0; at = sentence.indexOf(code, at + 1)) {
    const before = sentence[at - 1] ?? " ";
    const after = sentence.slice(at + code.length, at + code.length + 2);
    if (!/[\w.-]/.test(before) && !/^(\w|[.-]\w)/.test(after)) return true;
  }
  return false;
}
