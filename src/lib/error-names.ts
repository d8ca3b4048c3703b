import type { ErrorInfo } from "../model/catalog.ts";

/** The code and what else stands for it, without class names. */
export function codesOf({ code, symbol = code, aliases = [], formerCodes = [] }: ErrorInfo): readonly string[] {
  return [code, symbol, ...aliases, ...formerCodes];
}

/** What a person may call an error: its code, another spelling, its symbolic name, or its class, also a former one. */
export function namesOf(error: ErrorInfo): readonly string[] {
  return [...codesOf(error), error.name, ...(error.formerNames ?? [])];
}
