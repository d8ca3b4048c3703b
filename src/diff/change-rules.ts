import type { DiffRules } from "../model/project.ts";
import type { Bump, Level } from "./change.ts";

/** A kind of change. */
interface Rule {
  readonly level: Level;
  readonly bump: Bump;
  /** The sign of the change in text output. */
  readonly sign: "+" | "-" | "~" | "?";
  /** What happened, as a short phrase. */
  readonly title: string;
  /** The effect on consumers of the package. */
  readonly effect: string;
}

/** All kinds of changes, most severe first. docs/changes.md lists them; `diff.rules` overrides level and bump. */
export const CHANGE_RULES = {
  "service-removed": rule("breaking", "major", "-", "service removed", "imports of the service do not resolve"),
  "code-removed": rule("breaking", "major", "-", "code removed", "its class and its key in handlers do not compile"),
  "code-retired": rule("breaking", "major", "-", "code retired", "its class and its key in handlers do not compile"),
  "alias-removed": rule("breaking", "major", "-", "alias removed", "the alias is an unknown code"),
  "family-removed": rule("breaking", "major", "-", "family class removed", "imports of the class do not compile"),
  "identifier-changed": rule("breaking", "major", "~", "identifier changed", "imports of the old name do not compile"),
  "parent-changed": rule("breaking", "major", "~", "class parent changed", "`instanceof` the old parent is false"),
  "locale-removed": rule("breaking", "major", "-", "language removed", "imports of its messages do not resolve"),
  "text-removed": rule("breaking", "major", "-", "text removed", "`messages[locale][code]` does not compile"),
  "operation-removed": rule(
    "breaking",
    "major",
    "-",
    "operation removed",
    "its name is none of the operations, and its handlers do not compile",
  ),
  "operation-name-removed": rule(
    "breaking",
    "major",
    "-",
    "old name of operation removed",
    "handlers under the old name do not compile",
  ),
  "operation-code-removed": rule(
    "breaking",
    "major",
    "-",
    "code removed from operation",
    "its key in handlers of the operation does not compile",
  ),
  "operation-code-moved": rule(
    "breaking",
    "major",
    "~",
    "code moved between operations",
    "its key in handlers of the old operation does not compile",
  ),
  "rename-proposed": rule("dangerous", "none", "?", "renamed?", "`errsmith rename` keeps the old code as an alias"),
  "operation-rename-proposed": rule(
    "dangerous",
    "none",
    "?",
    "operation renamed?",
    "`errsmith rename --operation` keeps the old name as another name of the operation",
  ),
  "meaning-changed": rule(
    "dangerous",
    "minor",
    "~",
    "meaning changed",
    "a number, limit or negation in the text changed",
  ),
  "placeholder-removed": rule("dangerous", "minor", "~", "placeholder removed", "a value is no longer in the message"),
  "placeholder-added": rule("dangerous", "minor", "~", "placeholder added", "the message has one more value"),
  "billable-changed": rule(
    "dangerous",
    "minor",
    "~",
    "billing changed",
    "`billable` has another value: calls may cost money",
  ),
  "retry-changed": rule("dangerous", "minor", "~", "retry changed", "the retry behavior changes"),
  "recovery-changed": rule("dangerous", "minor", "~", "recovery changed", "the recommended action changes"),
  "http-class-changed": rule(
    "dangerous",
    "minor",
    "~",
    "HTTP status class changed",
    "4xx and 5xx are handled differently",
  ),
  "fact-removed": rule("dangerous", "minor", "-", "fact no longer documented", "the value is now `undefined`"),
  "envelope-changed": rule(
    "dangerous",
    "minor",
    "~",
    "envelope changed",
    "errors are read from another place of a response",
  ),
  "service-added": rule("safe", "minor", "+", "service added", "new subpath"),
  "code-added": rule("safe", "minor", "+", "code added", "exhaustive handlers have one more code to decide"),
  "operation-added": rule("safe", "minor", "+", "operation added", "new operation"),
  "operation-code-added": rule(
    "safe",
    "minor",
    "+",
    "code added to operation",
    "exhaustive handlers of the operation have one more code to decide",
  ),
  "operation-pending-removal": rule(
    "safe",
    "patch",
    "?",
    "operation no longer documented",
    "its handlers still compile",
  ),
  "operation-code-pending-removal": rule(
    "safe",
    "patch",
    "?",
    "no longer documented for operation",
    "its key in handlers of the operation still compiles",
  ),
  "operation-deprecated": rule(
    "safe",
    "minor",
    "~",
    "operation deprecated",
    "the grace period is over; its handlers still compile",
  ),
  "operation-code-deprecated": rule(
    "safe",
    "minor",
    "~",
    "code deprecated for operation",
    "the grace period is over; its key in handlers of the operation still compiles",
  ),
  "operation-returned": rule("safe", "patch", "+", "operation documented again", "none"),
  "operation-code-returned": rule("safe", "patch", "+", "documented again for operation", "none"),
  "operation-renamed": rule(
    "safe",
    "minor",
    "~",
    "operation renamed",
    "the old name is another name of the operation, and its handlers still compile",
  ),
  "operation-texts-changed": rule(
    "safe",
    "patch",
    "~",
    "cases of operation changed",
    "the operation documents other texts of the code",
  ),
  "operation-request-changed": rule("safe", "patch", "~", "request changed", "another method or path is documented"),
  "code-pending-removal": rule(
    "safe",
    "patch",
    "?",
    "no longer documented",
    "editors strike it through; it still works",
  ),
  "code-deprecated": rule("safe", "minor", "~", "code deprecated", "the grace period is over; it still works"),
  "code-returned": rule("safe", "patch", "+", "documented again", "none, or editors no longer strike it through"),
  "code-renamed": rule("safe", "minor", "~", "code renamed", "the old code is an alias; the old class is re-exported"),
  "class-renamed": rule("safe", "minor", "~", "class renamed", "the old class name is an alias of the new one"),
  "symbol-changed": rule("safe", "patch", "~", "symbolic name changed", "documentation comments name the code"),
  "alias-added": rule("safe", "minor", "+", "alias added", "the alias is a known code"),
  "family-added": rule("safe", "minor", "+", "family class added", "new class"),
  "parent-added": rule("safe", "minor", "~", "family of class added", "`instanceof` the family is also true"),
  "scope-changed": rule("safe", "minor", "~", "scope changed", "the code moves between common and business codes"),
  "http-status-changed": rule("safe", "minor", "~", "HTTP status changed", "`httpStatus` has another value"),
  "fact-added": rule("safe", "minor", "+", "fact documented", "the value is no longer `undefined`"),
  "locale-added": rule("safe", "minor", "+", "language added", "new messages"),
  "text-added": rule("safe", "patch", "+", "text added", "a message in another language"),
  "text-changed": rule("safe", "patch", "~", "text changed", "none: the text is reworded"),
  "case-added": rule("safe", "patch", "+", "case added", "the code has another documented message"),
  "case-removed": rule("safe", "patch", "-", "case removed", "`describe` no longer finds the message"),
  "sources-changed": rule("safe", "patch", "~", "sources changed", "none: other sources document the code"),
  "data-changed": rule("safe", "patch", "~", "data changed", "other data in the catalog"),
  "text-punctuation": rule("cosmetic", "none", "~", "punctuation changed", "none"),
  "text-borrowed": rule(
    "cosmetic",
    "none",
    "~",
    "borrowed text changed",
    "none: reported for the service that has the text",
  ),
  "provenance-changed": rule("cosmetic", "none", "~", "place, origin or link changed", "none"),
} as const satisfies Readonly<Record<string, Rule>>;

/** The id of a kind of change. */
export type ChangeRule = keyof typeof CHANGE_RULES;

/** Levels and bumps from the configuration. */
export type RuleOverrides = DiffRules;

/** The rule with an id; `undefined` for an unknown id. */
export function changeRuleOf(id: string): Rule | undefined {
  return Object.hasOwn(CHANGE_RULES, id) ? CHANGE_RULES[id as ChangeRule] : undefined;
}

function rule(level: Level, bump: Bump, sign: Rule["sign"], title: string, effect: string): Rule {
  return { level, bump, sign, title, effect };
}
