import type { LineMark } from "../../commands/explore.ts";
import { bilingual } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { WORDS } from "./words.ts";

/** Lines that have a number beside them. */
const MOST_LINES = 5_000;

/** The document: a text that can be edited, with line numbers that show what became of each row. */
export interface Editor {
  readonly element: HTMLElement;
  text(): string;
  setText(text: string): void;
  /** Marks the lines of rows. Editing removes the marks. */
  mark(marks: readonly LineMark[]): void;
  /** Selects a line and scrolls to it. */
  showLine(line: number): void;
}

/** What an editor tells. */
export interface EditorEvents {
  /** The text was edited. */
  readonly onEdit: () => void;
  /** The caret was put into a line. */
  readonly onLine: (line: number) => void;
}

/** Makes an editor. */
export function editor({ onEdit, onLine }: EditorEvents): Editor {
  const gutter = element("div", { class: "gutter", "aria-hidden": "true" });
  const tellLine = (): void => {
    onLine(lineAt(area.value, area.selectionStart));
  };
  const area = element("textarea", {
    wrap: "off",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    oninput: () => {
      number();
      onEdit();
    },
    onscroll: () => {
      gutter.scrollTop = area.scrollTop;
    },
    onclick: tellLine,
    onkeyup: (event) => {
      if (/^(?:Arrow|Page|Home|End)/.test((event as KeyboardEvent).key)) tellLine();
    },
  });
  const number = (): void => {
    const count = Math.min(area.value.split("\n").length, MOST_LINES);
    gutter.replaceChildren(...Array.from({ length: count }, (_, i) => element("span", {}, String(i + 1))));
    gutter.scrollTop = area.scrollTop;
  };
  number();
  return {
    element: element(
      "div",
      { class: "editor" },
      gutter,
      element("label", {}, element("span", { class: "unseen" }, bilingual(WORDS.document)), area),
    ),
    text: () => area.value,
    setText: (text) => {
      area.value = text;
      area.scrollTop = 0;
      number();
    },
    mark: (marks) => {
      for (const line of gutter.children) line.className = "";
      // A row that was read counts most, where a line has several.
      const ordered = [...marks].sort((a, b) => Number(a.kind === "read") - Number(b.kind === "read"));
      for (const { line, kind } of ordered) gutter.children[line - 1]?.setAttribute("class", kind);
    },
    showLine: (line) => {
      const lines = area.value.split("\n");
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
      const height = area.scrollHeight / lines.length;
      area.scrollTop = (line - 1) * height - area.clientHeight / 3;
      area.scrollLeft = 0;
    },
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
