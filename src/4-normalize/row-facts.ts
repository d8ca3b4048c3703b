import type { Draft } from "../model/draft.ts";
import type { Billable, Facts, HttpStatus, Retry, Scope } from "../model/page-entries.ts";
import { retryAdvice } from "./retry-advice.ts";
import { textOfRole } from "./case-text.ts";
import { YES_NO } from "./yes-no.ts";

/** What a row says about its error, and the headings above it, each fact with its origin; absent where nothing is said. */
export function rowFacts(draft: Draft, code: string, words: readonly string[], scope: Scope | undefined): Facts {
  const billable = billableColumn(draft);
  const httpStatus = httpStatusColumn(draft);
  const retry = retryColumn(draft) ?? retryAdvice(code, words);
  // What most rows say: nothing of all that.
  if (!(scope ?? billable ?? httpStatus ?? retry)) return {};
  return {
    ...(scope && { scope }),
    ...(billable && { billable }),
    ...(httpStatus && { httpStatus }),
    ...(retry && { retry }),
  };
}

function billableColumn(draft: Draft): Billable | undefined {
  const value = YES_NO.read(textOfRole(draft.fields, "billable"));
  return value === undefined ? undefined : { value, origin: "column" };
}

function retryColumn(draft: Draft): Retry | undefined {
  const value = YES_NO.read(textOfRole(draft.fields, "retryable"));
  return value === undefined ? undefined : { class: value ? "transient" : "never", origin: "column" };
}

function httpStatusColumn({ fields }: Draft): HttpStatus | undefined {
  for (const { role, text, header } of fields) {
    if (role !== "httpStatus") continue;
    const found = /(?<!\d)([1-5]\d\d)(?!\d)/.exec(text.text)?.[1];
    if (found === undefined) continue;
    // Words without a header or a label over them stood in the middle of a text.
    const origin =
      header === undefined ? { origin: "sentence" as const, quote: text.text } : { origin: "column" as const };
    return { value: Number(found), ...origin };
  }
  return undefined;
}
