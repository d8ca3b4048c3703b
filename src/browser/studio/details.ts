import { FORMATS, ROLES } from "../../model/source.ts";
import type { LineMark, RowFact, StudioEdit, StudioFinding, StudioPage, StudioRow } from "../../studio/studio-view.ts";
import { element } from "../shared/element.ts";
import { say } from "../shared/language.ts";
import { select } from "../shared/select.ts";
import { shownText } from "../shared/shown-text.ts";
import { LAYOUTS } from "./layout-names.ts";
import { valueText } from "./rows-pane.ts";
import { placeOfItem, type StudioState } from "./studio-state.ts";
import { WORDS } from "./words.ts";

/** What a person can do in the details. */
export interface DetailActions {
  readonly edit: (edit: StudioEdit) => void;
  /** Opens the form of a correction of a row. */
  readonly correct: (row: StudioRow) => void;
  readonly goToLine: (line: number) => void;
}

/** The selected row, why it was read so, the settings of the page, and its problems. */
export function details(state: StudioState, actions: DetailActions): readonly HTMLElement[] {
  const { view, index } = state;
  if (!view || !index) return [];
  const { page } = view;
  const row = state.row === undefined ? undefined : page.rows[state.row];
  const place = row ?? (state.item === undefined ? undefined : placeOfItem(state, state.item));
  const mark = place && index.markAt(place);
  const finding = page.findings[row?.finding ?? mark?.finding ?? (page.findings.length === 1 ? 0 : -1)];
  return [
    section(say(WORDS.row), ...(row ? rowDetails(row, page, actions) : markDetails(mark, place?.line))),
    section(say(WORDS.why), ...(finding ? whyDetails(finding, row, page, actions) : [])),
    section(say(WORDS.settings), ...settingsDetails(page, actions)),
    section(`${say(WORDS.problems)} (${page.problems.length})`, problemList(page, actions)),
  ];
}

function section(title: string, ...content: Node[]): HTMLElement {
  return element("section", {}, element("h2", {}, title), ...content);
}

function markDetails(mark: LineMark | undefined, line: number | undefined): Node[] {
  if (line === undefined) return [element("p", { class: "quiet" }, say(WORDS.noSelection))];
  const title = `${say(WORDS.line)} ${line}: ${say(mark ? WORDS[mark.kind] : WORDS.noRow)}`;
  return [element("p", {}, title), ...(mark?.reasons ?? []).map((reason) => element("p", {}, shownText(reason)))];
}

function rowDetails(row: StudioRow, page: StudioPage, { edit, correct }: DetailActions): Node[] {
  const { code, correctedCode, facts, fields, trail, pattern } = row;
  const entry = ignoreEntry(row, page);
  const item = (name: string, value: string, origin: string): Node[] => [
    element("dt", {}, name),
    element("dd", {}, shownText(value), origin === "" ? "" : element("small", {}, ` ${shownText(origin)}`)),
  ];
  return [
    element("p", { class: "code-line" }, element("code", {}, shownText(correctedCode ?? code))),
    element(
      "dl",
      {},
      ...facts.flatMap((fact) => item(say(WORDS[fact.name]), valueText(fact.value), originText(fact))),
      ...fields.flatMap(({ role, header, line, column }) =>
        item(
          roleText(role),
          `${say(WORDS.line)} ${line}:${column}`,
          header === undefined ? "" : `${say(WORDS.column)} "${header}"`,
        ),
      ),
      ...(pattern === undefined ? [] : item(say(WORDS.pattern), pattern, "")),
      ...(trail.length === 0 ? [] : item("§", trail.join(" › "), "")),
    ),
    element(
      "p",
      { class: "actions" },
      element("button", { type: "button", id: "correct", onclick: () => correct(row) }, say(WORDS.correct)),
      element(
        "button",
        { type: "button", id: "leave-out", onclick: () => edit({ kind: "ignore", entry, isIgnored: true }) },
        say(WORDS.leaveOut),
      ),
    ),
  ];
}

/** What leaves a row out: its code, which holds when the row moves, unless the code is part of another text. */
function ignoreEntry({ code, line }: StudioRow, { lines }: StudioPage): string | number {
  return lines.filter((text) => text.includes(code)).length === 1 ? code : line;
}

function originText({ origin, detail = "" }: RowFact): string {
  switch (origin) {
    case "column":
      return say(WORDS.fromColumn);
    case "sentence":
      return `${say(WORDS.fromSentence)} «${detail}»`;
    case "rule":
      return `${say(WORDS.fromRule)} ${detail}`;
    case "correction":
      return `${say(WORDS.fromCorrection)}: ${detail}`;
    case "page":
      return "";
  }
}

