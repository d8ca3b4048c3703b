import { diffArrays } from "diff";

/** A part of two compared texts: in both, in the old one only, or in the new one only. */
export interface Segment {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

/** Texts with more edits than this are returned whole: the old text, then the new one. */
const MAX_EDITS = 200;

/**
 * The differences between two texts word by word; an ideograph is a word.
 *
 * @example
 * wordDiff("over 8000 px", "over 1080 px").map(({ kind, text }) => kind + text) // ["sameover ", "old8000", "new1080", "same px"]
 * wordDiff("图片模糊", "图片不清晰").map(({ kind, text }) => kind + text) // ["same图片", "old模糊", "new不清晰"]
 * wordDiff("above zero", "at least one").map(({ kind, text }) => kind + text) // ["oldabove zero", "newat least one"]
 * wordDiff("超过5张", "超过10张").map(({ kind, text }) => kind + text) // ["same超过", "old5", "new10", "same张"]
 */
export function wordDiff(before: string, after: string): readonly Segment[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  const parts = changes?.map(({ value, added, removed }) => ({ text: value.join(""), added, removed })) ?? [
    { text: before, added: false, removed: true },
    { text: after, added: true, removed: false },
  ];
  /** Unchanged text, then its replacement. */
  const hunks = [{ same: "", old: "", new: "" }];
  parts.forEach(({ text, added, removed }, i) => {
    const last = hunks.at(-1) as (typeof hunks)[number];
    const isReplacementNext = parts[i + 1]?.removed && parts[i + 2]?.added;
    if (removed) last.old += text;
    else if (added) last.new += text;
    // A space between two replaced words belongs to the replacement.
    else if (text.trim() === "" && last.old !== "" && last.new !== "" && isReplacementNext) {
      last.old += text;
      last.new += text;
    } else hunks.push({ same: text, old: "", new: "" });
  });
  const kinds = ["same", "old", "new"] as const;
  return hunks.flatMap((hunk) => kinds.map((kind) => ({ kind, text: hunk[kind] }))).filter(({ text }) => text !== "");
}

const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const WORD = new RegExp(String.raw`${IDEOGRAPH}|(?:(?!${IDEOGRAPH})[\p{L}\p{N}\p{M}_])+|\s+|[^]`, "gu");

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
