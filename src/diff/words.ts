import type { Case, LocalText } from "../model/catalog.ts";
import type { Finding } from "./found.ts";
import { judgeText, type TextChange } from "./meaning.ts";
import type { Edit, WordChange } from "./model.ts";

/** What a code says in each language and what its server sends, compared: one finding for all of its words. */
export function diffWords(pairs: readonly CasePair[], languages: Languages): readonly Finding[] {
  const all = pairs.flatMap(changesOf);
  const [borrowed, changed] = split(all, ({ isBorrowed }) => isBorrowed);
  const [come, stay] = split(changed, ({ word }) => isNewLanguage(word, languages.before));
  const [gone, rest] = split(stay, ({ word }) => isNewLanguage(word, languages.after));
  return [
    ...findingOf("text-added", come, localesIn(come)),
    ...findingOf("text-removed", gone, localesIn(gone)),
    ...judged(rest),
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

interface Changed {
  readonly word: WordChange;
  readonly edit: Edit;
  /** Words of another service before and now: the change is told of there. */
  readonly isBorrowed: boolean;
}

const FIELDS = ["title", "description", "cause", "solution"] as const;

function changesOf({ index, before, after }: CasePair): readonly Changed[] {
  const locales = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  return [
    ...changedWord({ field: "message" }, ["cases", index, "message"], before.message, after.message),
    ...[...locales].flatMap((locale) => {
      const [was, is] = [textIn(before, locale), textIn(after, locale)];
      const isBorrowed = was?.from !== undefined && is?.from !== undefined;
      return FIELDS.flatMap((field) =>
        changedWord({ locale, field }, ["cases", index, "texts", locale, field], was?.[field], is?.[field], isBorrowed),
      );
    }),
  ];
}

/** The text of a case in a language; a language may be called as a member that all objects have. */
export function textIn({ texts }: Case, locale: string): LocalText | undefined {
  return Object.hasOwn(texts, locale) ? texts[locale] : undefined;
}

function changedWord(
  what: Pick<WordChange, "locale" | "field">,
  path: Edit["path"],
  before: string | undefined,
  after: string | undefined,
  isBorrowed = false,
): readonly Changed[] {
  if (before === after) return [];
  const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return [{ word: { ...what, ...values }, edit: { path, ...values }, isBorrowed }];
}

function isNewLanguage({ locale }: WordChange, known: ReadonlySet<string>): boolean {
  return locale !== undefined && !known.has(locale);
}

function split<T>(all: readonly T[], fits: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}

function localesIn(changed: readonly Changed[]): readonly string[] {
  return [...new Set(changed.flatMap(({ word }) => word.locale ?? []))].sort();
}

function findingOf(rule: Finding["rule"], changed: readonly Changed[], essence: readonly string[]): readonly Finding[] {
  if (changed.length === 0) return [];
  const words = changed.map(({ word }) => word);
  // What went stands before what came.
  const summary = [...essence].reverse().join(" ");
  return [{ rule, essence, summary, words, edits: changed.map(({ edit }) => edit) }];
}

const WORST: readonly TextChange[] = ["placeholder-removed", "placeholder-added", "meaning", "text", "punctuation"];

const RULES = {
  "placeholder-removed": "placeholder-removed",
  "placeholder-added": "placeholder-added",
  meaning: "meaning-changed",
  text: "text-changed",
  punctuation: "text-punctuation",
} as const satisfies Readonly<Record<TextChange, Finding["rule"]>>;

// A reader judges a code, not its fields: the worst change of any of its words is the change of all of them.
function judged(changed: readonly Changed[]): readonly Finding[] {
  const all = changed.map(({ word: { before, after } }) =>
    before === undefined || after === undefined ? ({ change: "text", essence: [] } as const) : judgeText(before, after),
  );
  const worst = WORST.find((change) => all.some((one) => one.change === change));
  if (worst === undefined) return [];
  const essence = [...new Set(all.flatMap((one) => (one.change === worst ? one.essence : [])))].sort();
  return findingOf(RULES[worst], changed, essence);
}
