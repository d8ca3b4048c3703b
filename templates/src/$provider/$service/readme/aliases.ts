import type { $ServiceError } from "../index.js";

/** The name that errors are counted under: one for all spellings of a code, those of typos and renamings as well. */
export function counter(error: $ServiceError): string {
  const sent = error.code === error.canonicalCode ? "" : ` (sent as ${error.code})`;
  return `${error.service} ${error.canonicalCode}${sent}`;
}
