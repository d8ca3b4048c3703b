import type { Text } from "../../model/page.ts";
import { slice } from "../text-slices.ts";
import { type CodeShape, shapeOf } from "./code-shape.ts";

/** A field that may stand beside a code in the same text. */
export type FieldBeside = "name" | "number" | "subcode" | "httpStatus" | "title";

/**
 * A code and the fields beside it in the same text: `name` is the symbol of a numeric code, `number` the number of a
 * symbolic code, `subcode` the SQL state in brackets, `title` the text after the code.
 */
export interface CodeFields extends Partial<Readonly<Record<FieldBeside, Text>>> {
  readonly code: Text;
  readonly shape: CodeShape;
}

/** A code with its fields, and the name of the pattern in `codePatterns` that matched. */
export interface CodeMatch extends CodeFields {
  readonly pattern: string;
}

/** The codes of one cell, heading or item. */
export interface CellCodes {
  readonly codes: readonly CodeMatch[];
  /** The text names many codes by the first and the last one, or by a wildcard. */
  readonly range?: true;
}

/** One way to write a code. */
export interface CodePattern {
  /** Kebab-case name, which `extract --why` shows. */
  readonly name: string;
  /** A text that this pattern accepts and no earlier pattern of the list does. Backticks stand for a code mark. */
  readonly example: string;
  /** Needs the flag `d`, because `PatternMatch.part` uses the positions of the groups. */
  readonly pattern: RegExp;
  /** The code or the codes of a match; `undefined` if the words do not have the shape of a code. */
  readonly fields: (match: PatternMatch) => CodeFields | readonly CodeFields[] | undefined;
  /** The text names many codes. `pattern` then matches the text in normal form NFKC. */
  readonly range?: true;
}

/** One match of a pattern. */
export interface PatternMatch {
  readonly text: Text;
  /** The string of a named group; `""` if the group took no part in the match. */
  readonly group: (name: string) => string;
  /** The same as a text with its position and marks. */
  readonly part: (name: string) => Text;
}

/** The codes of a trimmed text by the first of `patterns` that accepts the text. */
export function matchPatterns(text: Text, patterns: readonly CodePattern[]): CellCodes | undefined {
  for (const { name, pattern, fields, range } of patterns) {
    const match = pattern.exec(range ? text.text.normalize("NFKC") : text.text);
    const found = match === null ? undefined : fields(patternMatch(text, match));
    if (found === undefined) continue;
    const codes = [found].flat().map((code): CodeMatch => ({ ...code, pattern: name }));
    return range ? { codes, range } : { codes };
  }
  return undefined;
}

function patternMatch(text: Text, { groups, indices }: RegExpExecArray): PatternMatch {
  return {
    text,
    group: (name) => groups?.[name] ?? "",
    part: (name) => slice(text, ...(indices?.groups?.[name] ?? ([0, 0] as const))),
  };
}

/** The group `code` of a match and those of `fields` that are not empty; `undefined` if `code` has no shape of a code. */
export function fieldsOf({ group, part }: PatternMatch, ...fields: readonly FieldBeside[]): CodeFields | undefined {
  const shape = shapeOf(group("code"));
  if (shape === undefined) return undefined;
  const beside = fields.filter((field) => group(field) !== "").map((field) => [field, part(field)] as const);
  return { code: part("code"), shape, ...Object.fromEntries(beside) };
}
