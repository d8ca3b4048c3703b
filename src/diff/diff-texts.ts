import type { Case, LocalizedText } from "../model/catalog.ts";
import type { Edit, TextChange } from "./change.ts";
import { classifyTextChange, TEXT_CHANGE_KINDS, type TextChangeKind } from "./classify-text-change.ts";
import { type Difference, editAt } from "./difference.ts";

/** A case before and after a change. */
export interface CasePair {
  /** Index of the case before. */
  readonly index: number;
  readonly before: Case;
  readonly after: Case;
}

/** The locales in which any case of the code has a text. */
export interface TextLocales {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** The members of a `LocalizedText` that are text; the others say where it comes from. */
export const TEXT_FIELDS = ["title", "description", "cause", "solution"] as const;

/** The differences between the texts and server messages of a code: at most one for each kind of change. */
export function diffTexts(pairs: readonly CasePair[], locales: TextLocales): readonly Difference[] {
  const all = pairs.flatMap(changedTextsOf);
  const own = all.filter(({ isBorrowed }) => !isBorrowed);
  const isIn = ({ text }: ChangedText, some: ReadonlySet<string>): boolean =>
    text.locale === undefined || some.has(text.locale);
  const added = own.filter((changed) => !isIn(changed, locales.before));
  const removed = own.filter((changed) => isIn(changed, locales.before) && !isIn(changed, locales.after));
  const edited = own.filter((changed) => isIn(changed, locales.before) && isIn(changed, locales.after));
  return [
    ...localeDifference("text-added", added),
    ...localeDifference("text-removed", removed),
    ...worstDifference(edited),
    ...localeDifference(
      "text-borrowed",
      all.filter(({ isBorrowed }) => isBorrowed),
    ),
  ];
}

interface ChangedText {
  readonly text: TextChange;
  readonly edit: Edit;
  /** The text comes from another service before and after the change, which is reported there. */
  readonly isBorrowed: boolean;
}

function changedTextsOf({ index, before, after }: CasePair): readonly ChangedText[] {
  const locales = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  return [
    ...changedText({ field: "message" }, ["cases", index, "message"], before.message, after.message, false),
    ...[...locales].flatMap((locale) => {
      const [oldText, newText] = [textIn(before, locale), textIn(after, locale)];
      const isBorrowed = oldText?.from !== undefined && newText?.from !== undefined;
      return TEXT_FIELDS.flatMap((field) => {
        const path = ["cases", index, "texts", locale, field];
        return changedText({ locale, field }, path, oldText?.[field], newText?.[field], isBorrowed);
      });
    }),
  ];
}

/** The text of a case in a locale. The locale may be the name of an inherited member. */
export function textIn({ texts }: Case, locale: string): LocalizedText | undefined {
  return Object.hasOwn(texts, locale) ? texts[locale] : undefined;
}

function changedText(
  field: Pick<TextChange, "locale" | "field">,
  path: Edit["path"],
  before: string | undefined,
  after: string | undefined,
  isBorrowed: boolean,
): readonly ChangedText[] {
  if (before === after) return [];
  const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return [{ text: { ...field, ...values }, edit: editAt(path, before, after), isBorrowed }];
}

/** A difference that is identified by its locales. */
function localeDifference(rule: Difference["rule"], changed: readonly ChangedText[]): readonly Difference[] {
  const locales = [...new Set(changed.flatMap(({ text }) => text.locale ?? []))].sort();
  return differenceOf(rule, changed, locales);
}

function differenceOf(
  rule: Difference["rule"],
  changed: readonly ChangedText[],
  fingerprintParts: readonly string[],
): readonly Difference[] {
  if (changed.length === 0) return [];
  // The parts are sorted, "+" before "-"; people read the removed value first.
  const summary = fingerprintParts.toReversed().join(" ");
  const [words, edits] = [changed.map(({ text }) => text), changed.map(({ edit }) => edit)];
  return [{ rule, fingerprintParts, summary, words, edits }];
}

const RULES = {
  "placeholder-removed": "placeholder-removed",
  "placeholder-added": "placeholder-added",
  meaning: "meaning-changed",
  text: "text-changed",
  punctuation: "text-punctuation",
} as const satisfies Readonly<Record<TextChangeKind, Difference["rule"]>>;

/** One difference for all edited texts of a code, with the rule of the most severe. */
function worstDifference(edited: readonly ChangedText[]): readonly Difference[] {
  const classified = edited.map(({ text: { before, after } }) =>
    before === undefined || after === undefined
      ? ({ kind: "text", fingerprintParts: [] } as const)
      : classifyTextChange(before, after),
  );
  const worst = TEXT_CHANGE_KINDS.find((kind) => classified.some((change) => change.kind === kind));
  if (worst === undefined) return [];
  const parts = classified.filter(({ kind }) => kind === worst).flatMap(({ fingerprintParts }) => fingerprintParts);
  return differenceOf(RULES[worst], edited, [...new Set(parts)].sort());
}
