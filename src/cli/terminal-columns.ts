import stringWidth from "string-width";
import { alignColumns } from "./align-columns.ts";

/**
 * Formats rows as columns that are two spaces apart, by their width on a terminal: an ideograph is two columns wide.
 * With `limit`, the last column is cut so that no line is longer.
 */
export function terminalColumns(rows: readonly (readonly string[])[], limit?: number): string {
  return alignColumns(rows, stringWidth, limit);
}
