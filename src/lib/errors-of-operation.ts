import type { Catalog, ErrorInfo, Operation } from "../model/catalog.ts";
import { groupBy } from "./collections.ts";

/** The errors of the own codes of an operation, each with the cases that the pages document for the operation alone. */
export function errorsOfOperation({ errors }: Catalog, { codes }: Operation): readonly ErrorInfo[] {
  const listed = groupBy(codes, ({ code }) => code);
  return errors.flatMap((error) => {
    const own = listed.get(error.code);
    if (own === undefined) return [];
    const cases = own.flatMap((each) => (each.case === undefined ? error.cases : (error.cases[each.case] ?? [])));
    return [{ ...error, cases }];
  });
}
