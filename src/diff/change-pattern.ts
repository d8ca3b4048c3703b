import { familyOf } from "../lib/wire-code.ts";
import type { Change } from "./change.ts";
import { type ChangeRule } from "./change-rules.ts";
import { namePattern } from "./name-pattern.ts";
import { wordPattern } from "./word-pattern.ts";

/** What a change has in common with others of its rule. */
export interface Pattern {
  /** Equal for changes with the same pattern. */
  readonly key: string;
  /** For people, with values of pages, which are not escaped: “foo” → “bar”. */
  readonly text: string;
  /** The fewest changes that are shown as one row. */
  readonly least: number;
}

type PatternOf = (change: Change, code: string) => Pattern | undefined;

/** Two rows are read as fast as one row and its details. */
const LEAST = 3;

/** Codes of a family have nothing in common but its name, so a short list of them says more than their number. */
const LEAST_OF_FAMILY = 5;

const pattern = (text: string, key = text): Pattern => ({ key, text, least: LEAST });

/** The words that texts lost and got. */
const words: PatternOf = ({ words: texts }) =>
  texts.length === 0 ? undefined : { ...wordPattern(texts), least: LEAST };

/** The old and the new value, which the summary states. */
const values: PatternOf = ({ summary }) => (summary === "" ? undefined : pattern(summary));

/** The old and the new value of a member that errsmith does not know, which the summary does not state. */
const data: PatternOf = ({ summary, edits }) =>
  pattern(
    summary,
    JSON.stringify([summary, ...edits.map(({ path, before, after }) => [path.slice(2), before, after])]),
  );

const family: PatternOf = (_, code) => {
  const name = familyOf(code);
  return name === code ? undefined : { ...pattern(`${name}.*`), least: LEAST_OF_FAMILY };
};

/** The part of the code that is replaced. */
const renamed: PatternOf = ({ summary, proposed }, code) => {
  if (!proposed) return pattern(namePattern(code, summary.replace(/^→ /, "")));
  return pattern(`${namePattern(code, proposed.to)} (${Math.round(proposed.confidence * 100)} %)`);
};

/** The part of a name that is replaced. */
const names: PatternOf = ({ summary, edits: [edit] }) =>
  typeof edit?.before === "string" && typeof edit.after === "string"
    ? pattern(namePattern(edit.before, edit.after))
    : pattern(summary);

/** Operations that begin with the same word: `Describe*`. */
const verb: PatternOf = ({ operation = "" }) => {
  const [word] = /^[A-Za-z]?[a-z]+(?=[A-Z_-])/.exec(operation) ?? [];
  return word === undefined ? undefined : { ...pattern(`${word}*`), least: LEAST_OF_FAMILY };
};

/** The part of the name of an operation that is replaced. */
const renamedOperation: PatternOf = ({ summary, operation = "", proposed }) => {
  if (!proposed) return pattern(namePattern(summary.replace(/^was /, ""), operation));
  return pattern(`${namePattern(operation, proposed.to)} (${Math.round(proposed.confidence * 100)} %)`);
};

const none: PatternOf = () => undefined;

/** How changes of a rule are alike. */
const PATTERNS: Readonly<Record<ChangeRule, PatternOf>> = {
  "service-removed": none,
  "code-removed": family,
  "code-retired": family,
  "alias-removed": renamed,
  "family-removed": none,
  "identifier-changed": names,
  "parent-changed": values,
  "locale-removed": none,
  "text-removed": values,
  "operation-removed": verb,
  "operation-name-removed": none,
  "operation-code-removed": values,
  "operation-code-moved": values,
  "rename-proposed": renamed,
  "operation-rename-proposed": renamedOperation,
  "meaning-changed": words,
  "placeholder-removed": words,
  "placeholder-added": words,
  "billable-changed": values,
  "retry-changed": values,
  "recovery-changed": values,
  "http-class-changed": values,
  "fact-removed": values,
  "envelope-changed": none,
  "service-added": none,
  "code-added": family,
  "operation-added": verb,
  "operation-code-added": values,
  "operation-pending-removal": verb,
  "operation-code-pending-removal": values,
  "operation-deprecated": verb,
  "operation-code-deprecated": values,
  "operation-returned": verb,
  "operation-code-returned": values,
  "operation-renamed": renamedOperation,
  "operation-texts-changed": values,
  "operation-request-changed": none,
  "code-pending-removal": family,
  "code-deprecated": family,
  "code-returned": family,
  "code-renamed": renamed,
  "class-renamed": names,
  "symbol-changed": names,
  "alias-added": renamed,
  "family-added": none,
  "parent-added": values,
  "scope-changed": values,
  "http-status-changed": values,
  "fact-added": values,
  "locale-added": none,
  "text-added": values,
  "text-changed": words,
  "case-added": family,
  "case-removed": family,
  "sources-changed": values,
  "data-changed": data,
  "text-punctuation": words,
  "text-borrowed": words,
  "provenance-changed": none,
};

/**
 * The pattern of a change of a code or an operation; `undefined` for a change of a service, and for one that other changes
 * cannot share.
 */
export function patternOf(change: Change): Pattern | undefined {
  const { rule, code, operation } = change;
  if ((code ?? operation) === undefined || !Object.hasOwn(PATTERNS, rule)) return undefined;
  return PATTERNS[rule as ChangeRule](change, code ?? "");
}
