import { visible } from "../../lib/printable.ts";
import type { Problem } from "../../problems/problems.ts";
import { bilingual } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { lineButton } from "./line-button.ts";
import { WORDS } from "./words.ts";

/** Problems that are shown. */
const MOST_PROBLEMS = 500;

/** The problems of a document, each with its line and its rule. */
export function problemsList(problems: readonly Omit<Problem, "file">[], onLine: (line: number) => void): HTMLElement {
  if (problems.length === 0) return element("p", { class: "none" }, bilingual(WORDS["no-problems"]));
  const items = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ severity, rule, line, text }) =>
      element(
        "li",
        { class: severity },
        line > 0 ? lineButton(line, onLine) : element("small", {}, bilingual(WORDS.whole)),
        " ",
        element("b", {}, severity),
        " ",
        visible(text),
        element("small", {}, ` ${rule}`),
      ),
    );
  return element("ul", { class: "problems", lang: "en" }, ...items);
}
