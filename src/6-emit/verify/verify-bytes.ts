import { HIDDEN, isPlain } from "../../lib/printable.ts";
import type { Violation } from "./violation.ts";

const HIDDEN_EXCEPT_LINE_END = new RegExp(`(?!\n)${HIDDEN.source}`, "u");

/**
 * Finds the first character that a reviewer does not see, or that a tool takes for a line end: control, bidi and
 * invisible characters, lone surrogates, every line end except `\n`. A file must end with `\n`.
 */
export function bytesViolation(content: string): Violation | undefined {
  const hidden = isPlain(content) ? null : HIDDEN_EXCEPT_LINE_END.exec(content);
  if (hidden !== null) {
    const codePoint = content.codePointAt(hidden.index)?.toString(16).padStart(4, "0").toUpperCase();
    return { offset: hidden.index, text: `the hidden character U+${codePoint}` };
  }
  if (content.endsWith("\n")) return undefined;
  return { offset: content.length, text: "no line end at the end of the file" };
}
