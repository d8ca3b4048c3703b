import { FAILURE_STATUSES } from "../../lib/http-statuses.ts";
import { isName, isSign, type Program, textOf } from "./program.ts";

/** Other names that libraries give to statuses of failures. */
const OTHER_NAMES: ReadonlyMap<string, number> = new Map([
  ["contenttoolarge", 413],
  ["internalerror", 500],
  ["requestentitytoolarge", 413],
  ["unprocessablecontent", 422],
]);

/** Names and dots of an expression that are looked at. */
const MAX_NAMES = 12;

/** The number of `HttpStatus.NOT_FOUND`, `http.StatusNotFound` and the like; `undefined` for another expression. */
export function httpStatusAt(program: Program, at: number, end: number): string | undefined {
  const names: string[] = [];
  for (let next = at; next < Math.min(end, at + MAX_NAMES); next++) {
    if (isName(program, next)) names.push(textOf(program, next).text);
    else if (!isSign(program, next, ".")) break;
  }
  const path = names.join(".").toLowerCase();
  if (!/^(?:\w+\.)*http\.?_?status/.test(path)) return undefined;
  // The last part that names a status: a call such as `.value()` may follow.
  const statuses = names.flatMap((name) => {
    const phrase = name.toLowerCase().replace(/^status|[^a-z]/g, "");
    return FAILURE_STATUSES.get(phrase) ?? OTHER_NAMES.get(phrase) ?? [];
  });
  return statuses.at(-1)?.toString();
}
