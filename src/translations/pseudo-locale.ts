import { tokensOf } from "../lib/placeholders.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const MARKED_LETTERS = Array.from("ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞQŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž");
const PADDING_WORDS = "one two three four five six seven eight nine ten".split(" ");

/**
 * Converts a text to the pseudo-locale: in brackets, about a third longer, every Latin letter with a diacritic. In a
 * user interface it shows which texts are untranslated, cut off or concatenated. Placeholders and URLs are kept.
 *
 * @example
 * pseudoLocalize("No {0} here.") // "[Ñö {0} ĥéŕé. one]"
 * pseudoLocalize("图片模糊。") // "[图片模糊。 one]"
 * pseudoLocalize("See https://example.com/a now") // "[Šéé https://example.com/a ñöŵ one two]"
 */
export function pseudoLocalize(text: string): string {
  const keep = new Set([...tokensOf(text), ...(text.match(/https?:\/\/[^\s，。）)]+/g) ?? [])]);
  const pieces = splitAt(text, keep).map((piece) =>
    keep.has(piece) ? piece : piece.replace(/[A-Za-z]/g, markedLetter),
  );
  const length = Math.max(1, Math.ceil(Math.min(text.length, 120) / 15));
  const padding = Array.from({ length }, (_, index) => PADDING_WORDS[index % PADDING_WORDS.length]);
  return `[${pieces.join("")} ${padding.join(" ")}]`;
}

function markedLetter(letter: string): string {
  return MARKED_LETTERS[LETTERS.indexOf(letter)] ?? letter;
}

function splitAt(text: string, keep: ReadonlySet<string>): readonly string[] {
  if (keep.size === 0) return [text];
  const escaped = [...keep]
    .sort((a, b) => b.length - a.length)
    .map((kept) => kept.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return text.split(new RegExp(`(${escaped.join("|")})`));
}
