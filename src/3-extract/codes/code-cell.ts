import { memoByObject } from "../../lib/memo.ts";
import type { Text } from "../../model/page.ts";
import { slice } from "../text-slices.ts";
import { type CellCodes, matchPatterns } from "./code-match.ts";
import { cellPatterns } from "./code-patterns.ts";

/**
 * The codes of a cell, a heading or an item that holds nothing else.
 *
 * @example readCodeCell("NotFound") → NotFound
 * @example readCodeCell("0x0 (PDH_X)") → 0x0 name PDH_X
 * @example readCodeCell("200\nSuccess") → 200 title Success
 * @example readCodeCell("404\nInvalidSubnetID") → 404 name InvalidSubnetID
 * @example readCodeCell("E_FAIL = 5") → E_FAIL number 5
 * @example readCodeCell("NotFound = 'not_found'") → not_found name NotFound
 * @example readCodeCell("NotFound = 'not_found',") → not_found name NotFound
 * @example readCodeCell("A1001, A1002 and A1003") → A1001 | A1002 | A1003
 * @example readCodeCell("A1001/A1002") → A1001 | A1002
 * @example readCodeCell("A1001 [1]") → A1001
 * @example readCodeCell("A1001 or A1002") → A1001 | A1002
 * @example readCodeCell("-1001\n-1002") → -1001 | -1002
 * @example readCodeCell("A1001 (*^)") → A1001
 * @example readCodeCell("A1001 (HTTP 401 Unauthorized)") → A1001 httpStatus 401
 * @example readCodeCell("Compiler error C2200") → C2200
 * @example readCodeCell("Compiler warning (level 4) C4201") → C4201
 * @example readCodeCell("120001 - 130000") → range 120001 - 130000
 * @example readCodeCell("5xx") → range 5xx
 * @example readCodeCell("OC-E1xxx") → range OC-E1xxx
 * @example readCodeCell("NETWORK_HTTP_4XX") → NETWORK_HTTP_4XX
 * @example readCodeCell("ERROR: 30899") → 30899
 * @example readCodeCell("order_fail (order_t *order, int reason)") → nothing
 * @example readCodeCell("bool_t order_fail") → nothing
 * @example readCodeCell("ORDER_FAIL (order closed)") → ORDER_FAIL title order closed
 * @example readCodeCell("The request was not signed.") → nothing
 */
export const readCodeCell = memoByObject((text: Text): CellCodes | undefined => {
  const cell = slice(text, 0);
  if (cell.text === "" || cell.text.length > 4000 || PROSE_START.test(cell.text)) return undefined;
  if (FUNCTION.test(cell.text)) return undefined;
  return matchPatterns(cell, cellPatterns);
});

/** A function of C with the types of its parameters, or such a type: `order_fail (order_t *order, int reason)`. */
const FUNCTION =
  /^(?:const )?\w+_t(?: ?\*+| \*?\w+)$|^\w+ ?\((?:void\)|(?:(?:const|struct|enum|unsigned) )*(?:\w+ ?[*&]+ ?\w+|(?:\w+_t|u?int(?:\d+)?|char|bool|float|double|long|size) \w+)[,)])/;

/** Seven words, the first one no name. Such a text is prose: most cells are, and no pattern has to be tried. */
const PROSE_START = /^[A-Z]?[a-z]+(?: [A-Za-z]+){5} \S/;
