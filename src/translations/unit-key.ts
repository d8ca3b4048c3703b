import type { TranslatedField } from "../model/translation.ts";

/** Identifies one text of a service in a translation file. */
export interface UnitKey {
  readonly code: string;
  readonly field: TranslatedField;
  /** Number among the different texts of this code and field, from 1. */
  readonly number: number;
}

/**
 * Formats a key; the result is unique within a service.
 *
 * @example
 * formatUnitKey({ code: "FailedOperation.ImageBlur", field: "description", number: 1 }) // "FailedOperation.ImageBlur/description"
 * formatUnitKey({ code: "461", field: "description", number: 2 }) // "461/description/2"
 */
export function formatUnitKey({ code, field, number }: UnitKey): string {
  return `${code}/${field}${number > 1 ? `/${number}` : ""}`;
}

/**
 * Parses a key; `undefined` if the text is not one that `formatUnitKey` returns.
 *
 * @example
 * parseUnitKey("a/b/title/2") // { code: "a/b", field: "title", number: 2 }
 * parseUnitKey("FailedOperation.ImageBlur") // undefined
 */
export function parseUnitKey(text: string): UnitKey | undefined {
  const [, code, field, number = "1"] = /^([^]+)\/(title|description)(?:\/([1-9]\d{0,5}))?$/.exec(text) ?? [];
  return code === undefined ? undefined : { code, field: field as TranslatedField, number: Number(number) };
}

/**
 * Converts a key to an XLIFF id (NMTOKEN). A character that an id cannot contain becomes `_x<hexadecimal>_`.
 *
 * @example
 * xliffIdOfKey("FailedOperation.ImageBlur/description") // "FailedOperation.ImageBlur:description"
 * xliffIdOfKey("a_b c:/title") // "a_b_x20_c_x3A_:title"
 */
export function xliffIdOfKey(key: string): string {
  const { code, field, number } = parseUnitKey(key) ?? { code: key, field: "", number: 1 };
  const token = code.replace(
    /_(?=x[0-9A-F]+_)|[^A-Za-z0-9._-]/gu,
    (character) => `_x${character.codePointAt(0)?.toString(16).toUpperCase()}_`,
  );
  return `${token}${field && `:${field}`}${number > 1 ? `:${number}` : ""}`;
}

/**
 * Converts an XLIFF id back to the key.
 *
 * @example
 * keyOfXliffId("a_b_x20_c_x3A_:title") // "a_b c:/title"
 */
export function keyOfXliffId(token: string): string {
  return token.replaceAll(":", "/").replace(/_x([0-9A-F]{1,6})_/g, (whole, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
