import { printableJson } from "../../lib/printable.ts";
import type { CodeUse } from "../../model/code-use.ts";

/** The version of the format. */
const VERSION = 1;

/**
 * The uses as JSON, as described by `errsmith/schemas/usage.schema.json`. A repository can commit it, so it has no count
 * that changes with other files.
 */
export function usageJsonOf(uses: readonly CodeUse[], repository: string | undefined): string {
  return `${printableJson({ version: VERSION, ...(repository !== undefined && { repository }), uses })}\n`;
}
