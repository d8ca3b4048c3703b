import type { Draft, Finding } from "../../model/draft.ts";
import type { PageOperation } from "../../model/operation.ts";
import { draftsOf } from "../drafts-of.ts";
import { isOperationHeader } from "./operation-words.ts";
import { isDistinctName, plainLine } from "./program-name.ts";
import { requestLine } from "./request-line.ts";

/** The share of cells that have to name operations. */
const MOST = 0.8;

/** The operations of a code: these, or every one. */
export type CodeOperations = readonly PageOperation[] | "all";

/**
 * The operations of each draft of a table with a column that names them; `undefined` if there is none. The cells decide:
 * most of them hold names only, which have a capital or a separator inside.
 */
export function columnOperations(finding: Finding): ReadonlyMap<Draft, CodeOperations> | undefined {
  const drafts = draftsOf({ findings: [finding] });
  const headers = new Set(drafts.flatMap(({ fields }) => fields.flatMap((field) => field.header ?? [])));
  const header = [...headers].find(isOperationHeader);
  if (header === undefined) return undefined;
  const cells = new Map<Draft, CodeOperations>();
  let above: CodeOperations = [];
  for (const draft of drafts) {
    const field = draft.fields.find(({ header: each }) => each === header);
    if (field === undefined) continue;
    const { text, place } = field.text;
    if (!isSame(text)) above = isAll(text) ? "all" : namesOfCell(text, place);
    cells.set(draft, above);
  }
  const told = [...cells].filter(([draft, each]) => each !== "all" && !isNone(textIn(draft, header)));
  const naming = told.filter(([, operations]) => operations.length > 0);
  return naming.length > 0 && naming.length >= MOST * told.length ? cells : undefined;
}

function textIn({ fields }: Draft, header: string): string {
  return fields.find(({ header: each }) => each === header)?.text.text ?? "";
}

/** Whether a cell says that every operation can fail with the code: `Any`, `所有接口`, `受保护接口（任意）`. */
function isAll(text: string): boolean {
  const words =
    /(?:^|[^A-Za-z])(?:any|all|every|both|common)(?:[^A-Za-z]|$)|所有|全部|全局|通用|公共|任意|すべて|全て|모두|모든/iu;
  return words.test(text.slice(0, 40)) && namesOfCell(text, { line: 1, column: 1 }).length === 0;
}

/** Whether a cell says that no operation is meant: a dash. */
function isNone(text: string): boolean {
  return /^(?:[-–—/]+|n\/a|无)?$/iu.test(text.trim());
}

/** Whether a cell stands for that above: `同上`. */
function isSame(text: string): boolean {
  return /^(?:同上|同前|ditto|same(?: as above)?|〃|″|")$/iu.test(text.trim());
}

/** The operations that a cell names; none if it has another text. */
function namesOfCell(text: string, place: PageOperation["place"]): readonly PageOperation[] {
  const lines = text.slice(0, MAX_CELL).split(/[,，、;；|\n]| (?:and|or|和|与|及) /u);
  const names = [...new Set(lines.map((line) => plainLine(line, MAX_CELL)).filter((name) => name !== ""))];
  const request = (name: string): Pick<PageOperation, "method" | "path"> | undefined =>
    requestLine(name) ?? (/^\/[\w.:{}<>/-]+$/u.test(name) ? { path: name } : undefined);
  const isName = (name: string): boolean => isDistinctName(name) || request(name)?.path !== undefined;
  return names.every(isName) ? names.map((name) => ({ name, place, ...request(name) })) : [];
}

const MAX_CELL = 2_000;
