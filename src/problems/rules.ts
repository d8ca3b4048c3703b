import { PAGE_RULES } from "./page-rules.ts";
import { PROJECT_RULES } from "./project-rules.ts";
import { TEXT_RULES } from "./text-rules.ts";

export type { ProblemArgs, ProblemRule, Severity } from "./problem-rule.ts";

/** Every kind of problem, by id. The ids are public: users filter by them. `docs/problems.md` is made of this table. */
export const RULES = { ...PAGE_RULES, ...PROJECT_RULES, ...TEXT_RULES };

export type RuleId = keyof typeof RULES;
