import { append, groupBy } from "../lib/collections.ts";
import { pluralize } from "../lib/pluralize.ts";
import { casesOfOperation, codesOfOperation } from "../lib/operation-codes.ts";
import { removalOfCodes } from "../lib/removal.ts";
import { requestText } from "../lib/request-text.ts";
import type { Operation, OperationCode, Removal } from "../model/catalog.ts";
import type { Snapshot } from "./change.ts";
import type { CodeIndex } from "./diff-aliases.ts";
import { diffUnknownMembers } from "./diff-error.ts";
import { type Difference, editAt } from "./difference.ts";
import { jsonEquals } from "./json-equality.ts";
import { joinParts } from "./operation-parts.ts";
import { diffFormerNames, editOfCode, renamedOperations } from "./operation-renames.ts";
import { withOperationNames } from "./operations-of-codes.ts";
import { proposeOperationRenames } from "./propose-operation-renames.ts";

/**
 * The differences in the operations of a service. `differences` are those of its codes: if a code or an operation as a whole came,
 * went or left the pages, what this changes in the codes of operations is part of that difference. Returns all differences.
 */
export function diffOperations(
  before: Snapshot,
  after: Snapshot,
  oldCodes: CodeIndex,
  newCodes: CodeIndex,
  differences: readonly Difference[],
): readonly Difference[] {
  const [given, now] = [byName(before), byName(after)];
  const { old, differences: renames } = renamedOperations(given, now);
  const own: Difference[] = [
    ...renames,
    ...diffFormerNames(given, now),
    ...[...now.values()].filter(({ name }) => !old.has(name)).map((operation) => wholeDifference(operation, "after")),
    ...[...old.values()].filter(({ name }) => !now.has(name)).map((operation) => wholeDifference(operation, "before")),
  ];
  const ofCodes: Difference[] = [];
  for (const operation of old.values()) {
    const other = now.get(operation.name);
    if (!other || jsonEquals(operation, other)) continue;
    append(own, diffRequest(operation, other));
    append(own, diffRemoval(operation, other));
    append(ofCodes, diffCodesOf(operation, other, oldCodes, newCodes));
  }
  // A code that left the service left its operations with it, so its difference precedes that of an operation.
  const inCodes = joinParts(differences, ofCodes);
  const inOperations = joinParts(own, inCodes.left);
  return [
    ...withOperationNames(inCodes.wholes, { before, after }),
    ...inOperations.wholes,
    ...withMoves(inOperations.left),
    ...proposeOperationRenames(given, now),
  ];
}

function byName({ operations = [] }: Snapshot): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.name, operation]));
}

function wholeDifference(operation: Operation, side: "before" | "after"): Difference {
  const { name, at } = operation;
  const count = pluralize(codesOfOperation(operation).length, "code");
  return {
    rule: side === "after" ? "operation-added" : "operation-removed",
    fingerprintParts: [name],
    operation: name,
    summary: count,
    at,
    edits: [{ path: ["operations", name], [side]: operation }],
  };
}

const OPERATION_KEYS = new Set(["name", "formerNames", "at", "alsoAt", "method", "path", "codes"]);

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
            summary: `${requestText(before) || "none"} → ${requestText(after) || "none"}`,
            edits: requests,
          } as const,
        ]
      : []),
    ...diffUnknownMembers(before, after, OPERATION_KEYS, ["operations", name]),
  ];
}

/** The difference of an operation that left the pages, or returned to them. */
function diffRemoval(before: Operation, after: Operation): readonly Difference[] {
  const [old, now] = [removalOfCodes(before.codes), removalOfCodes(after.codes)];
  if (old?.state === now?.state) return [];
  const { name, at } = after;
  const since = now?.since?.slice(0, 10);
  const summary = now ? `on no page${since === undefined ? "" : ` since ${since}`}` : "on a page again";
  return [{ rule: `operation-${stateOf(now)}`, fingerprintParts: [name], operation: name, summary, at, edits: [] }];
}

function stateOf(removal: Removal | undefined): Removal["state"] | "returned" {
  return removal?.state ?? "returned";
}

function diffCodesOf(
  before: Operation,
  after: Operation,
  oldCodes: CodeIndex,
  newCodes: CodeIndex,
): readonly Difference[] {
  const { name } = before;
  const [old, now] = [groupBy(before.codes, codeOf), groupBy(after.codes, codeOf)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((code): readonly Difference[] => {
    const [oldOwn, newOwn] = [old.get(code), now.get(code)];
    if (jsonEquals(oldOwn, newOwn)) return [];
    const rule =
      oldOwn === undefined
        ? "operation-code-added"
        : newOwn === undefined
          ? "operation-code-removed"
          : ruleOfCode(oldOwn, newOwn, oldCodes, newCodes);
    const edits = [editOfCode(name, code, oldOwn, newOwn)];
    return [{ rule, fingerprintParts: [name], operation: name, summary: name, code, at: after.at, edits }];
  });
}

function codeOf({ code }: OperationCode): string {
  return code;
}

/** What happened to a code that an operation has before and after. */
function ruleOfCode(
  before: readonly OperationCode[],
  after: readonly OperationCode[],
  oldCodes: CodeIndex,
  newCodes: CodeIndex,
): Difference["rule"] {
  const [old, now] = [removalOfCodes(before), removalOfCodes(after)];
  if (old?.state !== now?.state) return `operation-code-${stateOf(now)}`;
  if (!isSameTexts(textsOf(before, oldCodes), textsOf(after, newCodes))) return "operation-texts-changed";
  return jsonEquals(before.map(unknownMembers), after.map(unknownMembers)) ? "provenance-changed" : "data-changed";
}

/** Members of a newer errsmith. */
function unknownMembers({ code: _, case: __, gone: ___, ...others }: OperationCode): unknown {
  return others;
}

function textsOf(own: readonly OperationCode[], { codes }: CodeIndex): readonly unknown[] {
  const [first] = own;
  const cases = (first && codes.get(first.code)?.cases) ?? [];
  return casesOfOperation(cases, own).map(({ message, texts }) => ({ message, texts }));
}

function isSameTexts(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((text, at) => jsonEquals(text, after[at]));
}

/** A code that one operation lost and one got was moved. During its grace period, the first one keeps it. */
function withMoves(differences: readonly Difference[]): readonly Difference[] {
  return [...groupBy(differences, ({ code }) => code).values()].flatMap((ofCode) => {
    const [lost, ...otherLost] = ofCode.filter(({ rule }) => LOSSES.has(rule));
    const [added, ...otherAdded] = ofCode.filter(({ rule }) => rule === "operation-code-added");
    if (!lost || !added || otherLost.length + otherAdded.length > 0) return ofCode;
    const summary = `${lost.summary} → ${added.summary}`;
    if (lost.rule === "operation-code-pending-removal")
      return ofCode.map((each) => (each === lost ? { ...lost, summary } : each));
    const moved: Difference = {
      ...added,
      rule: "operation-code-moved",
      fingerprintParts: [lost.summary, added.summary],
      summary,
      edits: [...lost.edits, ...added.edits],
    };
    return [...ofCode.filter((each) => each !== lost && each !== added), moved];
  });
}

const LOSSES: ReadonlySet<Difference["rule"]> = new Set(["operation-code-removed", "operation-code-pending-removal"]);
