import stringWidth from "string-width";
import { alignColumns } from "./align-columns.ts";

/**
 * Rows as aligned columns, two spaces between them, measured as a terminal shows them (an ideograph is two wide).
 * With `limit` the last column is cut so that no line is longer.
 */
export function terminalColumns(rows: readonly (readonly string[])[], limit?: number): string {
  return alignColumns(rows, stringWidth, limit);
}
