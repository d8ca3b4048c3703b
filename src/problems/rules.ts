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
  "code-noise": { severity: "note", text: "{code} was written with {noise}, which was taken away" },
  "correction-idle": {
    severity: "error",
    text: "the correction of {code} changes nothing: the page now says the same",
  },
  "correction-outdated": {
    severity: "error",
    text: "the correction of {code} expects «{expect}», the page says «{found}»",
  },
  "correction-unmatched": {
    severity: "error",
    text: "the correction of {code} matches nothing: no page documents this code",
  },
  "correction-service": {
    severity: "error",
    text: "the correction of {code} names a service that source.json does not have: {service}",
  },
  "fact-conflict": {
    severity: "warning",
    text: "{code}: {fact} is {found} here and {kept} in an earlier row, which was kept",
  },
  "family-typo": {
    severity: "warning",
    text: "{code} looks like a misspelling of {near}: kept as it is until a correction says otherwise",
  },
  "locale-guessed": {
    severity: "note",
    text: "nobody says the language of this page: taken for {locale} by its script",
  },
  "no-errors-found": { severity: "error", text: "no error code was recognised on this page" },
  "row-without-code": { severity: "warning", text: "this row has no error code: {row}" },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
