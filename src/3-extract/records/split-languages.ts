import type { Draft, Field, Outcome } from "../../model/draft.ts";
import type { Text } from "../../model/page.ts";
import { guessLocale } from "../../lib/guess-locale.ts";
import { draftsOf, mapDrafts } from "../drafts-of.ts";
import { slice } from "../text-slices.ts";

/** The share of the texts that must be of two languages, and their number at least. */
const MIN_SHARE = 0.8;
const MIN_TEXTS = 3;

/** Where the second of two languages begins: the first or the second one is written in Latin letters. */
const borders: readonly ((text: string) => number | undefined)[] = [
  (text) => {
    const last = text.search(/(?!\p{sc=Latn})\p{L}[\p{sc=Latn}\P{L}]*$/u);
    const marks = last < 0 ? "" : (/^.[.。!！?？…)）」』"”]{0,4}\s{0,4}/u.exec(text.slice(last))?.[0] ?? "");
    const isBorder = /[^\p{L}\s]\s*$/u.test(marks) || /^\p{Lu}/u.test(text.slice(last + marks.length));
    return last >= 0 && isBorder ? last + marks.length : undefined;
  },
  (text) => {
    const first = text.search(/(?!\p{sc=Latn})\p{L}/u);
    return /[.!?)a-z]\s*$/.test(text.slice(0, Math.max(0, first))) ? first : undefined;
  },
];

/**
 * Cuts the texts of rows in two if almost all of them consist of two languages in the same order, of which one is
 * written in Latin letters: such texts are two columns without a gap. A text without a border stays whole.
 *
 * @example
 * 1002 잘못된 요청입니다.Invalid request → description (ko) 잘못된 요청입니다., description (en) Invalid request
 */
export function splitLanguages(outcomes: readonly Outcome[]): readonly Outcome[] {
  const fields = draftsOf({ findings: [{ outcomes }] })
    .map(onlyText)
    .filter((field) => field !== undefined);
  const cuts = borders.map((borderOf) => new Map(fields.map((field) => [field, cutInTwo(field.text, borderOf)])));
  const parts = cuts.find((cut) => areTwoLanguages([...cut.values()]));
  if (parts === undefined) return outcomes;
  const locales = [0, 1].map((nth) =>
    guessLocale(Array.from(parts.values(), (texts) => texts?.[nth]?.text ?? "").join(" ")),
  );
  const split = (field: Field): readonly Field[] =>
    parts.get(field)?.map((text, nth) => ({ role: "description", text, locale: locales[nth] ?? "en" })) ?? [field];
  return mapDrafts(outcomes, (draft) => ({ ...draft, fields: draft.fields.flatMap(split) }));
}

const TEXTS: readonly string[] = ["title", "message", "description"];

/** The text of a draft that has one text only. */
function onlyText({ fields }: Draft): Field | undefined {
  const texts = fields.filter(({ role }) => TEXTS.includes(role));
  return texts.length === 1 ? texts[0] : undefined;
}

function cutInTwo(text: Text, borderOf: (text: string) => number | undefined): readonly Text[] | undefined {
  const at = borderOf(text.text);
  const parts = at === undefined ? [] : [slice(text, 0, at), slice(text, at)];
  return parts.length > 0 && parts.every((part) => /\p{L}{2}/u.test(part.text)) ? parts : undefined;
}

/** Most texts of a language have several words: one word of another script is a name. */
function areTwoLanguages(cuts: readonly (readonly Text[] | undefined)[]): boolean {
  const cut = cuts.filter((parts) => parts !== undefined);
  const areTexts = cut.filter((parts) =>
    parts.every(({ text }) => /\p{L}\s+\p{L}|(?!\p{sc=Latn})\p{L}{2}/u.test(text)),
  );
  return cut.length >= MIN_TEXTS && cut.length >= MIN_SHARE * cuts.length && areTexts.length * 2 > cuts.length;
}
