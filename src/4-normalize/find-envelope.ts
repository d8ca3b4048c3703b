import type { Envelope } from "../model/page-entries.ts";

/** Names of the member that holds the code, the most likely ones first. */
const CODE_MEMBERS = [/^err(or)?_?(code|no)$/i, /^code$/i, /^(sub|result|status|ret)_?code$/i];
const MESSAGE_MEMBER = /^(error_?|err_?|result_?)?(message|msg|errmsg|description|desc|detail)$/i;
const REQUEST_ID_MEMBER = /^(x_?)?(request|trace|req)_?id$/i;
const SUCCESS_VALUE = /^(0+|20\d|ok|success|succeeded|true)$/i;
const MAX_MEMBER_DEPTH = 6;

/**
 * The positions of code, message and request id in a JSON example of a failure. The code is a member named like one,
 * inside an error object or next to a message. The request id is the one nearest to the root. `undefined` if the
 * example shows no failure.
 *
 * @example
 * findEnvelope({ Response: { Error: { Code: "A.B", Message: "…" }, RequestId: "…" } })
 * // { code: ["Response","Error","Code"], message: ["Response","Error","Message"], requestId: ["Response","RequestId"] }
 * findEnvelope({ code: 0, message: "success" })
 * // undefined
 */
export function findEnvelope(example: unknown): Envelope | undefined {
  const members = flatten(example, []);
  const codes = members.filter((member) => holdsFailure(member) && rankOf(member) < CODE_MEMBERS.length);
  const inError = codes.filter(({ path }) => /err|fault/i.test(path.at(-2) ?? ""));
  const besideMessage = codes.filter(({ path }) => messageBeside(members, path));
  const [best] = (inError.length > 0 ? inError : besideMessage).toSorted((a, b) => rankOf(a) - rankOf(b));
  if (!best) return undefined;
  const message = messageBeside(members, best.path)?.path;
  const [requestId] = members
    .filter(({ path }) => REQUEST_ID_MEMBER.test(path.at(-1) ?? ""))
    .toSorted((a, b) => a.path.length - b.path.length);
  return { code: best.path, ...(message && { message }), ...(requestId && { requestId: requestId.path }) };
}

interface JsonMember {
  readonly path: readonly string[];
  readonly value: unknown;
}

function flatten(value: unknown, path: readonly string[]): readonly JsonMember[] {
  if (typeof value !== "object" || value === null || Array.isArray(value) || path.length >= MAX_MEMBER_DEPTH) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    return [{ path: at, value: inner }, ...flatten(inner, at)];
  });
}

function rankOf({ path }: JsonMember): number {
  const rank = CODE_MEMBERS.findIndex((name) => name.test(path.at(-1) ?? ""));
  return rank < 0 ? CODE_MEMBERS.length : rank;
}

function holdsFailure({ value }: JsonMember): boolean {
  return (typeof value === "string" || typeof value === "number") && !SUCCESS_VALUE.test(String(value));
}

function messageBeside(members: readonly JsonMember[], code: readonly string[]): JsonMember | undefined {
  return members.find(({ path }) => MESSAGE_MEMBER.test(path.at(-1) ?? "") && sameParent(path, code));
}

function sameParent(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((key, index) => key === b[index]);
}
