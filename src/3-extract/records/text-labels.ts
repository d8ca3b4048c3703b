import type { Field } from "../../model/draft.ts";
import type { Place, Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { labelMeaning } from "../classify/header-meaning.ts";
import { cutAt, lineEnds, slice, textLines } from "../text-slices.ts";

/** A text with a label before it: `Cause: the disk is full`. */
export interface LabelledText {
  readonly role: Role;
  readonly header: string;
  /** Empty if the label stands alone. It is then the label of the following text. */
  readonly text: Text;
}

/** The roles of labels. A label alone does not make a text a code. */
const labelRoles: ReadonlySet<Role> = new Set([
  "title",
  "message",
  "description",
  "cause",
  "solution",
  "httpStatus",
  "billable",
  "retryable",
  "name",
]);

/**
 * The label at the start of a text, and the text after it; `undefined` if there is no label.
 *
 * @example readLabel("Cause: the disk is full") → cause the disk is full
 * @example readLabel("错误信息：找不到应用") → message 找不到应用
 * @example readLabel("含义 - 找不到应用") → description 找不到应用
 * @example readLabel("HTTP Status Code: 400") → httpStatus 400
 * @example readLabel("Solution") → solution
 * @example readLabel("Warning: hot") → nothing
 */
export function readLabel(text: Text): LabelledText | undefined {
  const match = /^([^:：\n]{2,40}?)\s{0,4}(?:[:：]|\s[-–—](?=\s)|\n)\s*/.exec(text.text);
  const header = match?.[1] ?? (text.text.length <= 40 ? text.text : "");
  const meaning = /[(（][^()（）]*$/.test(header) ? undefined : labelMeaning(header.replace(/^[-*•]\s*/, ""));
  if (meaning === undefined || meaning.confidence < 0.8 || !labelRoles.has(meaning.role)) return undefined;
  if (match === null && meaning.confidence < 0.9) return undefined;
  const rest = slice(text, match === null ? text.text.length : match[0].length);
  return { role: meaning.role, header: header.trim(), text: rest };
}

/** The lines of a text, cut as well before each bold label and before each label that follows another one. */
export function splitLabels(text: Text): Text[] {
  return labelledLines(text).flatMap((line) => {
    const bold = (line.marks ?? [])
      .filter(({ kind, start, end }) => kind === "strong" && start > 0 && isBoldLabel(line.text, start, end))
      .map((mark) => mark.start);
    const starts = [...new Set([0, ...bold, ...inlineLabelStarts(line)])].sort((a, b) => a - b);
    return cutAt(line, starts);
  });
}

/** The lines of a text. A line that a browser joins to the one before is a line of its own if it begins with a label. */
function labelledLines(text: Text): readonly Text[] {
  if (text.folds === undefined) return textLines(text);
  const starts = [0, ...lineEnds(text).map((end) => end + 1)];
  const lines = cutAt(text, starts);
  const isLabel = lines.map((line) => (readLabel(line)?.text.text ?? "") !== "");
  const labels = lines.filter((_, index) => isLabel[index]);
  if (labels.length < 2 && !labels.some(isStatusLine)) return textLines(text);
  return cutAt(
    text,
    starts.filter((_, index) => index === 0 || isLabel[index]),
  );
}

/** Whether a line is nothing but an HTTP status with its label: "HTTP status code: 400". */
function isStatusLine(line: Text): boolean {
  const label = readLabel(line);
  return label?.role === "httpStatus" && /^[1-5]\d\d\b.{0,30}$/.test(label.text.text);
}

/** The offsets of labels after the first one of a line: `Cause: no disk Solution: add one`. */
function inlineLabelStarts(line: Text): number[] {
  if (readLabel(line) === undefined) return [];
  const labels = /(?<=\s)(?:[A-Z]\w*(?: \w+){0,2}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,8})(?=\s?[:：])/gu;
  return [...line.text.matchAll(labels)]
    .filter((match) => (labelMeaning(match[0])?.confidence ?? 0) >= 0.9)
    .map((match) => match.index);
}

function isBoldLabel(text: string, start: number, end: number): boolean {
  const closed = /[:：]\s*$/.test(text.slice(start, end)) || /^\s*[:：]/.test(text.slice(end));
  const meaning = labelMeaning(text.slice(start, end).replace(/[:：]\s*$/, ""));
  return closed && meaning !== undefined && meaning.confidence >= 0.8;
}

/**
 * The HTTP status that a heading gives for the blocks below it; `undefined` if it gives none.
 *
 * @example
 * httpStatusOfHeading("405错误") // "405"
 * httpStatusOfHeading("404 Not Found") // "404"
 * httpStatusOfHeading("HTTP status code: 400") // "400"
 * httpStatusOfHeading("Chapter 404") // undefined
 */
export function httpStatusOfHeading(heading: string): string | undefined {
  const match =
    /^(?:http\s{0,9})?(?:status|error|错误码?|状态码|エラー|오류)?\s{0,9}(?:codes?)?\s{0,9}[:：]?\s{0,9}\(?([45]\d\d)\)?(?!\d)\s{0,9}[-–—:：]?\s{0,9}(?:$|error|错误|エラー|오류|http|[A-Z][a-z]+ ?[A-Z]?)/iu.exec(
      heading.trim(),
    );
  return match?.[1];
}

/** The HTTP status of the nearest heading that gives one, as a field. */
export function httpStatusOfTrail(trail: readonly string[], place: Place): Field[] {
  const heading = trail.findLast((words) => httpStatusOfHeading(words) !== undefined);
  const status = heading === undefined ? undefined : httpStatusOfHeading(heading);
  return heading === undefined || status === undefined
    ? []
    : [{ role: "httpStatus", header: heading, text: { text: status, place } }];
}
