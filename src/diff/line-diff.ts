import { diffArrays } from "diff";

/** Lines of two compared texts: in both, in the old one only, or in the new one only. */
export interface LineSegment {
  readonly kind: "same" | "old" | "new";
  readonly lines: readonly string[];
}

/** Texts with more edits than this are returned whole: finding out what is equal takes time that grows with their square. */
const MAX_EDITS = 1000;

/**
 * The differences between two texts line by line.
 *
 * @example
 * lineDiff(["a", "b", "c"], ["a", "x", "c"]).map(({ kind, lines }) => `${kind} ${lines}`) // ["same a", "old b", "new x", "same c"]
 */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly LineSegment[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MAX_EDITS });
  const segments: readonly LineSegment[] = changes?.map(({ value, added, removed }) => ({
    kind: added ? "new" : removed ? "old" : "same",
    lines: value,
  })) ?? [
    { kind: "old", lines: before },
    { kind: "new", lines: after },
  ];
  return segments.filter(({ lines }) => lines.length > 0);
}
