import { append, groupBy } from "../lib/collections.ts";
import type { Edit } from "./change.ts";
import type { Difference } from "./difference.ts";

type Rule = Difference["rule"];

/** The difference of a code of an operation that is part of a difference of the code in the service, or of the operation. */
const PARTS: Readonly<Partial<Record<Rule, Rule>>> = {
  "code-added": "operation-code-added",
  "code-removed": "operation-code-removed",
  "code-retired": "operation-code-removed",
  "code-renamed": "operation-code-removed",
  "code-pending-removal": "operation-code-pending-removal",
  "code-deprecated": "operation-code-deprecated",
  "code-returned": "operation-code-returned",
  "operation-pending-removal": "operation-code-pending-removal",
  "operation-deprecated": "operation-code-deprecated",
  "operation-returned": "operation-code-returned",
};

/** Differences with their parts, and the parts that are differences of their own. */
export interface JoinedParts {
  readonly wholes: readonly Difference[];
  readonly left: readonly Difference[];
}

/**
 * Joins differences of codes of operations (`parts`) with the differences of the codes, or of the operations, that imply them
 * (`wholes`). A renamed code keeps its place in an operation under its new name, which is part of the rename.
 */
export function joinParts(wholes: readonly Difference[], parts: readonly Difference[]): JoinedParts {
  const lost = groupBy(
    parts.filter(({ rule }) => rule === "operation-code-removed"),
    ({ code }) => code,
  );
  const byKey = new Map<string, Difference>();
  for (const whole of wholes) {
    const { rule, code, operation, fingerprintParts } = whole;
    const part = PARTS[rule];
    if (part === undefined) continue;
    byKey.set(keyOf(part, code, operation), whole);
    if (rule !== "code-renamed") continue;
    const [owner] = fingerprintParts;
    for (const each of lost.get(code) ?? []) byKey.set(keyOf("operation-code-added", owner, each.operation), whole);
  }
  const edits = new Map<Difference, Edit[]>();
  const left = parts.filter((part) => {
    const { rule, code, operation } = part;
    const keys = [keyOf(rule, code, operation), keyOf(rule, code, undefined), keyOf(rule, undefined, operation)];
    const whole = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    if (!whole) return true;
    const own = edits.get(whole) ?? [];
    edits.set(whole, own);
    append(own, part.edits);
    return false;
  });
  const joined = wholes.map((whole) => {
    const own = edits.get(whole);
    return own ? { ...whole, edits: [...whole.edits, ...own] } : whole;
  });
  return { wholes: joined, left };
}

function keyOf(rule: Rule, code: string | undefined, operation: string | undefined): string {
  return JSON.stringify([rule, code ?? null, operation ?? null]);
}
