import type { SdkException } from "./read.js";
import { codeText, type Found, status } from "./recognize.js";
import { retryAfterOf } from "./retry-after.js";
import { dig, type Fields, fieldsOf, member, text } from "./values.js";

/** What an exception of an SDK has. */
export type Thrown = Omit<Found, "code"> & { readonly code?: string | undefined };

/** A function that reads what the exceptions of an SDK have; of other values it returns `undefined`. */
export function exceptionReader(exceptions: readonly SdkException[]): (whole: Fields) => Thrown | undefined {
  return (whole) => {
    for (const sdk of exceptions) {
      if (isOf(sdk, whole)) return { ...membersOf(sdk, whole), retryAfter: delayOf(sdk, whole) };
    }
    return undefined;
  };
}

function isOf({ has = [], names }: SdkException, whole: Fields): boolean {
  if (!has.every((key) => key in whole)) return false;
  if (names === undefined) return has.length > 0;
  const type = member(whole, "constructor");
  return [member(whole, "name"), typeof type === "function" && type.name].some((name) => names.includes(String(name)));
}

function membersOf(
  { code = ["code"], message = ["message"], requestId, httpStatus }: SdkException,
  whole: Fields,
): Thrown {
  return {
    code: codeText(dig(whole, code, 0)),
    message: text(dig(whole, message, 0)) ?? text(member(whole, "message")),
    requestId: requestId && text(dig(whole, requestId, 0)),
    httpStatus: httpStatus && status(dig(whole, httpStatus, 0)),
  };
}

function delayOf(sdk: SdkException, whole: Fields): number | undefined {
  const delay = sdk.retryAfter && dig(whole, sdk.retryAfter, 0);
  if (typeof delay === "number" && delay >= 0) return delay;
  const response = fieldsOf(dig(whole, sdk.httpStatus?.slice(0, -1) ?? [], 0));
  return response && retryAfterOf(response);
}
