import type { RowFact, StudioRow } from "../../studio/studio-view.ts";
import { type ChunkedList, chunkedList } from "../shared/chunked-list.ts";
import { element } from "../shared/element.ts";
import { say } from "../shared/language.ts";
import { shownText } from "../shared/shown-text.ts";
import type { StudioState } from "./studio-state.ts";
import { WORDS } from "./words.ts";

/** Fills the pane of the rows that were read. */
export function rowsPane(root: HTMLElement, { view, saved, edits }: StudioState): ChunkedList | undefined {
  if (!view) return undefined;
  const before = edits.length === 0 ? undefined : rowTexts(saved?.rows ?? []);
  return chunkedList({
    root,
    items: view.page.rows,
    height: 76,
    render: (row, at) => rowOption(row, at, before !== undefined && !before.has(JSON.stringify(row))),
  });
}

/** The rows as texts, to see which rows edits change. */
export function rowTexts(rows: readonly StudioRow[]): ReadonlySet<string> {
  return new Set(rows.map((row) => JSON.stringify(row)));
}

function rowOption(row: StudioRow, at: number, isChanged: boolean): HTMLElement {
  const { code, correctedCode, symbol, kind, message, text, facts, hasAlarm } = row;
  const texts = [
    ["title", text.title],
    ["message", message],
    ["description", text.description],
    ["cause", text.cause],
    ["solution", text.solution],
  ] as const;
  return element(
    "div",
    {
      role: "option",
      id: `row-${at}`,
      "aria-selected": "false",
      class: `row ${isChanged ? "changed" : ""} ${hasAlarm ? "alarm" : ""}`,
      "data-index": at,
    },
    element(
      "p",
      { class: "code-line" },
      element("code", {}, shownText(correctedCode ?? code)),
      correctedCode !== undefined && element("del", {}, shownText(code)),
      symbol !== undefined && element("span", { class: "symbol" }, shownText(symbol)),
      kind && element("span", { class: "chip" }, kind),
      ...facts.filter(({ name }) => name !== "scope").map(factChip),
      hasAlarm && element("span", { class: "chip alarm" }, say(WORDS.alarm)),
      element("span", { class: "place" }, `${say(WORDS.line)} ${row.line}`),
    ),
    ...texts.flatMap(([name, value]) =>
      value === undefined
        ? []
        : [element("p", {}, element("small", {}, say(WORDS[name])), " ", element("span", {}, shownText(value)))],
    ),
  );
}

function factChip({ name, value, origin }: RowFact): HTMLElement {
  return element("span", { class: `chip from-${origin}` }, `${say(WORDS[name])} ${valueText(value)}`);
}

/** The value of a fact in the language of the interface. */
export function valueText(value: string): string {
  return value === "yes" || value === "no" ? say(WORDS[value]) : value;
}
