import type { Draft, Outcome } from "../../model/draft.ts";
import { responseFields, statusPhrases } from "../classify/vocabulary.ts";
import { shapeOf } from "../codes/code-shape.ts";

/** The outcomes of rows or records of one group, with what only the other codes of the group can decide. */
export function settleDrafts(outcomes: readonly Outcome[]): Outcome[] {
  const drafts = outcomes.flatMap((outcome) => (outcome.kind === "read" ? outcome.drafts : []));
  const steps = [withoutFalseWildcard(drafts), ...(areStatusesWithNames(drafts) ? [withNameAsCode] : [])];
  return outcomes.map((outcome): Outcome => {
    if (outcome.kind !== "read") return outcome;
    if (outcome.drafts.every(isResponseField))
      return { kind: "refused", place: outcome.place, reason: "the name of a field of the response" };
    return { ...outcome, drafts: outcome.drafts.map((draft) => steps.reduce((last, step) => step(last), draft)) };
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
    return (
      /^[45]\d\d$/.test(status) && isName && statusPhrases.get(status) !== name.toLowerCase().replace(/[^a-z]/g, "")
    );
  });
  return (
    drafts.length > 1 && own.length >= 0.7 * drafts.length && drafts.every(({ code }) => /^[1-5]\d\d$/.test(code.text))
  );
}

function withNameAsCode(draft: Draft): Draft {
  const name = nameOf(draft);
  if (name === undefined) return draft;
  const others = draft.fields.filter((field) => field !== name && field.role !== "httpStatus");
  return { ...draft, code: name.text, fields: [{ role: "httpStatus", header: "", text: draft.code }, ...others] };
}

function nameOf({ fields }: Draft) {
  return fields.find(({ role }) => role === "name");
}

function isResponseField({ code }: Draft): boolean {
  return responseFields.test(code.text) && /[a-z]/.test(code.text);
}
