import type { Case, Catalog, ErrorInfo, Operation, OperationCode } from "../model/catalog.ts";
import { groupBy } from "./collections.ts";

/**
 * The codes of an operation, each once.
 *
 * @example
 * codesOfOperation({ codes: [{ code: "A", case: 0 }, { code: "A", case: 2 }, { code: "B" }] }) // ["A", "B"]
 */
export function codesOfOperation({ codes }: Pick<Operation, "codes">): readonly string[] {
  return [...new Set(codes.map(({ code }) => code))];
}

/**
 * Of the cases of a code, those that the pages document for an operation.
 *
 * @param own what the operation has of the code
 */
export function casesOfOperation(cases: readonly Case[], own: readonly OperationCode[]): readonly Case[] {
  return own.flatMap((each) => (each.case === undefined ? cases : (cases[each.case] ?? [])));
}

/** The errors of the own codes of an operation, each with the cases that the pages document for the operation alone. */
export function errorsOfOperation({ errors }: Pick<Catalog, "errors">, { codes }: Operation): readonly ErrorInfo[] {
  const byCode = groupBy(codes, ({ code }) => code);
  return errors.flatMap((error) => {
    const own = byCode.get(error.code);
    return own === undefined ? [] : [{ ...error, cases: casesOfOperation(error.cases, own) }];
  });
}
