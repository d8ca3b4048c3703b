import { HIDDEN, isPlain } from "../../lib/printable.ts";
import { firstViolation, type Violation } from "./violation.ts";

/** Whatever a reviewer would not see, or a tool would take for another line: control, bidi and invisible characters. */
const UNSEEN = new RegExp(`(?!\n)${HIDDEN.source}`, "u");

/** Holds a piece of a file to be text that shows what it is: well-formed, `\n` line ends, no hidden character. */
export function bytesViolation(content: string): Violation | undefined {
  if (isPlain(content)) return undefined;
  const hidden = firstViolation(content, UNSEEN, "");
  if (hidden === undefined) return undefined;
  const point = content.codePointAt(hidden.offset)?.toString(16).padStart(4, "0").toUpperCase();
  return { offset: hidden.offset, text: `the hidden character U+${point}` };
}
