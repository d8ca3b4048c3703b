import type { TranslatedField } from "../model/translation.ts";

/** What a translator's tool calls a text. */
export interface UnitKey {
  readonly code: string;
  readonly field: TranslatedField;
  /** Of several different texts of one code, from 1. */
  readonly number: number;
}

/**
 * A key as people read it, unique within a service.
 *
 * @example
 * keyText({ code: "FailedOperation.ImageBlur", field: "description", number: 1 }) // "FailedOperation.ImageBlur/description"
 * keyText({ code: "461", field: "description", number: 2 }) // "461/description/2"
 */
export function formatUnitKey({ code, field, number }: UnitKey): string {
  return `${code}/${field}${number > 1 ? `/${number}` : ""}`;
}

/**
 * Reads a key; `undefined` where it is none of ours.
 *
 * @example
 * readKey("a/b/title/2") // { code: "a/b", field: "title", number: 2 }
 * readKey("FailedOperation.ImageBlur") // undefined
 */
export function parseUnitKey(text: string): UnitKey | undefined {
  const [, code, field, number = "1"] = /^([^]+)\/(title|description)(?:\/([1-9]\d{0,5}))?$/.exec(text) ?? [];
  return code === undefined ? undefined : { code, field: field as TranslatedField, number: Number(number) };
}

/**
 * A key as XLIFF allows it (NMTOKEN): what is no letter, digit, dot or hyphen is `_` and its number.
 *
 * @example
 * keyToken("FailedOperation.ImageBlur/description") // "FailedOperation.ImageBlur:description"
 * keyToken("a_b c:/title") // "a_b_x20_c_x3A_:title"
 */
export function xliffIdOfKey(key: string): string {
  const { code, field, number } = parseUnitKey(key) ?? { code: key, field: "", number: 1 };
  const token = code.replace(
    /_(?=x[0-9A-F]+_)|[^A-Za-z0-9._-]/gu,
    (found) => `_x${found.codePointAt(0)?.toString(16).toUpperCase()}_`,
  );
  return `${token}${field && `:${field}`}${number > 1 ? `:${number}` : ""}`;
}

/**
 * The key of a token.
 *
 * @example
 * keyOfToken("a_b_x20_c_x3A_:title") // "a_b c:/title"
 */
export function keyOfXliffId(token: string): string {
  return token.replaceAll(":", "/").replace(/_x([0-9A-F]{1,6})_/g, (whole, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
