import { sayBoth } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { WORDS } from "./words.ts";

/** A line number that shows the line in the document. */
export function lineButton(line: number, onLine: (line: number) => void): HTMLElement {
  const onclick = (): void => {
    onLine(line);
  };
  const label = `${sayBoth(WORDS.line)} ${line}`;
  return element("button", { type: "button", class: "line", "aria-label": label, onclick }, String(line));
}
