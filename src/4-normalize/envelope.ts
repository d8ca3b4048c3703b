import type { Envelope } from "../model/entry.ts";

/** Names of the member that holds the code, the likelier the further left. */
const CODES = [/^err(or)?_?(code|no)$/i, /^code$/i, /^(sub|result|status|ret)_?code$/i];
const MESSAGE = /^(error_?|err_?|result_?)?(message|msg|errmsg|description|desc|detail)$/i;
const REQUEST_ID = /^(x_?)?(request|trace|req)_?id$/i;
const SUCCESS = /^(0+|20\d|ok|success|succeeded|true)$/i;
const DEEPEST = 6;

/**
 * Where code, message and request id sit in a response, by a JSON example of a failure: the member called code that
 * has a message beside it or an error above it; the request id nearest the root. `undefined` when the example shows
 * no failure.
 *
 * @example
 * envelopeOf({ Response: { Error: { Code: "A.B", Message: "…" }, RequestId: "…" } })
 * // { code: ["Response","Error","Code"], message: ["Response","Error","Message"], requestId: ["Response","RequestId"] }
 * envelopeOf({ code: 0, message: "success" })
 * // undefined
 */
export function envelopeOf(example: unknown): Envelope | undefined {
  const members = flatten(example, []);
  const codes = members.filter((member) => holdsFailure(member) && rankOf(member) < CODES.length);
  const inError = codes.filter(({ path }) => /err|fault/i.test(path.at(-2) ?? ""));
  const besideMessage = codes.filter(({ path }) => messageBeside(members, path));
  const [best] = (inError.length > 0 ? inError : besideMessage).toSorted((a, b) => rankOf(a) - rankOf(b));
  if (!best) return undefined;
  const message = messageBeside(members, best.path)?.path;
  const [requestId] = members
    .filter(({ path }) => REQUEST_ID.test(path.at(-1) ?? ""))
    .toSorted((a, b) => a.path.length - b.path.length);
  return { code: best.path, ...(message && { message }), ...(requestId && { requestId: requestId.path }) };
}

interface Member {
  readonly path: readonly string[];
  readonly value: unknown;
}

function flatten(value: unknown, path: readonly string[]): readonly Member[] {
  if (typeof value !== "object" || value === null || Array.isArray(value) || path.length >= DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    return [{ path: at, value: inner }, ...flatten(inner, at)];
  });
}

function rankOf({ path }: Member): number {
  const rank = CODES.findIndex((name) => name.test(path.at(-1) ?? ""));
  return rank < 0 ? CODES.length : rank;
}

function holdsFailure({ value }: Member): boolean {
  return (typeof value === "string" || typeof value === "number") && !SUCCESS.test(String(value));
}

function messageBeside(members: readonly Member[], code: readonly string[]): Member | undefined {
  return members.find(({ path }) => MESSAGE.test(path.at(-1) ?? "") && sameParent(path, code));
}

function sameParent(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((key, index) => key === b[index]);
}
