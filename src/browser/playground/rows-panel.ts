import type { ExtractedCode, ExtractedPage } from "../../commands/extract-result.ts";
import { ERROR_WORDS } from "../../lib/error-words.ts";
import { visible } from "../../lib/printable.ts";
import type { CaseText } from "../../model/page-entries.ts";
import { bilingual } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { lineButton } from "./line-button.ts";
import { WORDS } from "./words.ts";

/** Rows that are shown at first. */
const FIRST_ROWS = 200;

/** The rows of a document as a table. `onLine` is called with the line of a row that is chosen. */
export function rowsTable({ codes, apart = [] }: ExtractedPage, onLine: (line: number) => void): HTMLElement {
  const rows: readonly Row[] = [...codes, ...apart].sort((a, b) => a.line - b.line);
  if (rows.length === 0) return element("p", { class: "none" }, bilingual(WORDS["no-rows"]));
  const body = element("tbody", {}, ...rows.slice(0, FIRST_ROWS).map((row) => rowOf(row, onLine)));
  const heads = [WORDS.line, WORDS.code, WORDS.text, WORDS.facts].map((word) =>
    element("th", { scope: "col" }, bilingual(word)),
  );
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body);
  if (rows.length <= FIRST_ROWS) return table;
  const more = element(
    "button",
    {
      type: "button",
      onclick: () => {
        for (const row of rows.slice(FIRST_ROWS)) body.append(rowOf(row, onLine));
        more.remove();
      },
    },
    bilingual(WORDS.more),
    ` (${rows.length})`,
  );
  return element("div", {}, table, more);
}

type Row = ExtractedCode & { readonly kind?: "success" | "range" };

function rowOf(row: Row, onLine: (line: number) => void): HTMLElement {
  const { code, symbol, message, line, translations = {}, locale } = row;
  const name = symbol === undefined ? undefined : element("small", {}, ` ${visible(symbol)}`);
  return element(
    "tr",
    { "data-line": line, class: row.alarm && "doubted" },
    element("td", {}, lineButton(line, onLine)),
    element("th", { scope: "row" }, element("code", {}, visible(code)), name),
    element(
      "td",
      {},
      message !== undefined && element("p", { class: "message" }, visible(message)),
      ...textsOf(row, locale),
      ...Object.entries(translations).flatMap(([language, text]) => textsOf(text, language)),
    ),
    element("td", { class: "facts" }, ...factsOf(row)),
  );
}

function textsOf(
  { title, description, cause, solution }: Partial<Record<keyof CaseText, unknown>>,
  locale: string | undefined,
): readonly HTMLElement[] {
  const paragraph = (text: unknown, label?: "cause" | "solution"): readonly HTMLElement[] =>
    typeof text === "string"
      ? [
          element(
            "p",
            { lang: locale },
            label && element("small", {}, bilingual(ERROR_WORDS[label]), " "),
            visible(text),
          ),
        ]
      : [];
  return [
    ...paragraph(title),
    ...paragraph(description),
    ...paragraph(cause, "cause"),
    ...paragraph(solution, "solution"),
  ];
}

function factsOf({ httpStatus, billable, retry, recovery, alarm, kind }: Row): readonly HTMLElement[] {
  const facts = [
    kind,
    httpStatus !== undefined && `HTTP ${httpStatus}`,
    billable !== undefined && bilingual(WORDS[billable ? "billable" : "not-billable"]),
    retry && bilingual(retry === "never" ? WORDS.never : ERROR_WORDS[retry]),
    recovery && recovery !== "retry" && bilingual(ERROR_WORDS[recovery]),
    alarm && bilingual(WORDS.alarm),
  ];
  return facts.flatMap((fact) => (fact ? [element("span", { class: "fact" }, fact)] : []));
}
