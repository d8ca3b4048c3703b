import type { Retry } from "../model/page-entries.ts";
import { endsOf } from "../lib/wire-code.ts";
import { clauses, sentences } from "./sentences.ts";

const RETRY_LATER =
  /(?:稍后|稍候|稍等|片刻后|一段时间后?|一会儿?)(?:再|后|之后)?(?:次)?(?:进行)?(?:重试|再试|尝试|重新(?:请求|发起|提交|调用|尝试))|しばらく.{0,12}(?:再試行|再度|やり直)|잠시 후.{0,8}다시|\b(?:try|retry)\b[^.]{0,30}?\b(?:later|after|in a (?:few|moment|while)|shortly)\b|\b(?:wait|waiting)\b.{0,40}\b(?:try|retry)\b/i;
/** The whole clause is the advice. */
const RETRY_NOW =
  /^(?:请|您可|可以?|建议)?(?:您)?(?:直接)?(?:重试|再试一次)(?:即可|一次)?[。.!！）)]*$|重试即可[。.!！]*$|^再試行してください[。]*$|^(?:please |you can |you may |then |simply |just )*(?:retry|try again)(?: the (?:request|operation|call))?[.!]*$/i;
/** "Correct the parameter and retry" does not advise to send the same request again. */
const AFTER_A_CHANGE =
  /确认|確認|检查|檢查|修改|更换|更正|调整|修正|核对|校验|充值|开通|补充|减少|缩小|升级|登录|输入|\b(?:check|correct|verify|change|update|fix|modify|provide|specify|reduce|adjust|remove|valid|different|another|ensure|make sure|sign in|log in)\b/i;
const RETRY_LIMIT = /重试\s*(?:\d|次数)|\bretry (?:count|limit|attempts?)\b/i;
const NO_RETRY =
  /(?:勿|不要|不可|不能|不应|无需|无须|不建议|不支持|禁止)[^。，；]{0,6}重试|\b(?:do not|don't|never|must not|should not|cannot|can't) (?:be )?(?:retry|retried|try again)\b|\bretrying is not (?:allowed|recommended|supported)\b|\bnon-?retryable\b|\bnot retryable\b/i;
const NOT_IMMEDIATELY = /立即|马上|频繁|immediately|at once|right away/i;
/** A family or a last part of a code with one of these names means too many requests. */
const THROTTLING_NAMES = new Set(
  "requestlimitexceeded requestconcurrencyexceeded concurrencylimitexceeded qpslimitexceeded ratelimitexceeded toomanyrequests toomanyrequestsexception".split(
    " ",
  ),
);
/** The same, unless the family of the code is one of `INPUT_FAMILIES`: there the last part names the invalid input. */
const THROTTLING_FAMILIES = new Set(
  "throttling throttled throttlingexception throttlingerror requestthrottled requestthrottledexception ratelimited slowdown".split(
    " ",
  ),
);
const INPUT_FAMILIES = /^(?:invalid|missing|unsupported|unknown|resourcenotfound|notfound|nosuch)/i;

/** The rule that gives a code the class `throttled` because of the name of its family or of its last part. */
export const THROTTLING_NAME = "throttling-name";

/**
 * Whether it makes sense to send the same request again, by the texts of a case or by the name of the code.
 * `undefined` if neither says anything about it.
 *
 * @example
 * retryAdvice("RequestLimitExceeded", ["请求的次数超过了频率限制。"]) // { class: "throttled", origin: "rule", rule: "throttling-name" }
 * retryAdvice("InternalError", ["内部错误，请稍后重试。"]) // { class: "transient", origin: "sentence", quote: "内部错误，请稍后重试。" }
 * retryAdvice("AuthFailure", ["请确认后重试。"]) // undefined
 */
export function retryAdvice(code: string, texts: readonly string[]): Retry | undefined {
  const throttled = isThrottled(code);
  for (const quote of texts.flatMap(sentences)) {
    const advice = adviceInSentence(quote);
    if (advice === "never") return { class: "never", origin: "sentence", quote };
    if (advice === "again") return { class: throttled ? "throttled" : "transient", origin: "sentence", quote };
  }
  return throttled ? { class: "throttled", origin: "rule", rule: THROTTLING_NAME } : undefined;
}

function adviceInSentence(sentence: string): "again" | "never" | undefined {
  for (const clause of clauses(sentence)) {
    if (NO_RETRY.test(clause)) {
      if (NOT_IMMEDIATELY.test(clause)) continue;
      return "never";
    }
    const isAdvice = RETRY_LATER.test(clause) || RETRY_NOW.test(clause);
    if (isAdvice && !AFTER_A_CHANGE.test(clause) && !RETRY_LIMIT.test(clause)) return "again";
  }
  return undefined;
}

/** Whether the name of a code means too many requests. */
function isThrottled(code: string): boolean {
  const [family, leaf] = endsOf(code);
  if (THROTTLING_NAMES.has(family) || THROTTLING_NAMES.has(leaf) || THROTTLING_FAMILIES.has(family)) return true;
  return THROTTLING_FAMILIES.has(leaf) && !INPUT_FAMILIES.test(family);
}
