import type { Scope } from "../model/page-entries.ts";

const ERROR_WORDS_ZH = "(?:的|API|接口|服务|业务)?\\s*(?:错误|返回|状态|响应|结果|異常|异常)";
const ERROR_WORDS_EN = "(?:(?:api|service|business)[\\s-]+)?(?:error|return|response|status|result|fault)";

// The words have to stand next to "error codes", because 通用文字识别 and Global Accelerator are names of products.
const COMMON_CODES = new RegExp(
  [
    `(?<!非)(?:公共|公用|通用|共通|全局)${ERROR_WORDS_ZH}`,
    `(?:错误码|返回码|错误代码)\\s{0,9}[（(:：-]?\\s{0,9}(?:公共|公用|通用)`,
    `共通(?:の)?エラー`,
    `공통\\s*(?:오류|에러)`,
    `(?<!non-?\\s?)\\b(?:common|general|generic|global|public|shared)\\s+${ERROR_WORDS_EN}`,
    `\\b(?:error|return|response|status)\\s+codes?\\s{0,9}[(:–—-]?\\s{0,9}(?:common|general|shared)\\b`,
  ].join("|"),
  "i",
);
const BUSINESS_CODES = new RegExp(
  [
    `(?:业务|業務|专用|專用)(?:的|相关)?\\s*(?:错误|錯誤|返回|状态|异常|エラー)`,
    `비즈니스\\s*(?:오류|에러)`,
    `\\b(?:business|(?:service|api|interface|product)[\\s-]specific|specific)\\s+${ERROR_WORDS_EN}`,
  ].join("|"),
  "i",
);

/** A heading with a link to the common codes behind it, whose texts are one without a sign between them. */
const BESIDE_COMMON = /^(错误码|返回码|错误代码)(?:公共|公用|通用|共通|全局)\1$/;

/**
 * Whether the codes below the given headings (outermost first) are common to a provider or belong to one service,
 * by the nearest heading that says so.
 *
 * @example
 * scopeOfHeadings(["错误码列表", "公共错误码"]) // "common"
 * scopeOfHeadings(["Business error codes"]) // "business"
 * scopeOfHeadings(["通用文字识别错误码"]) // undefined
 * scopeOfHeadings(["Global Accelerator error codes"]) // undefined
 * scopeOfHeadings(["错误码公共错误码"]) // undefined
 */
export function scopeOfHeadings(trail: readonly string[]): Scope | undefined {
  for (const heading of trail.toReversed()) {
    if (BUSINESS_CODES.test(heading)) return "business";
    if (COMMON_CODES.test(heading) && !BESIDE_COMMON.test(heading.trim())) return "common";
  }
  return undefined;
}
