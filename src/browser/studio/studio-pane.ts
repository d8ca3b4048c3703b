import type { StudioEdit } from "../../studio/studio-view.ts";
import type { ChunkedList } from "../shared/chunked-list.ts";
import { element } from "../shared/element.ts";
import { say } from "../shared/language.ts";
import { shownText } from "../shared/shown-text.ts";
import { changesBar } from "./changes-bar.ts";
import { details } from "./details.ts";
import { correctionDialog } from "./dialogs.ts";
import { headerBar } from "./header-bar.ts";
import { legend, pagePane } from "./page-pane.ts";
import { rowsPane } from "./rows-pane.ts";
import type { StudioActions } from "./studio-actions.ts";
import { selectItem, selectRow, type StudioState, withMode } from "./studio-state.ts";
import { WORDS } from "./words.ts";

/** Makes the elements of the studio. The returned function shows the state again after it changed. */
export function studioPane(body: HTMLElement, actions: StudioActions): (last: StudioState) => void {
  const { get, set } = actions;
  const header = element("header");
  const [pageBar, rowsBar] = [element("div", { class: "bar" }), element("div", { class: "bar" })];
  const pageList = listBox("page", (index) => set(selectItem(get(), index)));
  const rowList = listBox("rows", (index) => set(selectRow(get(), index)));
  const about = element("aside", { tabindex: 0 });
  const changes = element("footer");
  const status = element("p", { class: "status", role: "status" });
  const main = element(
    "main",
    {},
    element("section", { class: "pane" }, pageBar, pageList),
    element("section", { class: "pane" }, rowsBar, rowList),
  );
  body.replaceChildren(header, status, main, about, changes);
  let shown: { page?: ChunkedList | undefined; rows?: ChunkedList | undefined } = {};
  let lastLanguage = "";
  const edit = (added: StudioEdit): void =>
    actions.edit((edits) => [...edits.filter((one) => !isReplaced(one, added)), added]);

  return (last) => {
    const state = get();
    const { view, mode, edits, notice, isBusy } = state;
    const isSpoken = lastLanguage !== document.documentElement.lang;
    lastLanguage = document.documentElement.lang;
    const isNew = isSpoken || view !== last.view;
    if (isNew || state.pages !== last.pages) header.replaceChildren(...headerBar(state, actions));
    if (isNew || mode !== last.mode) {
      pageBar.replaceChildren(...modeButtons(state, actions), ...(view ? [legend(view.page)] : []));
      pageList.setAttribute("aria-label", say(WORDS[mode]));
      shown = { ...shown, page: pagePane(pageList, state) };
    }
    if (isNew) {
      rowsBar.replaceChildren(element("h2", {}, `${say(WORDS.rows)} (${view?.page.rows.length ?? 0})`));
      rowList.setAttribute("aria-label", say(WORDS.rows));
      about.setAttribute("aria-label", say(WORDS.why));
      shown = { ...shown, rows: rowsPane(rowList, state) };
      rowList.hidden = view?.page.rows.length === 0;
      if (rowList.hidden) rowsBar.append(element("p", {}, say(WORDS.noRows)));
    }
    if (isNew || state.item !== last.item || mode !== last.mode) select(pageList, shown.page, state.item);
    if (isNew || state.row !== last.row) select(rowList, shown.rows, state.row);
    if (isNew || state.item !== last.item || state.row !== last.row)
      about.replaceChildren(
        ...details(state, {
          edit,
          correct: (row) => correctionDialog(row, (correction) => edit({ kind: "correction", correction })),
          goToLine: (line) => set(selectItem(withMode(get(), "source"), line - 1)),
        }),
      );
    if (isNew || edits !== last.edits) {
      changes.replaceChildren(
        ...changesBar(state, {
          save: actions.save,
          undo: () => actions.edit((all) => all.slice(0, -1)),
          discard: () => actions.edit(() => []),
        }),
      );
      // The lists are smaller or larger now.
      for (const one of main.querySelectorAll("[aria-selected=true]")) one.scrollIntoView({ block: "nearest" });
    }
    status.textContent = isBusy ? say(WORDS.working) : notice === "saved" ? say(WORDS.saved) : shownText(notice ?? "");
    body.classList.toggle("busy", isBusy);
  };
}

/** Whether an edit says the same of the same as a newer one. */
function isReplaced(old: StudioEdit, added: StudioEdit): boolean {
  if (old.kind === "column") return added.kind === "column" && added.header === old.header;
  return old.kind === added.kind && ["layouts", "locale", "format"].includes(old.kind);
}

function modeButtons({ mode }: StudioState, { get, set }: StudioActions): readonly HTMLElement[] {
  return (["page", "source"] as const).map((one) =>
    element(
      "button",
      { type: "button", "aria-pressed": String(one === mode), onclick: () => set(withMode(get(), one)) },
      say(WORDS[one]),
    ),
  );
}

/** A list in which one item is selected, with the mouse or with the keys. */
function listBox(id: string, choose: (index: number) => void): HTMLElement {
  const indexOf = (target: EventTarget | null): number =>
    Number((target as HTMLElement | null)?.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);
  return element("div", {
    id,
    class: "list",
    role: "listbox",
    tabindex: 0,
    onclick: ({ target }) => {
      if (indexOf(target) >= 0) choose(indexOf(target));
    },
    onkeydown: (event) => {
      const { key, currentTarget, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      const step = ctrlKey || metaKey || altKey ? undefined : STEPS[key];
      if (step === undefined) return;
      const list = currentTarget as HTMLElement;
      const now = Number(list.dataset.selected ?? -1);
      event.preventDefault();
      choose(Math.min(Math.max(now + step, 0), Number(list.dataset.count ?? 1) - 1));
    },
  });
}

const STEPS: Readonly<Record<string, number | undefined>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 20,
  PageUp: -20,
  Home: -Infinity,
  End: Infinity,
};

/** Marks an item as selected, and scrolls to it if it is not visible. */
function select(list: HTMLElement, shown: ChunkedList | undefined, index: number | undefined): void {
  for (const old of list.querySelectorAll("[aria-selected=true]")) old.setAttribute("aria-selected", "false");
  list.dataset.count = String(shown?.count ?? 0);
  const item = index === undefined ? undefined : shown?.itemAt(index);
  if (!item) {
    delete list.dataset.selected;
    list.removeAttribute("aria-activedescendant");
    return;
  }
  list.dataset.selected = String(index);
  item.setAttribute("aria-selected", "true");
  list.setAttribute("aria-activedescendant", item.id);
  item.scrollIntoView({ block: "nearest" });
}
