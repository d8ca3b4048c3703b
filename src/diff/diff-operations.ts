import { append, groupBy } from "../lib/collections.ts";
import { pluralize } from "../lib/pluralize.ts";
import { requestText } from "../lib/request-text.ts";
import type { Case, Operation } from "../model/catalog.ts";
import type { Snapshot } from "./change.ts";
import type { CodeIndex } from "./diff-aliases.ts";
import { diffUnknownMembers } from "./diff-error.ts";
import { type Difference, editAt } from "./difference.ts";
import { jsonEquals } from "./json-equality.ts";

/**
 * The differences in the operations of a service. `differences` are those of its codes: if a code itself came, went or was
 * renamed, what this changes in operations is part of that difference. Returns all differences.
 */
export function diffOperations(
  before: Snapshot,
  after: Snapshot,
  oldCodes: CodeIndex,
  newCodes: CodeIndex,
  differences: readonly Difference[],
): readonly Difference[] {
  const [old, now] = [byName(before), byName(after)];
  const own: Difference[] = [
    ...[...now.values()].filter(({ name }) => !old.has(name)).map((operation) => wholeDifference(operation, "after")),
    ...[...old.values()].filter(({ name }) => !now.has(name)).map((operation) => wholeDifference(operation, "before")),
  ];
  const ofCodes: Difference[] = [];
  for (const operation of old.values()) {
    const other = now.get(operation.name);
    if (!other || jsonEquals(operation, other)) continue;
    append(own, diffRequest(operation, other));
    append(ofCodes, diffCodesOf(operation, other, oldCodes, newCodes));
  }
  const changed = new Map(differences.filter(isOfWholeCode).map(({ code }) => [code, [] as Difference[]]));
  const left = ofCodes.filter((each) => {
    changed.get(each.code)?.push(each);
    return !changed.has(each.code);
  });
  const joined = differences.map((difference) => {
    const parts = isOfWholeCode(difference) ? (changed.get(difference.code) ?? []) : [];
    return parts.length === 0
      ? difference
      : { ...difference, edits: [...difference.edits, ...parts.flatMap(({ edits }) => edits)] };
  });
  return [...joined, ...own, ...withMoves(left)];
}

function isOfWholeCode({ rule }: Difference): boolean {
  return ["code-added", "code-removed", "code-retired", "code-renamed"].includes(rule);
}

function byName({ operations = [] }: Snapshot): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.name, operation]));
}

function wholeDifference(operation: Operation, side: "before" | "after"): Difference {
  const { name, codes, at } = operation;
  const count = pluralize(new Set(codes.map(({ code }) => code)).size, "code");
  return {
    rule: side === "after" ? "operation-added" : "operation-removed",
    fingerprintParts: [name],
    operation: name,
    summary: count,
    at,
    edits: [{ path: ["operations", name], [side]: operation }],
  };
}

const OPERATION_KEYS = new Set(["name", "at", "alsoAt", "method", "path", "codes"]);

/** Differences in the members of an operation without its codes. */
function diffRequest(before: Operation, after: Operation): readonly Difference[] {
  const { name } = before;
  const edited = (keys: readonly (keyof Operation)[]) =>
    keys.flatMap((key) =>
      jsonEquals(before[key], after[key]) ? [] : [editAt(["operations", name, key], before[key], after[key])],
    );
  const [places, requests] = [edited(["at", "alsoAt"]), edited(["method", "path"])];
  const common = { fingerprintParts: [name], operation: name, at: after.at };
  return [
    ...(places.length > 0
      ? [{ ...common, rule: "provenance-changed", summary: `place of ${name}`, edits: places } as const]
      : []),
    ...(requests.length > 0
      ? [
          {
            ...common,
            rule: "operation-request-changed",
            summary: `${name}: ${requestText(before)} → ${requestText(after)}`,
            edits: requests,
          } as const,
        ]
      : []),
    ...diffUnknownMembers(before, after, OPERATION_KEYS, ["operations", name]),
  ];
}

function diffCodesOf(
  before: Operation,
  after: Operation,
  oldCodes: CodeIndex,
  newCodes: CodeIndex,
): readonly Difference[] {
  const { name } = before;
  const [old, now] = [casesByCode(before), casesByCode(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((code): readonly Difference[] => {
    const [oldCases, newCases] = [old.get(code), now.get(code)];
    if (jsonEquals(oldCases, newCases)) return [];
    const rule =
      oldCases === undefined
        ? "operation-code-added"
        : newCases === undefined
          ? "operation-code-removed"
          : isSameTexts(textsOf(code, oldCases, oldCodes), textsOf(code, newCases, newCodes))
            ? "provenance-changed"
            : "operation-texts-changed";
    const edits = [editAt(["operations", name, "codes", code], oldCases, newCases)];
    return [{ rule, fingerprintParts: [name], operation: name, summary: name, code, at: after.at, edits }];
  });
}

/** Code → the indices of its cases; empty for all of them. */
function casesByCode({ codes }: Operation): ReadonlyMap<string, readonly number[]> {
  const groups = groupBy(codes, ({ code }) => code);
  return new Map([...groups].map(([code, own]) => [code, own.flatMap((each) => each.case ?? [])]));
}

function textsOf(code: string, cases: readonly number[], { codes }: CodeIndex): readonly unknown[] {
  const all = codes.get(code)?.cases ?? [];
  const own = cases.length === 0 ? all : cases.flatMap((at) => all[at] ?? []);
  return own.map(({ message, texts }: Case) => ({ message, texts }));
}

function isSameTexts(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((text, at) => jsonEquals(text, after[at]));
}

/** A code that one operation lost and one got was moved. */
function withMoves(differences: readonly Difference[]): readonly Difference[] {
  return [...groupBy(differences, ({ code }) => code).values()].flatMap((ofCode) => {
    const [removed, ...otherRemoved] = ofCode.filter(({ rule }) => rule === "operation-code-removed");
    const [added, ...otherAdded] = ofCode.filter(({ rule }) => rule === "operation-code-added");
    if (!removed || !added || otherRemoved.length + otherAdded.length > 0) return ofCode;
    const moved: Difference = {
      ...added,
      rule: "operation-code-moved",
      fingerprintParts: [removed.summary, added.summary],
      summary: `${removed.summary} → ${added.summary}`,
      edits: [...removed.edits, ...added.edits],
    };
    return [...ofCode.filter((each) => each !== removed && each !== added), moved];
  });
}
