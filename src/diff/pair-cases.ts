import type { Case } from "../model/catalog.ts";
import { withoutPunctuation } from "./classify-text-change.ts";

/** Which cases of a code continue as which, as indices of the old and the new list. */
export interface CasePairing {
  readonly kept: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Pairs the cases of a code before and after a change: by equal texts, then by equal message, then by any equal text,
 * then by page. A code with a single case before and after keeps that case.
 */
export function pairCases(before: readonly Case[], after: readonly Case[]): CasePairing {
  const kept: [number, number][] = [];
  const unpairedBefore = new Set(before.keys());
  const unpairedAfter = new Set(after.keys());
  const isSingle = before.length === 1 && after.length === 1;
  for (const keysOf of isSingle ? [(): readonly string[] => [""]] : [wholeKeys, messageKeys, textKeys, pageKeys]) {
    const waiting = new Map<string, number[]>();
    for (const j of [...unpairedAfter].reverse()) {
      for (const key of keysOf(after[j] as Case)) {
        const queue = waiting.get(key);
        if (queue) queue.push(j);
        else waiting.set(key, [j]);
      }
    }
    for (const i of [...unpairedBefore]) {
      const j = takeFirst(keysOf(before[i] as Case), waiting, unpairedAfter);
      if (j === undefined) continue;
      kept.push([i, j]);
      unpairedBefore.delete(i);
      unpairedAfter.delete(j);
    }
  }
  return { kept: kept.sort(([a], [b]) => a - b), removed: [...unpairedBefore], added: [...unpairedAfter] };
}

/** Takes the first unpaired case out of the queues of the keys. Paired cases leave their queue, so this stays linear. */
function takeFirst(
  keys: readonly string[],
  waiting: ReadonlyMap<string, number[]>,
  unpaired: ReadonlySet<number>,
): number | undefined {
  for (const key of keys) {
    const queue = waiting.get(key) ?? [];
    for (let j = queue.pop(); j !== undefined; j = queue.pop()) if (unpaired.has(j)) return j;
  }
  return undefined;
}

function wholeKeys({ message, texts }: Case): readonly string[] {
  return [JSON.stringify([message, texts])];
}

function messageKeys({ message }: Case): readonly string[] {
  return message === undefined ? [] : [withoutPunctuation(message)];
}

function textKeys({ texts }: Case): readonly string[] {
  return Object.entries(texts).flatMap(([locale, { title, description }]) =>
    [title, description].flatMap((text) => (text ? [`${locale} ${withoutPunctuation(text)}`] : [])),
  );
}

function pageKeys({ at }: Case): readonly string[] {
  return [at.page];
}
