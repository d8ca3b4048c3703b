import { tokensOf } from "../lib/placeholders.ts";

const PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ODD = Array.from("ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞQŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž");
const WORDS = "one two three four five six seven eight nine ten".split(" ");

/**
 * A text as a pseudo-locale has it: readable, a third longer, in brackets, every letter with a mark, so that one sees
 * which words of a program are not translated, cut off or put together. Placeholders and addresses stay as they are.
 *
 * @example
 * pseudoText("No {0} here.") // "[Ñö {0} ĥéŕé. one]"
 * pseudoText("图片模糊。") // "[图片模糊。 one]"
 * pseudoText("See https://example.com/a now") // "[Šéé https://example.com/a ñöŵ one two]"
 */
export function pseudoText(text: string): string {
  const keep = new Set([...tokensOf(text), ...(text.match(/https?:\/\/[^\s，。）)]+/g) ?? [])]);
  const pieces = cut(text, keep).map((piece) => (keep.has(piece) ? piece : piece.replace(/[A-Za-z]/g, marked)));
  const length = Math.max(1, Math.ceil(Math.min(text.length, 120) / 15));
  const padding = Array.from({ length }, (_, index) => WORDS[index % WORDS.length]);
  return `[${pieces.join("")} ${padding.join(" ")}]`;
}

function marked(letter: string): string {
  return ODD[PLAIN.indexOf(letter)] ?? letter;
}

function cut(text: string, keep: ReadonlySet<string>): readonly string[] {
  if (keep.size === 0) return [text];
  const escaped = [...keep]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return text.split(new RegExp(`(${escaped.join("|")})`));
}
