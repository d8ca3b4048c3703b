import type { Explored } from "../../commands/explore.ts";
import { bilingual } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { evidenceList } from "./evidence-panel.ts";
import { filesView } from "./files-panel.ts";
import { problemsList } from "./problems-panel.ts";
import { rowsTable } from "./rows-panel.ts";
import { tabs } from "./tabs.ts";
import { WORDS } from "./words.ts";

/** What errsmith made of a document: rows, evidence, problems and TypeScript, each in a tab. */
export interface AnswerView {
  readonly element: HTMLElement;
  show(explored: Explored): void;
  clear(): void;
  /** Marks the row that begins at a line of the document. */
  chooseRow(line: number): void;
}

/** Makes the view. `onLine` is called with the line of the document that the reader chooses in it. */
export function answerView(onLine: (line: number) => void): AnswerView {
  const panels = { rows: element("div"), evidence: element("div"), problems: element("div"), files: element("div") };
  const views = tabs([
    { id: "rows", name: WORDS.rows, panel: panels.rows },
    { id: "evidence", name: WORDS.evidence, panel: panels.evidence },
    { id: "problems", name: WORDS.problems, panel: panels.problems },
    { id: "files", name: WORDS.typescript, panel: panels.files },
  ]);
  return {
    element: views.element,
    show: ({ page, findings, files, problems }) => {
      const all = [...page.problems, ...problems];
      panels.rows.replaceChildren(rowsTable(page, onLine));
      panels.evidence.replaceChildren(evidenceList(findings, onLine));
      panels.problems.replaceChildren(problemsList(all, onLine));
      panels.files.replaceChildren(filesView(files));
      views.count("rows", page.codes.length + (page.apart?.length ?? 0));
      views.count("problems", all.length);
    },
    clear: () => {
      for (const panel of Object.values(panels)) panel.replaceChildren();
      views.count("rows", undefined);
      views.count("problems", undefined);
    },
    chooseRow: (line) => {
      for (const row of panels.rows.querySelectorAll<HTMLElement>("tr[data-line]")) {
        const isChosen = row.dataset.line === String(line);
        row.classList.toggle("chosen", isChosen);
        if (isChosen) row.scrollIntoView({ block: "nearest" });
      }
    },
  };
}

/** The format of a document, the number of its codes and the confidence. */
export function summary({ format, page: { codes, confidence } }: Explored): readonly (Node | string)[] {
  const count = new Set(codes.map(({ code }) => code)).size;
  const codesRead = [`${format} · ${count} `, bilingual([count === 1 ? "code" : "codes", "个错误码"])];
  if (confidence === undefined) return codesRead;
  return [...codesRead, " · ", bilingual(["confidence", "置信度"]), ` ${Math.round(confidence * 100)} %`];
}
