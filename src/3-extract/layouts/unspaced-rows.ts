import type { Draft, Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Page, Place, Section, Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { isNumeric, shapeOf } from "../codes/code-shape.ts";
import { headerMeaning, isForeignHeader, isHeaderWord } from "../classify/header-meaning.ts";
import { textLines, slice } from "../text-slices.ts";
import { codeHeaderWord } from "../classify/vocabulary.ts";

/**
 * Rows whose cells have no space between them. A code in Latin letters or digits ends where another script begins, and
 * a number ends where a capital begins. A row in which the end of the code is unknown is reported.
 *
 * @example
 * 错误码说明
 * QuotaExceeded配额已用完。
 * TokenExpired令牌已过期。
 * → QuotaExceeded: description 配额已用完。
 * → TokenExpired: description 令牌已过期。
 */
export const unspacedRows: Layout = {
  name: "unspaced-rows",
  read: (page, tools) => page.sections.flatMap((section) => readUnspacedRows(page, section, tools)),
};

/** Rows below a header at least, and characters of a header at most. */
const minUnspacedRows = 2;
const maxUnspacedHeader = 40;

function readUnspacedRows(_page: Page, section: Section, { report }: LayoutTools): Finding[] {
  const cells = section.blocks.flatMap((block) =>
    block.kind === "paragraph" ? textLines(block.text).map((text) => ({ text, block })) : [],
  );
  const findings: Finding[] = [];
  for (let at = 0; at < cells.length; at++) {
    const header = cells[at];
    const roles = header === undefined ? undefined : unspacedHeader(header.text.text);
    if (header === undefined || roles === undefined) continue;
    const rows = [];
    for (let next = at + 1; next < cells.length && splitUnspacedRow(cells[next]?.text) !== undefined; next++)
      rows.push(cells[next]);
    if (rows.length < minUnspacedRows) continue;
    const outcomes: Outcome[] = [{ kind: "header", place: header.text.place }];
    for (const row of rows) {
      if (row === undefined) continue;
      const [code, rest] = textFollowsCode(roles) ? (splitUnspacedRow(row.text) ?? []) : [];
      const whole = code !== undefined && rest !== undefined;
      if (!whole || roles.length > 2) report("cells-glued", row.text.place, { row: row.text.text.slice(0, 60) });
      if (whole) outcomes.push(readUnspacedRow(code, rest, section, row.text.place));
      else outcomes.push({ kind: "reported", place: row.text.place });
    }
    const why = [
      `the header "${header.text.text}" is ${roles.length} headers without a gap`,
      "codes end where the script changes",
    ];
    const took = [...new Set([header, ...rows].flatMap((cell) => cell?.block ?? []))];
    const used = new Set([header, ...rows]);
    const left = cells.filter((cell) => took.includes(cell.block) && !used.has(cell)).map(({ text }) => text);
    findings.push({ layout: unspacedRows.name, place: header.text.place, why, outcomes, took, left });
    at += rows.length;
  }
  return findings;
}

/** Whether the column after the code holds text: the end of a code before a number is unknown. */
function textFollowsCode(roles: readonly Role[]): boolean {
  return ["description", "message", "title", "cause", "ignore"].includes(roles[1] ?? "");
}

function readUnspacedRow(code: Text, rest: Text, section: Section, place: Place): Outcome {
  const draft: Draft = {
    code,
    fields: [{ role: "description", text: rest }],
    trail: section.trail,
    place,
    layout: unspacedRows.name,
    pattern: "code-without-space",
  };
  return { kind: "read", place, drafts: [draft] };
}

/** The roles of header words without spaces, of which the first means code: `错误码说明`; `undefined` for other texts. */
function unspacedHeader(text: string): readonly Role[] | undefined {
  if (text.length > maxUnspacedHeader || !(codeHeaderWord.test(text) || /^(?:error)?code\p{L}/iu.test(text)))
    return undefined;
  for (let cut = text.length - 2; cut >= 2; cut--) {
    const code = headerMeaning(text.slice(0, cut));
    const rest = code?.role === "code" && code.confidence >= 0.6 ? headerRoles(text.slice(cut)) : undefined;
    if (rest !== undefined && !rest.includes("code")) return ["code", ...rest];
  }
  return undefined;
}

/** The roles of the header words of a text, found with the longest words first. */
function headerRoles(text: string): readonly Role[] | undefined {
  if (isForeignHeader(text)) return ["ignore"];
  const whole = headerMeaning(text);
  if (whole?.confidence === 1 && isHeaderWord(text)) return [whole.role];
  for (let cut = text.length - 2; cut >= 2; cut--) {
    const first = text.slice(0, cut);
    const meaning = isHeaderWord(first) ? headerMeaning(first) : undefined;
    const role = isForeignHeader(first) ? "ignore" : meaning?.confidence === 1 ? meaning.role : undefined;
    const rest = role === undefined ? undefined : headerRoles(text.slice(cut));
    if (role !== undefined && rest !== undefined) return [role, ...rest];
  }
  return undefined;
}

/** The code and the text of a row; no parts if the end of the code is unknown; `undefined` if there is no code. */
function splitUnspacedRow(line: Text | undefined): [Text?, Text?] | undefined {
  const match = /^([A-Za-z][\w.-]*|[+-]?\d+)(?=[^\n])/.exec(line?.text ?? "");
  const code = match?.[1];
  if (line === undefined || code === undefined || code.length === line.text.length) return undefined;
  if (/^\s*[:：,，、;；=]/.test(line.text.slice(code.length))) return undefined;
  const shape = shapeOf(code);
  if (shape === undefined || shape.confidence < 0.5) return undefined;
  const behind = line.text.slice(code.length);
  if (isNumeric(shape) && /^(?:\s|xx)/i.test(behind)) return undefined;
  const other = /^[^\p{ASCII}\s]/u.test(behind) && !/[a-z][A-Z]{2,}$/.test(code);
  const clean = other || (isNumeric(shape) && /^\p{Lu}/u.test(behind));
  return clean ? [slice(line, 0, code.length), slice(line, code.length)] : [];
}
