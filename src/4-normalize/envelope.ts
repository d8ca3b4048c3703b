import type { Envelope } from "../model/entry.ts";

const CODE = /^(error_?|err_?|result_?|status_?|sub_?)?(code|errcode|errno)$/i;
const MESSAGE = /^(error_?|err_?|result_?)?(message|msg|errmsg|description|desc|detail)$/i;
const REQUEST_ID = /^(x_?)?(request|trace|req)_?id$/i;
const DEEPEST = 6;

/**
 * Where code, message and request id sit in a response, by a JSON example of a failure: the object that holds
 * a code beside a message, or whose key is called an error. `undefined` when the example shows no failure.
 *
 * @example
 * envelopeOf({ Response: { Error: { Code: "A.B", Message: "…" }, RequestId: "…" } })
 * // { code: ["Response","Error","Code"], message: ["Response","Error","Message"], requestId: ["Response","RequestId"] }
 */
export function envelopeOf(example: unknown): Envelope | undefined {
  const members = flatten(example, []);
  const code = members.find(
    ({ path, value }) => CODE.test(path.at(-1) ?? "") && isCode(value) && hasMessageBeside(members, path),
  )?.path;
  if (!code) return undefined;
  const message = members.find(({ path }) => MESSAGE.test(path.at(-1) ?? "") && sameParent(path, code))?.path;
  const requestId = members.find(({ path }) => REQUEST_ID.test(path.at(-1) ?? ""))?.path;
  return { code, ...(message && { message }), ...(requestId && { requestId }) };
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

function isCode(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

function hasMessageBeside(members: readonly Member[], code: readonly string[]): boolean {
  return (
    /err/i.test(code.at(-2) ?? "") ||
    members.some(({ path }) => MESSAGE.test(path.at(-1) ?? "") && sameParent(path, code))
  );
}

function sameParent(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((key, index) => key === b[index]);
}
