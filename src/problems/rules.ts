/** How serious a problem is: an `error` stops the run, a `warning` is for a person to judge, a `note` informs. */
export type Severity = "error" | "warning" | "note";

/** Values that a problem's text is made of. */
export type Args = Readonly<Record<string, string | number>>;

interface Rule {
  readonly severity: Severity;
  /** One line; `{name}` is replaced by the argument of that name. */
  readonly text: string;
}

/** Every kind of problem errsmith can report, by id; the id is part of what users may rely on. */
export const rules = {
  "no-errors-found": { severity: "error", text: "no error code was recognised on this page" },
  "row-without-code": { severity: "warning", text: "this row has no error code: {row}" },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
