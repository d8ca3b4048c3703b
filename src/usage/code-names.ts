import { identifierWords } from "../lib/identifier-words.ts";

const ERROR_WORDS = new Set(["err", "error", "errors", "exception", "exceptions", "fault", "failure"]);
const CODE_WORDS = new Set(["code", "codes"]);
/** Variables that hold an error. */
const HOLDERS = new Set([...ERROR_WORDS, "e", "ex", "exc", "thrown", "cause", "reason", "rejection"]);
/** Variables that hold the answer of a server. */
const ANSWERS = new Set(["res", "resp", "response", "result", "ret", "body", "json", "data", "reply", "payload"]);
/** Fields of an error that hold its code in some SDKs. */
const CODE_FIELDS = new Set(["code", "canonicalcode", "errno", "subcode", "errcode"]);
const NAME_FIELDS = new Set(["name", "type"]);

/**
 * Whether a variable, field or function is named after the code of an error.
 *
 * @example
 * isErrorCodeName("lastErrorCode") // true
 * isErrorCodeName("err_code") // true
 * isErrorCodeName("countryCode") // false
 * isErrorCodeName("code") // false
 */
export function isErrorCodeName(name: string): boolean {
  const words = identifierWords(name);
  if (words.some((word) => word === "errcode" || word === "errorcode" || word === "errcodes")) return true;
  const code = words.findIndex((word) => CODE_WORDS.has(word));
  return code >= 0 && words.some((word) => ERROR_WORDS.has(word)) && !/status/i.test(name);
}

/** Whether a list or a table is named after codes: `ERROR_CODES`, `messageByCode`, `retryCodes`. */
export function isCodeTableName(name: string): boolean {
  if (/status|http/i.test(name)) return false;
  return isErrorCodeName(name) || /by_?code|code_?to|retr(?:y|i)\w*codes/i.test(name);
}

/** Whether a list is named after what to retry: `RETRYABLE`. It may have codes, names of errors, or times. */
export function isRetryListName(name: string): boolean {
  return /retry|retri|transient/i.test(name) && !/status|http/i.test(name);
}

/** Whether a variable or field is named after an error. */
export function holdsError(name: string): boolean {
  const last = identifierWords(name).at(-1) ?? "";
  return HOLDERS.has(last);
}

/** Whether a variable or field is named after the answer of a server. */
export function holdsAnswer(name: string): boolean {
  return ANSWERS.has(identifierWords(name).at(-1) ?? "");
}

/** Whether a field of an error holds its code. */
export function isCodeField(name: string): boolean {
  return CODE_FIELDS.has(name.replaceAll("_", "").toLowerCase()) || isErrorCodeName(name);
}

/** Whether a field of an error holds its code in some SDKs, and other things elsewhere. */
export function isNameField(name: string): boolean {
  return NAME_FIELDS.has(name);
}
