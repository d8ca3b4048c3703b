import type { Billable } from "../model/page-entries.ts";
import { clauses, sentences } from "./sentences.ts";

// A sentence has to be about calls. Charges of an account and the billing mode of a product are other things.
const IS_BILLED =
  /\b(?:is|are|be|gets?)(?: also| still)? (?:billed|billable|charged(?: for)?)\b|\bbillable (?:api )?(?:calls|requests) (?:are|include)\b|(?<![预后])(?:计费|收费|扣费|計費)(?!模式|方式|状态|项|异常|周期|说明|规则|标准|[\s]*API)/i;
const IS_FREE =
  /\b(?:not|never|cannot|\w+n't)\b[^,;]{0,24}\b(?:billed|billable|charged?)\b|\bnon-?billable\b|\bno charge\b|\bfree of charge\b|(?:不|无需|无须|勿)(?:会|被|再|予|进行|产生|算作|计入|需要)*(?:任何)?(?:计费|收费|扣费|費用|费用)|免费/i;
const ABOUT_CALLS =
  /\b(?:calls?|requests?|fail(?:s|ed|ures?)?|errors?|returns?|returned)\b|调用|请求|失败|返回|错误码/i;
const ONLY_THESE = /\bonly\b|\bbillable (?:api )?(?:calls|requests) (?:are|include)\b|仅|只有|只对/i;
// An exception names the codes for which the sentence does not hold.
const EXCEPTION =
  /\b(?:except|excluding|unless|apart from|other than|but not)\b|除(?:了|非)?[^。；除]*(?:外|之外|以外)|除非/i;

/**
 * The billing facts, by code, in one text of a page. A sentence counts if it names codes of the page and says that
 * calls are billed or not. A sentence with "only" gives the opposite fact for the codes that it does not name.
 *
 * @example
 * billingSentences("Only calls that fail with A.B are billed.", ["A.B", "A.C"])
 * // new Map([
 * //   ["A.B", { value: true, origin: "sentence", quote: "Only calls that fail with A.B are billed." }],
 * //   ["A.C", { value: false, origin: "sentence", quote: "Only calls that fail with A.B are billed." }],
 * // ])
 */
export function billingSentences(prose: string, codes: readonly string[]): ReadonlyMap<string, Billable> {
  const facts = new Map<string, Billable>();
  for (const quote of sentences(prose)) {
    if (EXCEPTION.test(quote) || !ABOUT_CALLS.test(quote)) continue;
    for (const clause of clauses(quote)) {
      const value = billedByClause(clause);
      if (value === undefined) continue;
      const named = new Set(codes.filter((code) => mentions(clause, code)));
      if (named.size === 0) continue;
      const only = value && ONLY_THESE.test(clause);
      for (const code of codes) {
        if (named.has(code)) facts.set(code, { value, origin: "sentence", quote });
        else if (only && !facts.has(code)) facts.set(code, { value: false, origin: "sentence", quote });
      }
    }
  }
  return facts;
}

function billedByClause(clause: string): boolean | undefined {
  if (IS_FREE.test(clause)) return false;
  return IS_BILLED.test(clause) ? true : undefined;
}

/** Whether a sentence names a code: "InvalidParameterValue.NoFaceInPhoto" does not name "InvalidParameterValue". */
function mentions(sentence: string, code: string): boolean {
  for (let at = sentence.indexOf(code); at >= 0; at = sentence.indexOf(code, at + 1)) {
    const before = sentence[at - 1] ?? " ";
    const after = sentence.slice(at + code.length, at + code.length + 2);
    if (!/[\w.-]/.test(before) && !/^(\w|[.-]\w)/.test(after)) return true;
  }
  return false;
}
