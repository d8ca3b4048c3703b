import stringWidth from "string-width";
import { align } from "./align.ts";

/**
 * Rows as aligned columns, two spaces between them, measured as a terminal shows them (an ideograph is two wide).
 * With `limit` the last column is cut so that no line is longer.
 */
export function columns(rows: readonly (readonly string[])[], limit?: number): string {
  return align(rows, stringWidth, limit);
}
