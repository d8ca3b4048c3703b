import type { Case, ErrorInfo } from "../model/catalog.ts";
import type { Edit } from "./change.ts";
import { diffFacts } from "./diff-facts.ts";
import { type Difference, editAt } from "./difference.ts";
import { type CasePair, diffTexts, TEXT_FIELDS, textIn } from "./diff-texts.ts";
import { jsonEquals } from "./json-equality.ts";
import { pairCases } from "./pair-cases.ts";

/** The differences between two states of a code, without those of its aliases. Paths of edits begin at the error. */
export function diffError(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const pairing = pairCases(before.cases, after.cases);
  const pairs = pairing.kept.map(([i, j]) => ({
    index: i,
    before: before.cases[i] as Case,
    after: after.cases[j] as Case,
  }));
  const provenance = [...pairs.flatMap(provenanceEdits), ...orderEdits(pairing.kept.map(([, j]) => j))];
  return [
    ...diffRemoval(before, after),
    ...diffSources(before, after),
    ...diffName(before, after),
    ...diffSymbol(before, after),
    ...diffFormerNames(before, after),
    ...diffScope(before, after),
    ...diffFacts(before, after),
    ...diffTexts(pairs, { before: localesOf(before), after: localesOf(after) }),
    ...pairing.added.map((j) => caseDifference("case-added", j, after.cases[j] as Case)),
    ...pairing.removed.map((i) => caseDifference("case-removed", i, before.cases[i] as Case)),
    ...diffUnknownMembers(before, after, ERROR_KEYS, []),
    ...pairs.flatMap((pair) => diffUnknownMembers(pair.before, pair.after, CASE_KEYS, ["cases", pair.index])),
    ...differenceOf("provenance-changed", [], "place, origin or link", provenance),
  ];
}

/** Differences in members that are not in `known`: a newer errsmith may have written them. */
export function diffUnknownMembers(
  before: object,
  after: object,
  known: ReadonlySet<string>,
  path: Edit["path"],
): readonly Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !known.has(key)));
  return [...keys].flatMap((key) => differenceOf("data-changed", [key], key, memberEdits(before, after, key, path)));
}

const ERROR_KEYS = new Set(
  "code name symbol family scope aliases billable retry recovery httpStatus cases gone sources formerNames formerCodes".split(
    " ",
  ),
);
const CASE_KEYS = new Set(["at", "alsoAt", "message", "texts"]);

/** One difference for all edits; none if there is no edit. */
function differenceOf(
  rule: Difference["rule"],
  fingerprintParts: readonly string[],
  summary: string,
  edits: readonly Edit[],
): readonly Difference[] {
  return edits.length === 0 ? [] : [{ rule, fingerprintParts, summary, edits }];
}

function diffRemoval(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const since = (after.gone ?? before.gone)?.since?.slice(0, 10);
  const summary = after.gone ? `on no page${since === undefined ? "" : ` since ${since}`}` : "on a page again";
  return differenceOf(removalRuleOf(before, after), [], summary, memberEdits(before, after, "gone", []));
}

function removalRuleOf(before: ErrorInfo, after: ErrorInfo): Difference["rule"] {
  if (!after.gone) return "code-returned";
  if (after.gone.state === before.gone?.state) return "provenance-changed";
  return after.gone.state === "deprecated" ? "code-deprecated" : "code-pending-removal";
}

function diffSources(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const [old, now] = [before, after].map(({ sources }) => sources?.join(", ") ?? "all sources") as [string, string];
  return differenceOf("sources-changed", [now], `${old} → ${now}`, memberEdits(before, after, "sources", []));
}

function diffName(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const summary = `${before.name} → ${after.name}`;
  const edits = memberEdits(before, after, "name", []);
  const rule = after.formerNames?.includes(before.name) ? "class-renamed" : "identifier-changed";
  return differenceOf(rule, [before.name, after.name], summary, edits);
}

