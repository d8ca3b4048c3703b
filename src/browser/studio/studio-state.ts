import type { ListedPage, StudioEdit, StudioInput, StudioPage, StudioView } from "../../studio/studio-view.ts";
import { pageIndex, type PageIndex } from "./page-index.ts";

/** What the studio shows. It is replaced, never changed. */
export interface StudioState {
  readonly pages: readonly ListedPage[];
  readonly input?: StudioInput | undefined;
  readonly view?: StudioView | undefined;
  readonly index?: PageIndex | undefined;
  /** The page without the edits that are not written. */
  readonly saved?: StudioPage | undefined;
  readonly edits: readonly StudioEdit[];
  readonly mode: "page" | "source";
  readonly row?: number | undefined;
  /** The selected part of the page or, as source, the selected line; an index. */
  readonly item?: number | undefined;
  readonly notice?: string | undefined;
  readonly isBusy: boolean;
}

export const START: StudioState = { pages: [], edits: [], mode: "page", isBusy: false };

/** The state with another page, or the same page with other edits. */
export function withView(state: StudioState, view: StudioView, edits: readonly StudioEdit[]): StudioState {
  const isSame = state.view?.page.path === view.page.path;
  const place = isSame && state.row !== undefined ? state.view?.page.rows[state.row] : undefined;
  const next = {
    ...state,
    view,
    edits,
    index: pageIndex(view.page),
    saved: edits.length === 0 ? view.page : state.saved,
    row: undefined,
    item: isSame ? state.item : undefined,
  };
  const row = place && next.index.rowAt(place);
  return row === undefined ? next : selectRow(next, row);
}

/** The state with a selected row, and the part of the page where it stands. */
export function selectRow(state: StudioState, row: number): StudioState {
  const place = state.view?.page.rows[row];
  if (!place) return state;
  return { ...state, row, item: state.mode === "source" ? place.line - 1 : state.index?.itemAt(place) };
}

/** The state with a selected part of the page, and the row that was read from it, if any. */
export function selectItem(state: StudioState, item: number): StudioState {
  const place = placeOfItem(state, item);
  return place ? { ...state, item, row: state.index?.rowAt(place) } : state;
}

/** The state with the page or its source text; the same place stays selected. */
export function withMode(state: StudioState, mode: StudioState["mode"]): StudioState {
  const place = state.item === undefined ? undefined : placeOfItem(state, state.item);
  if (!place || mode === state.mode) return { ...state, mode };
  return { ...state, mode, item: mode === "source" ? place.line - 1 : state.index?.itemAt(place) };
}

/** The place of a part of the page, or of a line. */
export function placeOfItem({ view, mode }: StudioState, item: number): { line: number; column: number } | undefined {
  if (mode === "page") return view?.page.items[item];
  return item < (view?.page.lines.length ?? 0) ? { line: item + 1, column: 0 } : undefined;
}
