import type { LineMark, PageItem, StudioPage } from "../../studio/studio-view.ts";
import { type ChunkedList, chunkedList } from "../shared/chunked-list.ts";
import { element } from "../shared/element.ts";
import { say } from "../shared/language.ts";
import { shownText } from "../shared/shown-text.ts";
import type { StudioState } from "./studio-state.ts";
import { WORDS } from "./words.ts";

const GLYPHS: Readonly<Record<LineMark["kind"], string>> = {
  read: "✓",
  header: "≡",
  reported: "!",
  refused: "–",
  unread: "?",
};

/** Fills the pane of the page: its parts, or the lines of its text, each with the line number and the outcome. */
export function pagePane(root: HTMLElement, { view, index, mode }: StudioState): ChunkedList | undefined {
  if (!view || !index) return undefined;
  const gutter = (line: number, mark: LineMark | undefined): HTMLElement =>
    element("span", { class: `gutter ${mark?.kind ?? ""}` }, String(line), markGlyph(mark));
  const option = (at: number, className: string, line: number, mark: LineMark | undefined, ...content: Node[]) =>
    element(
      "div",
      { role: "option", id: `item-${at}`, "aria-selected": "false", class: className, "data-index": at },
      gutter(line, mark),
      ...content,
    );
  if (mode === "source") {
    return chunkedList({
      root,
      items: view.page.lines,
      height: 24,
      render: (text, at) => {
        const mark = index.markAt({ line: at + 1, column: 0 });
        const kind = mark?.kind ?? (index.rowAt({ line: at + 1, column: 0 }) === undefined ? "" : "copied");
        return option(at, `line ${kind}`, at + 1, mark, element("code", {}, shownText(text) || " "));
      },
    });
  }
  return chunkedList({
    root,
    items: view.page.items,
    height: 40,
    render: (item, at) => {
      // Only a part with the place of an outcome has its mark, because a line of HTML may have many parts.
      const mark = index.markAt(item);
      const own = mark && (mark.column === item.column || item.kind === "row") ? mark : undefined;
      const kind = own?.kind ?? (index.isCopied(item) ? "copied" : "");
      return option(at, `item ${item.kind} ${kind}`, item.line, own, ...contentOf(item));
    },
  });
}

function markGlyph(mark: LineMark | undefined): HTMLElement | undefined {
  if (!mark) return undefined;
  const name = say(WORDS[mark.kind]);
  return element(
    "b",
    { title: [name, ...mark.reasons].join(": "), "aria-label": name, role: "img" },
    GLYPHS[mark.kind],
  );
}

/** The content of a part of the page. All of it is text. */
function contentOf(item: PageItem): readonly HTMLElement[] {
  switch (item.kind) {
    case "row": {
      const cells = item.cells.map((text) => element("span", {}, shownText(text)));
      const row = element("span", { class: item.isHeader ? "cells head" : "cells" }, ...cells);
      const widths = item.widths.slice(0, MAX_COLUMNS).map((width) => `minmax(0, ${width}fr)`);
      row.style.setProperty("grid-template-columns", widths.join(" "));
      return [row];
    }
    case "heading":
      return [element("strong", { class: `level-${item.level}` }, shownText(item.text))];
    case "code":
      return [indented(element("code", { class: "block" }, shownText(item.text)), item.depth)];
    case "item":
      return [indented(element("span", {}, `${shownText(item.marker)} ${shownText(item.text)}`), item.depth + 1)];
    default:
      return [indented(element("span", { class: item.kind }, shownText(item.text)), item.depth)];
  }
}

const MAX_COLUMNS = 12;

function indented(made: HTMLElement, depth: number): HTMLElement {
  made.style.setProperty("margin-inline-start", `${Math.min(depth, 8) * 1.2}rem`);
  return made;
}

/** The legend of the marks, with the numbers of rows. */
export function legend({ marks }: StudioPage): HTMLElement {
  const kinds = Object.keys(GLYPHS) as LineMark["kind"][];
  const counted = kinds.map((kind) => [kind, marks.filter((mark) => mark.kind === kind).length] as const);
  return element(
    "p",
    { class: "legend" },
    ...counted
      .filter(([, count]) => count > 0)
      .map(([kind, count]) =>
        element(
          "span",
          { class: kind },
          element("b", { "aria-hidden": "true" }, GLYPHS[kind]),
          ` ${count} ${say(WORDS[kind])}`,
        ),
      ),
  );
}
