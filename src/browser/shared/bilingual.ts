import { element } from "./element.ts";
import type { Bilingual } from "./language.ts";

/** A text of the interface in both languages; the style sheet shows the one of the document. */
export function bilingual([english, chinese]: Bilingual): DocumentFragment {
  const both = document.createDocumentFragment();
  both.append(
    element("span", { class: "en", lang: "en" }, english),
    element("span", { class: "zh", lang: "zh-CN" }, chinese),
  );
  return both;
}

/** Both languages in one text, for an attribute. */
export function sayBoth(text: Bilingual): string {
  return text.join(" / ");
}
