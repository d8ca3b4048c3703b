import type { Case, ErrorInfo } from "../model/catalog.ts";
import { diffFacts } from "./diff-facts.ts";
import type { Difference } from "./difference.ts";
import type { Edit } from "./change.ts";
import { pairCases } from "./pair-cases.ts";
import { jsonEquals } from "./json-equality.ts";
import { type CasePair, diffTexts, textIn } from "./diff-texts.ts";

/** Everything that differs between two states of one code, but for its other spellings. Paths begin at the error. */
export function diffError(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const pairing = pairCases(before.cases, after.cases);
  const pairs = pairing.kept.map(([i, j]) => ({
    index: i,
    before: before.cases[i] as Case,
    after: after.cases[j] as Case,
  }));
  const order = pairing.kept.map(([, j]) => j);
  const provenance = [
    ...pairs.flatMap(provenanceOf),
    ...(order.some((j, k) => k > 0 && j < (order[k - 1] as number)) ? [orderEdit(order)] : []),
  ];
  return [
    ...diffRemoval(before, after),
    ...diffName(before, after),
    ...diffFormerNames(before, after),
    ...diffScope(before, after),
    ...diffFacts(before, after),
    ...diffTexts(pairs, { before: languagesOf(before), after: languagesOf(after) }),
    ...pairing.added.map((j) => caseDifference("case-added", { path: ["cases", j], after: after.cases[j] })),
    ...pairing.removed.map((i) => caseDifference("case-removed", { path: ["cases", i], before: before.cases[i] })),
    ...diffUnknownMembers(before, after, ERROR_KEYS, []),
    ...pairs.flatMap((pair) => diffUnknownMembers(pair.before, pair.after, CASE_KEYS, ["cases", pair.index])),
    ...(provenance.length > 0
      ? [
          {
            rule: "provenance-changed",
            fingerprintParts: [],
            summary: "place, origin or link",
            edits: provenance,
          } as const,
        ]
      : []),
  ];
}

/** Members of two objects that no comparison of ours knows: what a newer catalog says besides. */
export function diffUnknownMembers(
  before: object,
  after: object,
  known: ReadonlySet<string>,
  path: Edit["path"],
): readonly Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !known.has(key)));
  return [...keys].flatMap((key) => {
    const edits = editOf(before, after, key, path);
    return edits.length === 0 ? [] : [{ rule: "data-changed", fingerprintParts: [key], summary: key, edits } as const];
  });
}

const ERROR_KEYS = new Set([
  "code",
  "name",
  "family",
  "scope",
  "aliases",
  "billable",
  "retry",
  "httpStatus",
  "cases",
  "gone",
  "formerNames",
]);
const CASE_KEYS = new Set(["at", "alsoAt", "message", "texts"]);
const TEXT_WORDS = new Set(["title", "description", "cause", "solution"]);

function diffRemoval(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const edits = editOf(before, after, "gone", []);
  if (edits.length === 0) return [];
  const rule =
    after.gone === undefined
      ? "code-returned"
      : after.gone.state === before.gone?.state
        ? "provenance-changed"
        : after.gone.state === "deprecated"
          ? "code-deprecated"
          : "code-pending-removal";
  const since = (after.gone ?? before.gone)?.since?.slice(0, 10);
  const summary = after.gone ? `on no page${since === undefined ? "" : ` since ${since}`}` : "on a page again";
  return [{ rule, fingerprintParts: [], summary, edits }];
}

function diffName(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const edits = editOf(before, after, "name", []);
  if (edits.length === 0) return [];
  return [
    {
      rule: "identifier-changed",
      fingerprintParts: [before.name, after.name],
      summary: `${before.name} → ${after.name}`,
      edits,
    },
  ];
}

// Names are added with a code that is renamed, which is told of at that code.
function diffFormerNames(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const edits = editOf(before, after, "formerNames", []);
  if (edits.length === 0) return [];
  const lost = (before.formerNames ?? []).filter((name) => name !== after.name && !after.formerNames?.includes(name));
  if (lost.length === 0)
    return [{ rule: "provenance-changed", fingerprintParts: ["names"], summary: "former names", edits }];
  return [{ rule: "identifier-changed", fingerprintParts: lost, summary: `no longer ${lost.join(", ")}`, edits }];
}

function diffScope(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const edits = editOf(before, after, "scope", []);
  if (edits.length === 0) return [];
  return [
    { rule: "scope-changed", fingerprintParts: [after.scope], summary: `${before.scope} → ${after.scope}`, edits },
  ];
}

function caseDifference(rule: "case-added" | "case-removed", edit: Edit): Difference {
  const one = (edit.after ?? edit.before) as Case;
  const side = rule === "case-added" ? "after" : "before";
  const words = Object.entries(one.texts).flatMap(([locale, text]) =>
    (["title", "description"] as const).flatMap((field) => {
      const value = text[field];
      return value === undefined ? [] : [{ locale, field, [side]: value }];
    }),
  );
  const message = one.message === undefined ? [] : [{ field: "message" as const, [side]: one.message }];
  const summary = rule === "case-added" ? "one more documented message" : "one documented message less";
  return { rule, fingerprintParts: [], summary, words: [...message, ...words], edits: [edit], at: one.at };
}

function languagesOf({ cases }: ErrorInfo): ReadonlySet<string> {
  return new Set(cases.flatMap(({ texts }) => Object.keys(texts)));
}

// Where a text stands and what it links to.
function provenanceOf({ index, before, after }: CasePair): readonly Edit[] {
  const locales = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  return [
    ...editOf(before, after, "at", ["cases", index]),
    ...editOf(before, after, "alsoAt", ["cases", index]),
    ...[...locales].flatMap((locale) => {
      const path = ["cases", index, "texts", locale];
      const [was, is] = [textIn(before, locale), textIn(after, locale)];
      const keys = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})].filter((key) => !TEXT_WORDS.has(key)));
      return [...emptyText(was, is, path), ...[...keys].flatMap((key) => editOf(was ?? {}, is ?? {}, key, path))];
    }),
  ];
}

// A text comes and goes with its members: only one that has none needs an edit of its own.
function emptyText(was: object | undefined, is: object | undefined, path: Edit["path"]): readonly Edit[] {
  const isEmpty = (text: object | undefined): boolean => text !== undefined && Object.keys(text).length === 0;
  if (isEmpty(is) && !isEmpty(was)) return [{ path, after: {} }];
  return isEmpty(was) && is === undefined ? [{ path, before: {} }] : [];
}

function orderEdit(order: readonly number[]): Edit {
  const before = [...order.keys()];
  return { path: ["cases"], before, after: before.toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0)) };
}

function editOf(before: object, after: object, key: string, path: Edit["path"]): readonly Edit[] {
  const [was, is] = [member(before, key), member(after, key)];
  if (jsonEquals(was, is)) return [];
  return [{ path: [...path, key], ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
}

function member(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
