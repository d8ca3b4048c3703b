import type { OutputFile } from "../../model/output.ts";
import { bilingual } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { highlight } from "./highlight.ts";
import { WORDS } from "./words.ts";

/** The file that is shown at first, if there is one. */
const FIRST = /\/codes\.ts$/;

/** Characters of a file that are shown in colours; the rest is plain. */
const MOST_HIGHLIGHTED = 200_000;

/** The generated TypeScript: one file at a time. */
export function filesView(files: readonly OutputFile[]): HTMLElement {
  if (files.length === 0) return element("p", { class: "none" }, bilingual(WORDS["no-files"]));
  const code = element("code");
  const choice = element(
    "select",
    {
      onchange: () => {
        show(Number(choice.value));
      },
    },
    ...files.map(({ path }, i) => element("option", { value: i }, path)),
  );
  const show = (at: number): void => {
    const { content = "" } = files[at] ?? {};
    const coloured = content.slice(0, MOST_HIGHLIGHTED);
    code.replaceChildren(...highlight(coloured), content.slice(coloured.length));
  };
  const copy = element(
    "button",
    {
      type: "button",
      onclick: () => {
        void navigator.clipboard.writeText(code.textContent).then(() => {
          copy.replaceChildren(bilingual(WORDS.copied));
        });
      },
    },
    bilingual(WORDS.copy),
  );
  const at = Math.max(
    0,
    files.findIndex(({ path }) => FIRST.test(path)),
  );
  choice.value = String(at);
  show(at);
  const bar = element("div", { class: "bar" }, element("label", {}, bilingual(WORDS.file), " ", choice), copy);
  return element("div", {}, bar, element("pre", { tabindex: 0, translate: "no" }, code));
}
