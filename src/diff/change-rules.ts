import type { DiffRules } from "../model/project.ts";
import type { Bump, Level } from "./change.ts";

interface Rule {
  readonly level: Level;
  readonly bump: Bump;
  /** How a plan marks it. */
  readonly sign: "+" | "-" | "~" | "?";
  /** What happened, in a few words. */
  readonly title: string;
  /** What it means to those who use the package. */
  readonly effect: string;
}

/** Every kind of change; ids, levels and bumps are documented in docs/changes.md, a configuration may override the latter. */
export const CHANGE_RULES = {
  "service-removed": rule("breaking", "major", "-", "service removed", "imports of the service do not resolve"),
  "code-removed": rule("breaking", "major", "-", "code removed", "its class and its key in handlers do not compile"),
  "code-retired": rule("breaking", "major", "-", "code retired", "its class and its key in handlers do not compile"),
  "alias-removed": rule("breaking", "major", "-", "other spelling removed", "the spelling is an unknown code"),
  "family-removed": rule("breaking", "major", "-", "family class removed", "imports of the class do not compile"),
  "identifier-changed": rule("breaking", "major", "~", "identifier changed", "imports of the old name do not compile"),
  "parent-changed": rule("breaking", "major", "~", "class parent changed", "`instanceof` the old parent is false"),
  "locale-removed": rule("breaking", "major", "-", "language removed", "imports of its messages do not resolve"),
  "text-removed": rule("breaking", "major", "-", "text removed", "`messages[locale][code]` does not compile"),
  "rename-proposed": rule("dangerous", "none", "?", "renamed?", "`errsmith rename` keeps the old code as an alias"),
  "meaning-changed": rule("dangerous", "minor", "~", "meaning changed", "a limit or a negation is another one now"),
  "placeholder-removed": rule("dangerous", "minor", "~", "placeholder removed", "a value is no longer in the message"),
  "placeholder-added": rule("dangerous", "minor", "~", "placeholder added", "the message has one more value"),
  "billable-changed": rule("dangerous", "minor", "~", "billing changed", "`billable` is another one: money"),
  "retry-changed": rule("dangerous", "minor", "~", "retry changed", "retries begin, end or wait longer"),
  "http-class-changed": rule(
    "dangerous",
    "minor",
    "~",
    "class of HTTP status changed",
    "4xx and 5xx are handled apart",
  ),
  "fact-removed": rule("dangerous", "minor", "-", "fact no longer documented", "what was known is undefined"),
  "envelope-changed": rule("dangerous", "minor", "~", "envelope changed", "errors are read elsewhere in responses"),
  "service-added": rule("safe", "minor", "+", "service added", "a new subpath"),
  "code-added": rule("safe", "minor", "+", "code added", "exhaustive handlers have one more code to decide"),
  "code-pending-removal": rule("safe", "patch", "?", "no longer documented", "nothing yet: kept through the grace"),
  "code-deprecated": rule("safe", "minor", "~", "code deprecated", "editors strike it through; it still works"),
  "code-returned": rule("safe", "patch", "+", "documented again", "nothing, or no longer struck through"),
  "code-renamed": rule("safe", "minor", "~", "code renamed", "the old code is an alias, the old class a second name"),
  "alias-added": rule("safe", "minor", "+", "other spelling added", "the spelling is known"),
  "family-added": rule("safe", "minor", "+", "family class added", "a new class"),
  "parent-added": rule("safe", "minor", "~", "class has a family", "`instanceof` the family is true as well"),
  "scope-changed": rule("safe", "minor", "~", "scope changed", "common and business codes are told apart anew"),
  "http-status-changed": rule("safe", "minor", "~", "HTTP status changed", "`httpStatus` is another one"),
  "fact-added": rule("safe", "minor", "+", "fact documented", "what was undefined is known"),
  "locale-added": rule("safe", "minor", "+", "language added", "new messages"),
  "text-added": rule("safe", "patch", "+", "text added", "a message in one more language"),
  "text-changed": rule("safe", "patch", "~", "text changed", "other words"),
  "case-added": rule("safe", "patch", "+", "case added", "one more documented message of the code"),
  "case-removed": rule("safe", "patch", "-", "case removed", "`describe` no longer finds the message"),
  "data-changed": rule("safe", "patch", "~", "data changed", "the catalog says more, or other things"),
  "text-punctuation": rule("cosmetic", "none", "~", "punctuation changed", "none"),
  "text-borrowed": rule("cosmetic", "none", "~", "borrowed text changed", "told of where it comes from"),
  "provenance-changed": rule("cosmetic", "none", "~", "place, origin or link changed", "none"),
} as const satisfies Readonly<Record<string, Rule>>;

/** Id of a kind of change. */
export type ChangeRule = keyof typeof CHANGE_RULES;

/** Levels and bumps that a configuration sets instead of ours. */
export type RuleOverrides = DiffRules;

/** What a rule says; `undefined` for an id that is none. */
export function changeRuleOf(id: string): Rule | undefined {
  return new Map<string, Rule>(Object.entries(CHANGE_RULES)).get(id);
}

function rule(level: Level, bump: Bump, sign: Rule["sign"], title: string, effect: string): Rule {
  return { level, bump, sign, title, effect };
}
