import { array, assert, constantFrom, property, string, stringMatching } from "fast-check";
import { expect, test } from "vitest";
import { shapeOf } from "../../src/3-extract/codes/code-shape.ts";
import { headerKey } from "../../src/3-extract/classify/vocabulary.ts";
import { wireCode } from "../../src/lib/wire-code.ts";
import { runs } from "../runs.ts";

// Plain texts take a fast path. Additions without a meaning lead to the general path, which has to agree.

test("the shape of a dotted code is the same in quotes", () => {
  const part = constantFrom(
    "Invalid",
    "ParameterValue",
    "Json",
    "Md",
    "Www",
    "Com",
    "A",
    "APIKey",
    "size",
    "Get",
    "I",
    "E",
  );
  assert(
    property(array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const word = parts.join(".");
      expect(shapeOf(word)).toEqual(shapeOf(`"${word}"`));
    }),
    runs(500),
  );
});

test("the key of a header is the same with an invisible character", () => {
  const words = string({ unit: "grapheme-ascii", maxLength: 30 });
  assert(
    property(words, (header) => {
      expect(headerKey(header)).toBe(headerKey(`${header}\u200b`));
    }),
    runs(500),
  );
});

test("a code is the same with spaces around it", () => {
  assert(
    property(stringMatching(/^[A-Za-z0-9_.:-]{1,20}$/), (code) => {
      expect(wireCode(code)).toEqual(wireCode(` ${code} `));
    }),
    runs(500),
  );
});
