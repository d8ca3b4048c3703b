import type { Draft, Field } from "../../model/draft.ts";
import type { Role } from "../../model/source.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import {
  doneWords,
  failureWords,
  noSuccess,
  successCode,
  successEnding,
  successName,
  successWords,
} from "../classify/vocabulary.ts";

/** What a draft has besides its code: `fields` from outside the text of the code, and where the code was found. */
export interface DraftSource extends Pick<Draft, "fields" | "trail" | "place" | "layout"> {
  readonly isRange: boolean;
}

/** The draft of a code, with the fields beside the code in the same text first. */
export function codeDraft(match: CodeMatch, { fields, trail, place, layout, isRange }: DraftSource): Draft {
  const all = [...fieldsOfCode(match), ...fields];
  const kind = isRange ? "range" : documentsSuccess(match, all) ? "success" : undefined;
  const { code, pattern } = match;
  return { code, fields: all, trail, place, layout, pattern, ...(kind && { kind }) };
}

const FIELDS_OF_CODE = ["name", "number", "subcode", "httpStatus", "title"] as const;

function fieldsOfCode(match: CodeMatch): Field[] {
  return FIELDS_OF_CODE.flatMap((role) => (match[role] === undefined ? [] : [{ role, text: match[role] }]));
}

/** Whether a code and its texts document success. */
function documentsSuccess({ code }: CodeMatch, fields: readonly Field[]): boolean {
  const textsOf = (...roles: readonly Role[]): string[] =>
    fields.filter(({ role }) => roles.includes(role)).map(({ text }) => text.text.trim());
  const names = [code.text.trim(), ...textsOf("name")];
  if (!names.some((name) => successCode.test(name))) return false;
  if (names.some((name) => successName.test(name))) return true;
  const texts = textsOf("title", "message", "description").map((text) => text.replace(/[.。!！]$/, ""));
  const isZero = [code.text.trim(), ...textsOf("number")].some((number) => /^0+(x0+)?$/i.test(number));
  if (names.some((name) => successEnding.test(name)) && (texts.length === 0 || isZero)) return true;
  const isStatus = /^20\d$/.test(code.text.trim());
  return texts.some(
    (text) =>
      (successWords.test(text) && !noSuccess.test(text)) ||
      (isStatus && doneWords.test(text) && !failureWords.test(text)),
  );
}
