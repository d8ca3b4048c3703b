import type { FilePreview } from "../../studio/studio-view.ts";
import { element } from "../shared/element.ts";
import { say } from "../shared/language.ts";
import { shownText } from "../shared/shown-text.ts";
import { rowTexts } from "./rows-pane.ts";
import type { StudioState } from "./studio-state.ts";
import { WORDS } from "./words.ts";

/** What a person can do with edits that are not written. */
export interface ChangeActions {
  readonly save: () => void;
  readonly undo: () => void;
  readonly discard: () => void;
}

/** The edits that are not written: how the files change, and what happens to the rows. Nothing without edits. */
export function changesBar({ view, saved, edits }: StudioState, actions: ChangeActions): readonly HTMLElement[] {
  if (!view || edits.length === 0) return [];
  const before = rowTexts(saved?.rows ?? []);
  const changed = view.page.rows.filter((row) => !before.has(JSON.stringify(row))).length;
  const counts = `${saved?.rows.length ?? 0} → ${view.page.rows.length} ${say(WORDS.codes)}, ${changed} ${say(WORDS.rowsChanged)}`;
  const button = (id: string, text: string, onclick: () => void): HTMLElement =>
    element("button", { type: "button", id, class: id === "save" ? "primary" : "", onclick }, text);
  return [
    element(
      "p",
      { class: "actions" },
      element("strong", {}, view.canSave ? say(WORDS.unsaved) : say(WORDS.loose)),
      element("span", { class: "quiet" }, counts),
      view.canSave && view.files.length > 0 && button("save", say(WORDS.save), actions.save),
      button("undo", say(WORDS.undo), actions.undo),
      button("discard", say(WORDS.discard), actions.discard),
    ),
    ...view.files.map(fileDiff),
  ];
}

function fileDiff({ path, diff }: FilePreview): HTMLElement {
  const lines = diff.map((line) => {
    const sign = line.charAt(0);
    const name = sign === "+" ? "ins" : sign === "-" ? "del" : "span";
    return element(name, {}, `${shownText(line)}\n`);
  });
  return element("figure", {}, element("figcaption", {}, shownText(path)), element("pre", { tabindex: 0 }, ...lines));
}