function whyDetails(
  finding: StudioFinding,
  row: StudioRow | undefined,
  page: StudioPage,
  { edit }: DetailActions,
): Node[] {
  const { layout, counts, columns, evidence, probability } = finding;
  const set = new Map(Object.entries(page.settings.columns ?? {}));
  const countsText = counts.map(([kind, count]) => `${count} ${say(WORDS[kind])}`).join(", ");
  const roleOf = (header: string, role: string): HTMLElement =>
    element(
      "label",
      { class: "column" },
      element("span", {}, shownText(header) || "—"),
      select(
        `${say(WORDS.role)} ${header}`,
        [
          ["", `${say(WORDS.automatic)}${set.has(header) ? "" : `: ${roleText(role)}`}`],
          ...ROLES.map((one) => [one, roleText(one)] as const),
        ],
        set.get(header) ?? "",
        (value) => edit({ kind: "column", header, role: value === "" ? null : (value as (typeof ROLES)[number]) }),
      ),
    );
  // What is said of columns is in the choices of their roles.
  const others = evidence.filter((text) => columns.length === 0 || !/^column \d+ "/.test(text));
  return [
    element(
      "p",
      {},
      element("strong", {}, layout),
      ` ${countsText}`,
      probability === undefined ? "" : ` p = ${probability}`,
    ),
    ...columns.filter(({ header }) => header !== "").map(({ header, role }) => roleOf(header, role)),
    element("ul", { class: "evidence" }, ...others.map((text) => element("li", {}, shownText(text)))),
    ...(row?.pattern === undefined ? [] : [element("p", {}, `${say(WORDS.pattern)} ${row.pattern}`)]),
  ];
}

function settingsDetails({ settings, owner }: StudioPage, { edit }: DetailActions): Node[] {
  const { layouts = [], locale = "", format = "", ignore = [] } = settings;
  const automatic = ["", say(WORDS.automatic)] as const;
  const named = (label: string, control: HTMLElement): HTMLElement =>
    element("label", { class: "column" }, element("span", {}, label), control);
  const plain = (names: readonly string[]) => names.map((name) => [name, name] as const);
  const layout = layouts.join(", ");
  const known = LAYOUTS.includes(layout) || layout === "" ? LAYOUTS : [layout, ...LAYOUTS];
  return [
    named(
      say(WORDS.layout),
      select(say(WORDS.layout), [automatic, ...plain(known)], layout, (value) =>
        edit({ kind: "layouts", layouts: value === "" ? null : [value] }),
      ),
    ),
    named(
      say(WORDS.locale),
      element("input", {
        value: locale,
        placeholder: say(WORDS.automatic),
        "aria-label": say(WORDS.locale),
        size: 8,
        onchange: ({ target }) => {
          const { value } = target as HTMLInputElement;
          edit({ kind: "locale", locale: value.trim() === "" ? null : value.trim() });
        },
      }),
    ),
    named(
      say(WORDS.format),
      select(say(WORDS.format), [automatic, ...plain(FORMATS)], format, (value) =>
        edit({ kind: "format", format: value === "" ? null : (value as (typeof FORMATS)[number]) }),
      ),
    ),
    ...(owner
      ? [
          named(
            say(WORDS.service),
            select(say(WORDS.service), plain(owner.services), owner.service, (service) =>
              edit({ kind: "service", service }),
            ),
          ),
        ]
      : []),
    ...ignore.map((entry) =>
      element(
        "p",
        { class: "column" },
        element("span", {}, `${say(WORDS.ignored)}: ${shownText(String(entry))}`),
        element(
          "button",
          { type: "button", onclick: () => edit({ kind: "ignore", entry, isIgnored: false }) },
          say(WORDS.readAgain),
        ),
      ),
    ),
  ];
}

function problemList({ problems }: StudioPage, { goToLine }: DetailActions): HTMLElement {
  const shown = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ severity, line, text }) =>
      element(
        "li",
        { class: severity },
        element("button", { type: "button", onclick: () => goToLine(line) }, `${say(WORDS.line)} ${line}`),
        ` ${shownText(text)}`,
      ),
    );
  const more = problems.length - shown.length;
  return element("ul", { class: "problems" }, ...shown, more > 0 && element("li", {}, `+${more}`));
}

const MAX_PROBLEMS = 200;

/** A role, in the language of the interface if it has a word. */
function roleText(role: string): string {
  return Object.hasOwn(WORDS, role) ? say(WORDS[role as keyof typeof WORDS]) : role;
}
