import fc from "fast-check";
import { expect, test } from "vitest";
import { textBuilder } from "../../src/2-parse/text-builder.ts";

const place = { line: 1, column: 1 };
const texts = fc.array(fc.constantFrom(" ", "  ", "\n", "\t", "a", "bc", "\u3000", "d e"), { maxLength: 40 });

test("white space is collapsed, also between pieces of a text", () => {
  fc.assert(
    fc.property(texts, (pieces) => {
      const [whole, parts] = [textBuilder(), textBuilder()];
      whole.write(pieces.join(""));
      for (const piece of pieces) parts.write(piece);
      expect(parts.build(place)).toEqual(whole.build(place));
      expect(parts.build(place).text).toBe(
        pieces
          .join("")
          .replace(/[ \t\n]+/g, " ")
          .trim(),
      );
    }),
  );
});

test("white space of a long text is collapsed to its end", () => {
  const many = Array.from({ length: 1000 }, (_, at) => `w${at}`);
  const text = textBuilder();
  text.write(`\n${many.join(" ")}  end`);
  expect(text.build(place).text).toBe(`${many.join(" ")} end`);
});

test("a mark inside another mark of its kind adds nothing", () => {
  const text = textBuilder();
  text.open("code");
  text.open("code");
  text.open("strong");
  text.write("a");
  for (const kind of ["strong", "code", "code"] as const) text.close(kind);
  expect(text.build(place).marks).toEqual([
    { kind: "strong", start: 0, end: 1 },
    { kind: "code", start: 0, end: 1 },
  ]);
});
