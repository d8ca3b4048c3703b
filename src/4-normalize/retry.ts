import type { Retry } from "../model/entry.ts";
import { sentences } from "./sentences.ts";

// The words advise to send the same request again; "confirm the key, then retry" is not that advice.
const AGAIN =
  /(稍后|稍候|稍等|片刻后|过一段时间)[^。；，,;]{0,6}(重试|再试|尝试|重新)|重试即可|可(以)?重试|请(您)?(直接)?重试|しばらく.{0,12}(再試行|再度|やり直)|再試行してください|잠시 후.{0,8}다시|\b(please|can|should|and) (retry|try again)\b|\b(try|retry)( the (request|operation|call))?( again)? (later|after|in a (few|moment|while))/i;
const NEVER =
  /不(要|可|能|应|支持)(再)?重试|\b(do not|don't|must not|should not|cannot be) (retry|be retried|retried)\b|\bnot retryable\b/i;
const THROTTLED =
  /^(requestlimitexceeded|requestconcurrencyexceeded|throttling\w*|throttled\w*|toomanyrequests?|ratelimit(ed|exceeded)?|ratelimiting|slowdown|qpslimitexceeded|concurrencylimitexceeded|requestthrottled)$/;

/** Name of the rule that calls a code throttled because its family or leaf is named so. */
export const THROTTLING_NAME = "throttling-name";

/**
 * Whether sending the same request again makes sense, by the words of the case or by the name of the code.
 *
 * @example
 * retryOf("RequestLimitExceeded", ["请求的次数超过了频率限制。"]) // { class: "throttled", origin: "rule", rule: "throttling-name" }
 * retryOf("InternalError", ["内部错误，请稍后重试。"]) // { class: "transient", origin: "sentence", quote: "内部错误，请稍后重试。" }
 * retryOf("AuthFailure", ["请确认后重试。"]) // undefined
 */
export function retryOf(code: string, texts: readonly string[]): Retry | undefined {
  const throttled = code.split(".").some((part) => THROTTLED.test(part.replace(/[^A-Za-z]/g, "").toLowerCase()));
  for (const sentence of texts.flatMap(sentences)) {
    if (NEVER.test(sentence)) return { class: "never", origin: "sentence", quote: sentence };
    if (AGAIN.test(sentence))
      return { class: throttled ? "throttled" : "transient", origin: "sentence", quote: sentence };
  }
  return throttled ? { class: "throttled", origin: "rule", rule: THROTTLING_NAME } : undefined;
}
