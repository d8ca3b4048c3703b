/**
 * The two sides of a text in which git has left a conflict: with each conflict replaced by the lines of one side. A text
 * without a conflict is its only side.
 *
 * @example
 * conflictSides("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd") // ["a\nb\nd", "a\nc\nd"]
 * conflictSides("a\n<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> other") // ["a\nb", "a\nc"]
 * conflictSides("a\n<<<<<<< HEAD\nb") // ["a\n<<<<<<< HEAD\nb"]
 */
export function conflictSides(text: string): readonly [string, ...string[]] {
  if (!hasConflict(text)) return [text];
  const sides = { ours: [] as string[], theirs: [] as string[] };
  let at: keyof typeof NEXT = "both";
  for (const line of text.split("\n")) {
    const next: keyof typeof NEXT | undefined = NEXT[at][markerOf(line)];
    if (next !== undefined) at = next;
    else if (at !== "base")
      for (const side of at === "both" ? (["ours", "theirs"] as const) : [at]) sides[side].push(line);
  }
  return at === "both" ? [sides.ours.join("\n"), sides.theirs.join("\n")] : [text];
}

/** Whether git has left a conflict in a text. */
export function hasConflict(text: string): boolean {
  return /^<{7}(?: |\r?$)/m.test(text) && /^={7}\r?$/m.test(text) && /^>{7}(?: |\r?$)/m.test(text);
}

/** Part of a conflict → marker → the part that begins behind the marker. */
const NEXT: Readonly<
  Record<"both" | "ours" | "base" | "theirs", Readonly<Record<string, "both" | "ours" | "base" | "theirs">>>
> = {
  both: { "<": "ours" },
  ours: { "|": "base", "=": "theirs" },
  base: { "=": "theirs" },
  theirs: { ">": "both" },
};

function markerOf(line: string): string {
  return /^([<|=>])\1{6}(?: |\r?$)/.exec(line)?.[1] ?? "";
}
