import { memoByObject } from "../../lib/memo.ts";
import type { Text } from "../../model/page.ts";
import { readCodeCell } from "./code-cell.ts";
import { type CellCodes, type CodeMatch, matchPatterns } from "./code-match.ts";
import { textPatterns } from "./code-patterns.ts";

/**
 * The code of a heading, an item or a paragraph that has other text as well, or that is one code.
 *
 * @example readCodePrefix("1040: Too many connections") → 1040 title Too many connections
 * @example readCodePrefix("ERROR 1045 (28000): Access denied") → 1045 subcode 28000 title Access denied
 * @example readCodePrefix("ERROR 2013 (HY000)") → 2013 subcode HY000
 * @example readCodePrefix("404 Not Found") → 404 title Not Found
 * @example readCodePrefix("-1003 TOO_MANY_REQUESTS") → -1003 name TOO_MANY_REQUESTS
 * @example readCodePrefix("ERR_X — it broke") → ERR_X title it broke
 * @example readCodePrefix("ERR_X (HTTP 401): it broke") → ERR_X httpStatus 401 title it broke
 * @example readCodePrefix("400 - invalid_size: it broke") → 400 name invalid_size title it broke
 * @example readCodePrefix("Check that the name exists [name-defined]") → name-defined title Check that the name exists
 * @example readCodePrefix("NuGet Error NU1108") → NU1108
 * @example readCodePrefix("Error number: 1002; Symbol: ER_NO; SQLSTATE: HY000") → 1002 name ER_NO subcode HY000
 * @example readCodePrefix("Invalid token (AUTH-1001)") → AUTH-1001 title Invalid token
 * @example readCodePrefix("Overview: what it is") → nothing
 * @example readCodePrefix("Room.enter() fails") → nothing
 */
export function readCodePrefix(text: Text): CodeMatch | undefined {
  const read = readCodes(text);
  return read === undefined || read.range || read.codes.length !== 1 ? undefined : read.codes[0];
}

/**
 * The same for one or several codes: codes of one title share it.
 *
 * @example readCodes("50001 / 50002: The name is wrong") → 50001 title The name is wrong | 50002 title The name is wrong
 * @example readCodes("500, 502 Server errors") → 500 title Server errors | 502 title Server errors
 */
export const readCodes = memoByObject((text: Text): CellCodes | undefined =>
  CALL.test(text.text) ? undefined : (readCodeCell(text) ?? matchPatterns(text, textPatterns)),
);

/** The call of a function at the start of a text. */
const CALL = /^[`"'*]*[A-Za-z_$][\w$]*(?:[.:]+[\w$]+)*\(\)/;
