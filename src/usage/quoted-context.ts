import { isErrorCodeName } from "./code-names.ts";

/** The field of an error that holds its code: `err.Code`, `e.getCode()`. */
const CODE_OF_ERROR = /\b(?:e|ex|err|error|exception|\w+(?:err|error|exception))\.(?:get)?code\b/i;

/** Whether the text before a quoted text on its line has the code of an error: `err.Code == `, `"error_code": `. */
export function hasErrorCode(before: string): boolean {
  const asked = before.split(/[;}]|&&|\|\||\band\b|\bor\b|\breturn\b/).at(-1) ?? "";
  return CODE_OF_ERROR.test(asked) || (asked.match(/\w+/g) ?? []).some(isErrorCodeName);
}

/** Whether a quoted text is the text of a `case`. */
export function isCase(before: string): boolean {
  return /\bcase\b/.test(before);
}

const SWITCH_LINES = 40;

/** Whether the switch of a case, some lines above it, is on the code of an error. */
export function switchesOnCode(lines: readonly string[], line: number): boolean {
  for (let at = line - 1; at >= 0 && at > line - SWITCH_LINES; at -= 1) {
    const [, subject] = /\b(?:switch|match)\b(.*)/.exec(lines[at] ?? "") ?? [];
    if (subject !== undefined)
      return CODE_OF_ERROR.test(subject) || (subject.match(/\w+/g) ?? []).some(isErrorCodeName);
  }
  return false;
}

/** Whether a quoted text is a case, or an item or a key of a list or table. */
export function isMember(before: string): boolean {
  return isCase(before) || /(?:^|[-[{,]|(?:\b(?:of|asList|set|frozenset|in)|(?<!\w))\s?\()$/.test(before.trimEnd());
}
