import { type ExplainedFinding, listLines } from "../../commands/explain-page.ts";
import { visible } from "../../lib/printable.ts";
import { bilingual } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { lineButton } from "./line-button.ts";
import { WORDS } from "./words.ts";

/** Why the document was read as it was, in the words of `extract --why`. */
export function evidenceList(findings: readonly ExplainedFinding[], onLine: (line: number) => void): HTMLElement {
  if (findings.length === 0) return element("p", { class: "none" }, bilingual(WORDS["no-evidence"]));
  return element("div", {}, ...findings.map((finding) => findingOf(finding, onLine)));
}

function findingOf(
  { place, layout, counts, evidence, rows }: ExplainedFinding,
  onLine: (line: number) => void,
): HTMLElement {
  const items = [...evidence, ...rows.map(({ lines, text }) => `${listLines(lines)}: ${text}`)];
  return element(
    "section",
    { class: "finding" },
    element(
      "h2",
      {},
      lineButton(place.line, onLine),
      " ",
      element("code", {}, visible(layout)),
      element("small", {}, ` ${counts.join(", ")}`),
    ),
    element("ul", { lang: "en" }, ...items.map((item) => itemOf(item))),
  );
}

/** Evidence with its weight in front has a colour for and against. */
function itemOf(text: string): HTMLElement {
  const [, weight, rest] = /^([+-]\d+\.\d\d) ([\s\S]*)$/.exec(text) ?? [];
  if (weight === undefined || rest === undefined) {
    return element("li", { class: /^score /.test(text) && "score" }, visible(text));
  }
  const side = weight.startsWith("+") ? "for" : "against";
  return element("li", {}, element("b", { class: `weight ${side}` }, weight), " ", visible(rest));
}
