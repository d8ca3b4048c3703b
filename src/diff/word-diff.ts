/** A run of words that both texts have, or only the older or the newer one. */
export interface Segment {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

/** Texts that differ in more words than this are shown whole, the older one and then the newer one. */
const MOST_EDITS = 200;

/**
 * What changed between two texts, word by word; an ideograph is a word. Takes time in proportion to the length of the
 * texts (the algorithm of Myers, which gives up at a number of edits that nobody would read).
 *
 * @example
 * wordDiff("over 8000 px", "over 1080 px").map(({ kind, text }) => kind + text) // ["sameover ", "old8000", "new1080", "same px"]
 * wordDiff("图片模糊", "图片不清晰").map(({ kind, text }) => kind + text) // ["same图片", "old模糊", "new不清晰"]
 * wordDiff("above zero", "at least one").map(({ kind, text }) => kind + text) // ["oldabove zero", "newat least one"]
 * wordDiff("超过5张", "超过10张").map(({ kind, text }) => kind + text) // ["same超过", "old5", "new10", "same张"]
 */
export function wordDiff(before: string, after: string): readonly Segment[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const steps = shortest(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return joined([
    ...old.slice(0, head).map((text): Segment => ({ kind: "same", text })),
    ...steps,
    ...old.slice(old.length - tail).map((text): Segment => ({ kind: "same", text })),
  ]);
}

const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const WORD = new RegExp(String.raw`${IDEOGRAPH}|(?:(?!${IDEOGRAPH})[\p{L}\p{N}\p{M}_])+|\s+|[^]`, "gu");

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

function shortest(old: readonly string[], now: readonly string[]): readonly Segment[] {
  const trace = traceOf(old, now);
  if (!trace) return [...old.map(removed), ...now.map(added)];
  const steps: Segment[] = [];
  let [x, y] = [old.length, now.length];
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d - 1] as ReadonlyMap<number, number>;
    const k = x - y;
    const down = k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1));
    const fromX = at(reach, down ? k + 1 : k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    const [startX, startY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    while (x > startX && y > startY) {
      steps.push({ kind: "same", text: old[--x] as string });
      y--;
    }
    steps.push(down ? added(now[--y] as string) : removed(old[--x] as string));
  }
  while (x > 0) steps.push({ kind: "same", text: old[--x] as string });
  return steps.reverse();
}

// After d edits, the furthest index of the older text on each diagonal; the last state reaches both ends.
function traceOf(old: readonly string[], now: readonly string[]): readonly ReadonlyMap<number, number>[] | undefined {
  const trace: ReadonlyMap<number, number>[] = [];
  let reach: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let d = 0; d <= MOST_EDITS; d++) {
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1)) ? at(reach, k + 1) : at(reach, k - 1) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++;
      next.set(k, x);
      if (x >= old.length && x - k >= now.length) return [...trace, next];
    }
    trace.push(next);
    reach = next;
  }
  return undefined;
}

function at(reach: ReadonlyMap<number, number>, k: number): number {
  return reach.get(k) ?? -1;
}

function removed(text: string): Segment {
  return { kind: "old", text };
}

function added(text: string): Segment {
  return { kind: "new", text };
}

// A space between words that were replaced on both sides of it is no place to begin anew.
function joined(steps: readonly Segment[]): readonly Segment[] {
  const segments = merged(steps);
  const isReplaced = (i: number): boolean => segments[i]?.kind === "old" && segments[i + 1]?.kind === "new";
  return merged(
    segments.flatMap((segment, i) => {
      const isBetween = segment.kind === "same" && segment.text.trim() === "" && isReplaced(i - 2) && isReplaced(i + 1);
      return isBetween ? [removed(segment.text), added(segment.text)] : [segment];
    }),
  );
}

// Between two texts that stay, what went stands before what came, each in one piece.
function merged(segments: readonly Segment[]): readonly Segment[] {
  const all: Segment[] = [];
  let [old, now] = ["", ""];
  const flush = (): void => {
    if (old !== "") all.push(removed(old));
    if (now !== "") all.push(added(now));
    [old, now] = ["", ""];
  };
  let run = "";
  for (const { kind, text } of segments) {
    if (kind === "same") {
      flush();
      run += text;
      continue;
    }
    if (run !== "") all.push({ kind: "same", text: run });
    run = "";
    if (kind === "old") old += text;
    else now += text;
  }
  flush();
  if (run !== "") all.push({ kind: "same", text: run });
  return all;
}
