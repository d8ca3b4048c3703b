import type { Draft } from "../model/draft.ts";
import type { Facts, HttpStatus, Scope } from "../model/page-entries.ts";
import { textOfRole } from "./case-text.ts";
import { recoveryAdvice } from "./recovery-advice.ts";
import { retryAdvice } from "./retry-advice.ts";
import { readYesNo } from "./yes-no.ts";

/** The facts of one row, each with its origin. Facts that the row and the headings above it do not give are absent. */
export function rowFacts({ fields }: Draft, code: string, texts: readonly string[], scope: Scope | undefined): Facts {
  const billable = readYesNo(textOfRole(fields, "billable"));
  const retryable = readYesNo(textOfRole(fields, "retryable"));
  const httpStatus = httpStatusOf(fields);
  const retry =
    retryable === undefined
      ? retryAdvice(code, texts)
      : ({ class: retryable ? "transient" : "never", origin: "column" } as const);
  const recovery = recoveryAdvice(code, texts, retry);
  return {
    ...(scope && { scope }),
    ...(billable !== undefined && { billable: { value: billable, origin: "column" } }),
    ...(httpStatus && { httpStatus }),
    ...(retry && { retry }),
    ...(recovery && { recovery }),
  };
}

function httpStatusOf(fields: Draft["fields"]): HttpStatus | undefined {
  for (const { role, text, header } of fields) {
    const status = role === "httpStatus" ? /(?<!\d)([1-5]\d\d)(?!\d)/.exec(text.text)?.[1] : undefined;
    if (status === undefined) continue;
    // A field without a header or a label comes from a sentence.
    const origin = header === undefined ? ({ origin: "sentence", quote: text.text } as const) : COLUMN;
    return { value: Number(status), ...origin };
  }
  return undefined;
}

const COLUMN = { origin: "column" } as const;
