import type { Draft, Outcome } from "../../model/draft.ts";
import type { Text } from "../../model/page.ts";
import { isStatusPhrase, responseFields } from "../classify/vocabulary.ts";
import { isHeaderWord } from "../classify/header-meaning.ts";
import { isStatus } from "../codes/code-form.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { draftsOf } from "../drafts-of.ts";
import { slice, textLines } from "../text-slices.ts";

/** The outcomes of rows or records of one group, with what only the other codes of the group can decide. */
export function settleDrafts(outcomes: readonly Outcome[]): Outcome[] {
  const drafts = draftsOf({ findings: [{ outcomes }] });
  const steps = [
    withoutFalseWildcard(drafts),
    ...(areStatusesWithNames(drafts) ? [withNameAsCode] : []),
    ...(areBeforeNumbers(drafts) ? [withLeadingNumber] : []),
  ];
  // A list of nothing but header words describes the fields of a response: "Code", "Message".
  const areHeaders =
    drafts.length > 1 && drafts.every(({ code }) => isHeaderWord(code.text) || responseFields.test(code.text));
  return outcomes.map((outcome): Outcome => {
    if (outcome.kind !== "read") return outcome;
    if (areHeaders || outcome.drafts.every(isResponseField))
      return { kind: "refused", place: outcome.place, reason: "the name of a field of the response" };
    const drafts = outcome.drafts.map((draft) => steps.reduce((last, step) => step(last), draft));
    return { ...outcome, drafts: drafts.flatMap(casesOfMessages) };
  });
}

/** `2201X` is a code, and no range, if the group has codes such as `2201W`. */
function withoutFalseWildcard(drafts: readonly Draft[]): (draft: Draft) => Draft {
  const lengths = new Set(
    drafts
      .filter(({ kind, code }) => kind !== "range" && /^\d+[A-Z]$/.test(code.text))
      .map(({ code }) => code.text.length),
  );
  return ({ kind, ...draft }) =>
    kind === "range" && /^\d+X$/.test(draft.code.text) && lengths.has(draft.code.text.length)
      ? draft
      : { ...draft, ...(kind && { kind }) };
}

/** Whether the codes are HTTP statuses and have names of their own, not those of HTTP: the server sends the names. */
function areStatusesWithNames(drafts: readonly Draft[]): boolean {
  const own = drafts.filter((draft) => {
    const name = nameOf(draft)?.text.text ?? "";
    const status = draft.code.text.trim();
    const shape = shapeOf(name);
    const isName = shape !== undefined && shape.kind !== "word" && shape.confidence >= 0.5;
    return /^[45]\d\d$/.test(status) && isName && !isStatusPhrase(name);
  });
  return drafts.length > 1 && own.length >= 0.7 * drafts.length && drafts.every(({ code }) => isStatus(code.text));
}

function withNameAsCode(draft: Draft): Draft {
  const name = nameOf(draft);
  if (name === undefined) return draft;
  const others = draft.fields.filter((field) => field !== name && field.role !== "httpStatus");
  return { ...draft, code: name.text, fields: [{ role: "httpStatus", header: "", text: draft.code }, ...others] };
}

/** Numbers at the start of the text behind a name: the next cells of its row. */
const LEADING_NUMBERS = /^(?:(?:0x)?\d[\dA-Fa-f]{2,11}(?:\s+|(?=[^\p{ASCII}]))){1,3}/u;

/** Whether the codes are names, and nearly every text of a code begins with a number. */
function areBeforeNumbers(drafts: readonly Draft[]): boolean {
  const before = drafts.filter((draft) => LEADING_NUMBERS.test(titleOf(draft)?.text.text ?? ""));
  return (
    before.length > 2 && before.length >= 0.8 * drafts.length && before.every(({ code }) => !/^\d/.test(code.text))
  );
}

function titleOf({ fields }: Draft): Draft["fields"][number] | undefined {
  return fields.find(({ role }) => role === "title");
}

function withLeadingNumber(draft: Draft): Draft {
  const title = titleOf(draft);
  const [numbers = ""] = (title && LEADING_NUMBERS.exec(title.text.text)) ?? [];
  if (title === undefined || numbers === "") return draft;
  const number = { role: "number", text: slice(title.text, 0, numbers.search(/\s|$/)) } as const;
  const rest = { ...title, text: slice(title.text, numbers.length) };
  return { ...draft, fields: draft.fields.flatMap((field) => (field === title ? [number, rest] : field)) };
}

/** A draft for each message, if the field of messages is a list of messages. Other fields with as many lines are shared out. */
function casesOfMessages(draft: Draft): Draft[] {
  const message = draft.fields.find(({ role }) => role === "message")?.text;
  const messages = message?.text.includes("\n") ? separateMessages(message) : [];
  if (messages.length < 2) return [draft];
  return messages.map((text, nth) => ({
    ...draft,
    fields: draft.fields.map((field) => {
      const lines = field.text === message ? messages : textLines(field.text);
      return lines.length === messages.length ? { ...field, text: lines[nth] ?? text } : field;
    }),
  }));
}

/** The messages of a text: its lines if all have a bullet, are quoted, or are whole sentences; otherwise none. */
function separateMessages(text: Text): readonly Text[] {
  const lines = textLines(text);
  const bullet = /^[-*•·●▪‣–]\s+/;
  if (lines.every((line) => bullet.test(line.text)))
    return lines.map((line) => slice(line, bullet.exec(line.text)?.[0].length ?? 0));
  const isQuoted = ({ text, marks = [] }: Text): boolean =>
    /^["“「'].*["”」'][.。]?$/.test(text) ||
    marks.some(({ kind, start, end }) => kind === "code" && start === 0 && end === text.length && text.includes(" "));
  const isSentence = (line: Text): boolean => /^[^\p{Ll}\p{P}].*[.。!！?？]$/u.test(line.text);
  return lines.every(isQuoted) || lines.every(isSentence) ? lines : [];
}

function nameOf({ fields }: Draft) {
  return fields.find(({ role }) => role === "name");
}

function isResponseField({ code }: Draft): boolean {
  return responseFields.test(code.text) && /[a-z]/.test(code.text);
}
