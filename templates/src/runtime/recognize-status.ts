import type { ServiceError } from "./error.js";
import type { ErrorContext, ServiceReader } from "./read.js";
import { codeText, type Found, requestIdOf, statusOf } from "./recognize.js";
import { dig, type Fields, fieldsOf, isException, member, text, tolerant } from "./values.js";

/** An error of a service whose code is the HTTP status: a response with its body, or a body and its status. */
export function readStatus(
  reader: ServiceReader<ServiceError>,
  value: unknown,
  whole: Fields | undefined,
  context: ErrorContext,
): Found | undefined {
  const outer = whole && partsOf(whole);
  const inner = fieldsOf(outer?.response);
  const response = inner ?? whole;
  const thrown = whole && reader.readException?.(whole);
  const httpStatus = context.httpStatus ?? thrown?.httpStatus ?? (response && statusOf(response));
  if (httpStatus === undefined || httpStatus < 400) return undefined;
  const code = String(httpStatus);
  if (thrown) return { ...thrown, code };
  const carrier = inner ? partsOf(inner) : outer;
  const body = carrier?.data ?? carrier?.body ?? (context.httpStatus === undefined ? undefined : value);
  const own = codeText(outer?.code);
  const isOther =
    own !== undefined && !/^\d{3}$/.test(own) && whole !== undefined && response === whole && isException(whole);
  if (body === undefined || isOther) return undefined;
  const fields = fieldsOf(body);
  return {
    code,
    message: messageOf(dig(fields ?? body, reader.envelope.message ?? [], 0)),
    requestId:
      (fields && requestIdOf(fields)) ??
      (response && requestIdOf(response)) ??
      (whole && whole !== response ? requestIdOf(whole) : undefined),
    httpStatus,
  };
}

type Parts = Readonly<Partial<Record<"response" | "data" | "body" | "code", unknown>>>;

/** What a response, or an exception with one, has; a member whose getter throws is left out. */
function partsOf(fields: Fields): Parts {
  try {
    // Named members are read in a third of the time.
    const { response, data, body, code } = fields;
    return { response, data, body, code };
  } catch {
    return partsOf(tolerant(fields));
  }
}

function messageOf(value: unknown): string | undefined {
  const fields = fieldsOf(value);
  if (!fields) return text(value);
  for (const key of MESSAGES) {
    const message = text(member(fields, key));
    if (message !== undefined) return message;
  }
  return undefined;
}

const MESSAGES = ["message", "Message", "msg", "errorMessage", "error_message", "error_msg", "error"];
