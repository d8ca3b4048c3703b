import type { Line } from "../page-lines.ts";
import { isUnspaced, type Metric, textWidth } from "./screen-line.ts";

/** Returns whether words without a code, which may label each code, are above a code: "Compiler error" above "C2200". */
export function isLabelOf(above: Line, below: Line): boolean {
  return !/[\d_]/.test(above.text) && above.text.includes(" ") && /\d/.test(below.text) && !/\s/.test(below.text);
}

/** Returns whether the first word of `below` would have fitted in the line of `above`, so that no line broke there. */
export function fits(above: Line, below: Line, width: number, metric: Metric): boolean {
  const unspaced = isUnspaced(below.text[0]);
  const word = (unspaced ? /^.[、。，．：；！？）」』】]*/u : /^[^\s\u2e80-\u9fff]+/u).exec(below.text)?.[0] ?? "";
  const space = unspaced || isUnspaced(above.text.at(-1)) ? 0 : 1;
  return textWidth(above.text, metric) + space + textWidth(word, metric) <= width;
}