function diffSymbol(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const edits = memberEdits(before, after, "symbol", []);
  const summary = [before.symbol, after.symbol].filter((symbol) => symbol !== undefined).join(" → ");
  return differenceOf("symbol-changed", [before.symbol ?? "", after.symbol ?? ""], summary, edits);
}

/** Added former names and codes are no change to report: they come with the rename of a code. */
function diffFormerNames(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const edits = ["formerNames", "formerCodes"].flatMap((key) => memberEdits(before, after, key, []));
  const lost = (before.formerNames ?? []).filter((name) => name !== after.name && !after.formerNames?.includes(name));
  return lost.length === 0
    ? differenceOf("provenance-changed", ["names"], "former names", edits)
    : differenceOf("identifier-changed", lost, `no longer ${lost.join(", ")}`, edits);
}

function diffScope(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  const summary = `${before.scope} → ${after.scope}`;
  return differenceOf("scope-changed", [after.scope], summary, memberEdits(before, after, "scope", []));
}

function caseDifference(rule: "case-added" | "case-removed", index: number, documented: Case): Difference {
  const isAdded = rule === "case-added";
  const side = isAdded ? "after" : "before";
  const edit: Edit = { path: ["cases", index], [side]: documented };
  const texts = Object.entries(documented.texts).flatMap(([locale, text]) =>
    (["title", "description"] as const).flatMap((field) => {
      const value = text[field];
      return value === undefined ? [] : [{ locale, field, [side]: value }];
    }),
  );
  const { message } = documented;
  const words = [...(message === undefined ? [] : [{ field: "message" as const, [side]: message }]), ...texts];
  const summary = `one documented message ${isAdded ? "more" : "less"}`;
  return { rule, fingerprintParts: [], summary, words, edits: [edit], at: documented.at };
}

function localesOf({ cases }: ErrorInfo): ReadonlySet<string> {
  return new Set(cases.flatMap(({ texts }) => Object.keys(texts)));
}

/** Edits of the place of a case, and of the links and origins of its texts. */
function provenanceEdits({ index, before, after }: CasePair): readonly Edit[] {
  const locales = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  const isProvenance = (key: string): boolean => !(TEXT_FIELDS as readonly string[]).includes(key);
  return [
    ...memberEdits(before, after, "at", ["cases", index]),
    ...memberEdits(before, after, "alsoAt", ["cases", index]),
    ...[...locales].flatMap((locale) => {
      const path = ["cases", index, "texts", locale];
      const [oldText, newText] = [textIn(before, locale), textIn(after, locale)];
      const keys = new Set([...Object.keys(oldText ?? {}), ...Object.keys(newText ?? {})].filter(isProvenance));
      return [
        ...emptyTextEdits(oldText, newText, path),
        ...[...keys].flatMap((key) => memberEdits(oldText ?? {}, newText ?? {}, key, path)),
      ];
    }),
  ];
}

/** A text without members needs an edit of its own; any other text comes and goes with the edits of its members. */
function emptyTextEdits(before: object | undefined, after: object | undefined, path: Edit["path"]): readonly Edit[] {
  const isEmpty = (text: object | undefined): boolean => text !== undefined && Object.keys(text).length === 0;
  if (isEmpty(after) && !isEmpty(before)) return [editAt(path, undefined, {})];
  return isEmpty(before) && after === undefined ? [editAt(path, {}, undefined)] : [];
}

/** An edit of the order of the kept cases. `order` has, in their old order, their new indices. */
function orderEdits(order: readonly number[]): readonly Edit[] {
  const before = [...order.keys()];
  const after = before.toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  return jsonEquals(before, after) ? [] : [editAt(["cases"], before, after)];
}

function memberEdits(before: object, after: object, key: string, path: Edit["path"]): readonly Edit[] {
  const [oldValue, newValue] = [memberOf(before, key), memberOf(after, key)];
  return jsonEquals(oldValue, newValue) ? [] : [editAt([...path, key], oldValue, newValue)];
}

/** An own member of an object: a key from a page may be the name of an inherited member. */
function memberOf(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Readonly<Record<string, unknown>>)[key] : undefined;
}
