import type { Draft } from "../model/draft.ts";
import type { Billable, Facts, HttpStatus, Retry, Scope } from "../model/entry.ts";
import { retryOf } from "./retry.ts";
import { say } from "./words.ts";
import { YES_NO } from "./yes-no.ts";

/** What a row says about its error, each fact with its origin; absent where the row says nothing. */
export function factsOf(draft: Draft, code: string, words: readonly string[]): Facts {
  const scope = scopeOf(draft.trail);
  const billable = billableOf(draft);
  const httpStatus = httpStatusOf(draft);
  const retry = retryColumn(draft) ?? retryOf(code, words);
  return {
    ...(scope && { scope }),
    ...(billable && { billable }),
    ...(httpStatus && { httpStatus }),
    ...(retry && { retry }),
  };
}

const COMMON = /公共|公用|通用|共通|공통|\b(common|general|generic|global|public|shared)\b/i;
const BUSINESS = /业务|業務|业務|专用|接口.?(相关|级)|비즈니스|\b(business|service.specific|specific|api.specific)\b/i;

/** The nearest heading that speaks of common or business codes decides. */
export function scopeOf(trail: readonly string[]): Scope | undefined {
  for (const heading of trail.toReversed()) {
    if (BUSINESS.test(heading)) return "business";
    if (COMMON.test(heading)) return "common";
  }
  return undefined;
}

function billableOf(draft: Draft): Billable | undefined {
  const value = YES_NO.read(say(draft.fields, "billable"));
  return value === undefined ? undefined : { value, origin: "column" };
}

function retryColumn(draft: Draft): Retry | undefined {
  const value = YES_NO.read(say(draft.fields, "retryable"));
  return value === undefined ? undefined : { class: value ? "transient" : "never", origin: "column" };
}

function httpStatusOf(draft: Draft): HttpStatus | undefined {
  const found = /(?<!\d)([1-5]\d\d)(?!\d)/.exec(say(draft.fields, "httpStatus") ?? "")?.[1];
  return found === undefined ? undefined : { value: Number(found), origin: "column" };
}
