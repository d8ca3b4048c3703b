import type { TextChange } from "./change.ts";
import { withoutPunctuation } from "./classify-text-change.ts";
import { wordDiff } from "./word-diff.ts";

/** One way in which a text changed, without the words around it. */
interface TextEdit {
  /** Equal for equal edits. */
  readonly key: string;
  /** For people: “foo” → “bar”. */
  readonly text: string;
}

/** The most edits of texts that a pattern names. */
const MAX_NAMED = 3;

/** The longest quotation of a pattern, in characters. */
const MAX_QUOTED = 60;

/**
 * What was removed from texts and what was put there: words wherever they stand, and punctuation at the start, at the end
 * or inside of a text. Texts that changed in the same way have an equal key.
 *
 * @example
 * wordPattern([{ field: "title", before: "MFA failed.", after: "MFA failed" }]).text // "“.” removed at the end"
 * wordPattern([{ field: "title", before: "The old key", after: "The new key" }]).text // "“old” → “new”"
 * wordPattern([{ field: "solution", after: "Retry." }]).text // "solution added"
 */
export function wordPattern(texts: readonly TextChange[]): TextEdit {
  const edits = new Map(texts.flatMap(editsOf).map(({ key, text }) => [key, text]));
  const named = [...edits.values()].slice(0, MAX_NAMED);
  const others = edits.size - named.length;
  return {
    key: JSON.stringify([...edits.keys()].sort()),
    text: named.join(", ") + (others > 0 ? ` and ${others} more` : ""),
  };
}

/** Programs may read the message of a server, so an edit of it differs from the same edit of any other text. */
function editsOf({ field, before, after }: TextChange): readonly TextEdit[] {
  const owner = field === "message" ? "message" : "text";
  if (before === undefined || after === undefined) {
    const what = before === undefined ? "added" : "removed";
    return [{ key: JSON.stringify([field, what]), text: `${field} ${what}` }];
  }
  return replacementsIn(before, after).map((replacement) => ({
    key: JSON.stringify([owner, ...replacement]),
    text: (owner === "message" ? "message: " : "") + replacementText(replacement),
  }));
}

/** What was removed, what was put there, and where it stands: "" for words. */
type Replacement = readonly [before: string, after: string, place: "" | "at the start" | "at the end" | "inside"];

function replacementsIn(before: string, after: string): readonly Replacement[] {
  const segments = wordDiff(before, after);
  return segments.flatMap(({ kind, text }, i): readonly Replacement[] => {
    const isCounted = kind === "new" && segments[i - 1]?.kind === "old";
    if (kind === "same" || isCounted) return [];
    const isPair = kind === "old" && segments[i + 1]?.kind === "new";
    const removed = kind === "old" ? text : "";
    const added = kind === "new" ? text : isPair ? (segments[i + 1]?.text ?? "") : "";
    const [isStart, isEnd] = [i === 0, i + (isPair ? 2 : 1) === segments.length];
    return [placed(removed, added, isStart, isEnd)];
  });
}

/** The spaces around a word depend on its place in the text. */
function placed(removed: string, added: string, isStart: boolean, isEnd: boolean): Replacement {
  const [before, after] = [removed.trim(), added.trim()];
  if (before === after) return [removed, added, placeOf(isStart, isEnd)];
  const isPunctuation = withoutPunctuation(before + after) === "";
  return [before, after, isPunctuation ? placeOf(isStart, isEnd) : ""];
}

function placeOf(isStart: boolean, isEnd: boolean): Replacement[2] {
  return isEnd ? "at the end" : isStart ? "at the start" : "inside";
}

function replacementText([before, after, place]: Replacement): string {
  const where = place === "" || place === "inside" ? "" : ` ${place}`;
  if (after === "") return `${quoted(before)} removed${where}`;
  return before === "" ? `${quoted(after)} added${where}` : `${quoted(before)} → ${quoted(after)}${where}`;
}

function quoted(text: string): string {
  const characters = [...text];
  return `“${characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED - 1).join("")}…` : text}”`;
}
