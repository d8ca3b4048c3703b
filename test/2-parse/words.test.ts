import fc from "fast-check";
import { expect, test } from "vitest";
import { words } from "../../src/2-parse/words.ts";

const place = { line: 1, column: 1 };
const texts = fc.array(fc.constantFrom(" ", "  ", "\n", "\t", "a", "bc", "\u3000", "d e"), { maxLength: 40 });

test("white space is folded however a text comes in pieces", () => {
  fc.assert(
    fc.property(texts, (pieces) => {
      const [whole, parts] = [words(), words()];
      whole.write(pieces.join(""));
      for (const piece of pieces) parts.write(piece);
      expect(parts.done(place)).toEqual(whole.done(place));
      expect(parts.done(place).text).toBe(
        pieces
          .join("")
          .replace(/[ \t\n]+/g, " ")
          .trim(),
      );
    }),
  );
});

test("a text of many words is folded to its end", () => {
  const many = Array.from({ length: 1000 }, (_, at) => `w${at}`);
  const text = words();
  text.write(`\n${many.join(" ")}  end`);
  expect(text.done(place).text).toBe(`${many.join(" ")} end`);
});
