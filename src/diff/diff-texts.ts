import type { Case, LocalizedText } from "../model/catalog.ts";
import type { Difference } from "./difference.ts";
import { classifyTextChange, type TextChangeKind } from "./classify-text-change.ts";
import type { Edit, TextChange } from "./change.ts";

/** What a code says in each language and what its server sends, compared: one finding for all of its words. */
export function diffTexts(pairs: readonly CasePair[], languages: Languages): readonly Difference[] {
  const all = pairs.flatMap(textChangesOf);
  const [borrowed, changed] = split(all, ({ isBorrowed }) => isBorrowed);
  const [come, stay] = split(changed, ({ word }) => isNewLanguage(word, languages.before));
  const [gone, rest] = split(stay, ({ word }) => isNewLanguage(word, languages.after));
  return [
    ...findingOf("text-added", come, localesIn(come)),
    ...findingOf("text-removed", gone, localesIn(gone)),
    ...worstTextChange(rest),
    ...findingOf("text-borrowed", borrowed, localesIn(borrowed)),
  ];
}

/** A case before and after, with its index before. */
export interface CasePair {
  readonly index: number;
  readonly before: Case;
  readonly after: Case;
}

/** Languages in which any case of the code has words. */
export interface Languages {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

interface ChangedText {
  readonly word: TextChange;
  readonly edit: Edit;
  /** Words of another service before and now: the change is told of there. */
  readonly isBorrowed: boolean;
}

const FIELDS = ["title", "description", "cause", "solution"] as const;

function textChangesOf({ index, before, after }: CasePair): readonly ChangedText[] {
  const locales = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  return [
    ...changedText({ field: "message" }, ["cases", index, "message"], before.message, after.message),
    ...[...locales].flatMap((locale) => {
      const [was, is] = [textIn(before, locale), textIn(after, locale)];
      const isBorrowed = was?.from !== undefined && is?.from !== undefined;
      return FIELDS.flatMap((field) =>
        changedText({ locale, field }, ["cases", index, "texts", locale, field], was?.[field], is?.[field], isBorrowed),
      );
    }),
  ];
}

/** The text of a case in a language; a language may be called as a member that all objects have. */
export function textIn({ texts }: Case, locale: string): LocalizedText | undefined {
  return Object.hasOwn(texts, locale) ? texts[locale] : undefined;
}

function changedText(
  what: Pick<TextChange, "locale" | "field">,
  path: Edit["path"],
  before: string | undefined,
  after: string | undefined,
  isBorrowed = false,
): readonly ChangedText[] {
  if (before === after) return [];
  const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return [{ word: { ...what, ...values }, edit: { path, ...values }, isBorrowed }];
}

function isNewLanguage({ locale }: TextChange, known: ReadonlySet<string>): boolean {
  return locale !== undefined && !known.has(locale);
}

function split<T>(all: readonly T[], fits: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}

function localesIn(changed: readonly ChangedText[]): readonly string[] {
  return [...new Set(changed.flatMap(({ word }) => word.locale ?? []))].sort();
}

function findingOf(
  rule: Difference["rule"],
  changed: readonly ChangedText[],
  fingerprintParts: readonly string[],
): readonly Difference[] {
  if (changed.length === 0) return [];
  const words = changed.map(({ word }) => word);
  // What went stands before what came.
  const summary = [...fingerprintParts].reverse().join(" ");
  return [{ rule, fingerprintParts, summary, words, edits: changed.map(({ edit }) => edit) }];
}

const WORST: readonly TextChangeKind[] = ["placeholder-removed", "placeholder-added", "meaning", "text", "punctuation"];

const RULES = {
  "placeholder-removed": "placeholder-removed",
  "placeholder-added": "placeholder-added",
  meaning: "meaning-changed",
  text: "text-changed",
  punctuation: "text-punctuation",
} as const satisfies Readonly<Record<TextChangeKind, Difference["rule"]>>;

// A reader judges a code, not its fields: the worst change of any of its words is the change of all of them.
function worstTextChange(changed: readonly ChangedText[]): readonly Difference[] {
  const all = changed.map(({ word: { before, after } }) =>
    before === undefined || after === undefined
      ? ({ kind: "text", fingerprintParts: [] } as const)
      : classifyTextChange(before, after),
  );
  const worst = WORST.find((change) => all.some((one) => one.kind === change));
  if (worst === undefined) return [];
  const fingerprintParts = [...new Set(all.flatMap((one) => (one.kind === worst ? one.fingerprintParts : [])))].sort();
  return findingOf(RULES[worst], changed, fingerprintParts);
}
