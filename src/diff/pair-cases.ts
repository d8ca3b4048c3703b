import type { Case } from "../model/catalog.ts";
import { withoutPunctuation } from "./classify-text-change.ts";
import { canonicalJson } from "./json-equality.ts";

/** Which cases of a code go on in which: indices of the older and the newer list. */
export interface CasePairing {
  readonly kept: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Finds each case again: first by the same words, then by the same message, then by any text that is the same, then by
 * the page it stands on, in order; a single case is the single case.
 */
export function pairCases(before: readonly Case[], after: readonly Case[]): CasePairing {
  const kept: [number, number][] = [];
  const freeBefore = new Set(before.keys());
  const freeAfter = new Set(after.keys());
  const pair = (keyOf: (one: Case) => readonly string[]): void => {
    const waiting = new Map<string, number[]>();
    for (const j of [...freeAfter].reverse()) {
      for (const key of keyOf(after[j] as Case)) {
        const queue = waiting.get(key);
        if (queue) queue.push(j);
        else waiting.set(key, [j]);
      }
    }
    for (const i of [...freeBefore]) {
      const j = firstOf(keyOf(before[i] as Case), waiting, freeAfter);
      if (j === undefined) continue;
      kept.push([i, j]);
      freeBefore.delete(i);
      freeAfter.delete(j);
    }
  };
  for (const keyOf of before.length === 1 && after.length === 1 ? [anyOf] : [wholeOf, messageOf, textsOf, pageOf]) {
    pair(keyOf);
  }
  return { kept: kept.sort(([a], [b]) => a - b), removed: [...freeBefore], added: [...freeAfter] };
}

/** Takes the first of the waiting ones that is still free; those that are not leave the queue for good. */
function firstOf(
  keys: readonly string[],
  waiting: ReadonlyMap<string, number[]>,
  free: ReadonlySet<number>,
): number | undefined {
  for (const key of keys) {
    const queue = waiting.get(key) ?? [];
    for (let j = queue.pop(); j !== undefined; j = queue.pop()) if (free.has(j)) return j;
  }
  return undefined;
}

function anyOf(): readonly string[] {
  return [""];
}

function wholeOf({ message, texts }: Case): readonly string[] {
  return [canonicalJson([message, texts]) ?? ""];
}

function messageOf({ message }: Case): readonly string[] {
  return message === undefined ? [] : [withoutPunctuation(message)];
}

function textsOf({ texts }: Case): readonly string[] {
  return Object.entries(texts).flatMap(([locale, { title, description }]) =>
    [title, description].flatMap((text) => (text ? [`${locale} ${withoutPunctuation(text)}`] : [])),
  );
}

function pageOf({ at }: Case): readonly string[] {
  return [at.page];
}
