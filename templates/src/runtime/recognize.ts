import { isDistinctive, saysSuccess } from "./belief.js";
import type { ServiceError } from "./error.js";
import type { Classes, ErrorContext, ServiceReader } from "./read.js";
import { retryAfterOf } from "./retry-after.js";
import { dig, type Fields, fieldsOf, isException, member, text, tolerant } from "./values.js";

/** What was found in a value: the code and what came with it. */
export interface Found {
  readonly code: string;
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
  readonly httpStatus?: number | undefined;
  readonly retryAfter?: number | undefined;
}

type Reader = ServiceReader<ServiceError>;

/**
 * The code that a value carries for a service, and what came with it; `undefined` when it is none of that service.
 * `isOwn`: the value is the JSON of an error of this service.
 */
export function recognize(
  reader: Reader,
  value: unknown,
  whole: Fields | undefined,
  context: ErrorContext,
  isOwn: boolean,
): Found | undefined {
  const found = recognizeCode(reader, value, whole, context);
  if (found === undefined || whole === undefined) return found;
  // What has headers has a status as well; most values are bodies, which have neither.
  const own = isOwn ? member(whole, "retryAfter") : undefined;
  if (typeof own === "number" && own >= 0) return { ...found, retryAfter: own };
  // `readStatus` has read the exception.
  const thrown = reader.readStatus ? found : reader.readException?.(whole);
  const httpStatus = found.httpStatus ?? thrown?.httpStatus;
  const retryAfter = httpStatus && (retryAfterOf(whole) ?? thrown?.retryAfter);
  if (httpStatus === found.httpStatus && retryAfter === found.retryAfter) return found;
  return { ...found, httpStatus, retryAfter };
}

function recognizeCode(
  reader: Reader,
  value: unknown,
  whole: Fields | undefined,
  context: ErrorContext,
): Found | undefined {
  const { certain = false } = context;
  const byStatus = reader.readStatus?.(reader, value, whole, context);
  if (byStatus || !whole) return byStatus;
  const found = readEnvelope(reader, whole, certain);
  if (found) return withCarrier(found, whole);
  const carried = carriedBy(whole);
  for (const { fields, carrier } of carried) {
    const inner = readEnvelope(reader, fields, certain);
    if (inner) return withCarrier(inner, carrier, whole);
  }
  const { code, ...thrown } = reader.readException?.(whole) ?? {};
  if (code !== undefined) return withCarrier({ ...thrown, code }, whole);
  const outer = { fields: whole, carrier: whole };
  // The code of an exception of a client is that of the client, if the exception has a body as well.
  for (const { fields, carrier } of isException(whole) ? [...carried, outer] : [outer, ...carried]) {
    const pair = readPair(reader, fields, certain);
    if (pair) return withCarrier(pair, carrier, whole);
  }
  return undefined;
}

/** What clients of HTTP and bodies put around an error, outermost first, each with what has its status. */
function carriedBy(whole: Fields): readonly { readonly fields: Fields; readonly carrier: Fields }[] {
  return ["data", "body", "result", "response", "error"].flatMap((key) => {
    const outer = fieldsOf(member(whole, key));
    if (!outer) return [];
    const carrier = statusOf(outer) === undefined ? whole : outer;
    const inner = ["data", "body", "error"].flatMap((name): readonly Fields[] => {
      const body = fieldsOf(member(outer, name));
      return body ? [body] : [];
    });
    return [outer, ...inner].map((fields) => ({ fields, carrier }));
  });
}

function withCarrier(found: Found, carrier: Fields, whole?: Fields): Found {
  return {
    code: found.code,
    message: found.message,
    requestId: found.requestId ?? requestIdOf(carrier) ?? (whole && requestIdOf(whole)),
    httpStatus: found.httpStatus ?? statusOf(carrier) ?? (whole && statusOf(whole)),
  };
}

/** The envelope of the service in a body, or in one whose outermost layer an SDK has taken off. */
function readEnvelope(reader: Reader, fields: Fields, certain: boolean): Found | undefined {
  const { code, message, requestId } = reader.envelope;
  if (code === undefined) return undefined;
  const { codes } = reader.classes();
  for (let depth = 0; depth === 0 || (depth === 1 && code.length > 2); depth += 1) {
    const value = dig(fields, code, depth);
    const isKnown = typeof value === "string" && codes[value] !== undefined;
    const sent = isKnown ? value : unknownCode(codes, fields, code, depth, value);
    if (sent === undefined || (!isKnown && codes[sent] === undefined && saysSuccess(sent))) continue;
    const found = {
      code: sent,
      message: message && text(dig(fields, message, depth)),
      requestId: requestId && text(dig(fields, requestId, depth)),
    };
    // A nested code tells whose it is; a flat one does where the envelope is whole, and no exception around it.
    const isWhole = found.message !== undefined || found.requestId !== undefined;
    if (certain || code.length - depth > 1 || (isWhole && !isException(fields))) return found;
  }
  return undefined;
}

/** The code in a value that is no documented code to the letter. */
function unknownCode(
  codes: Classes["codes"],
  fields: Fields,
  path: readonly string[],
  depth: number,
  value: unknown,
): string | undefined {
  const sent = codeText(value);
  if (sent === undefined || codes[sent] !== undefined) return sent;
  // Amazon writes the namespace before the code. Google has the HTTP status as a number, and the code beside it.
  if (path[path.length - 1] === "__type") return sent.slice(sent.lastIndexOf("#") + 1);
  const beside = typeof value === "number" ? text(dig(fields, [...path.slice(0, -1), "status"], depth)) : undefined;
  return beside !== undefined && codes[beside] !== undefined ? beside : sent;
}

/** A code beside a message. Exceptions of every vendor have them. */
function readPair(reader: Reader, fields: Fields, certain: boolean): Found | undefined {
  const isAmazon = typeof member(fields, METADATA) === "object";
  const type = text(member(fields, "__type"));
  const code =
    codeText(isAmazon ? member(fields, "name") : member(fields, "code")) ??
    codeText(type?.slice(type.lastIndexOf("#") + 1));
  const message = text(member(fields, "message")) ?? (certain ? (text(member(fields, "msg")) ?? "") : undefined);
  if (code === undefined || message === undefined) return undefined;
  const isBelieved =
    certain ||
    member(fields, "service") === reader.id ||
    (reader.classes().codes[code] !== undefined && isDistinctive(code));
  return isBelieved ? { code, message } : undefined;
}

// In exceptions of the AWS SDK. In one piece, its name would be a hole of a template.
const METADATA = "$" + "metadata";
const REQUEST_ID = ["requestId"];
const HTTP_STATUS = ["httpStatusCode"];

/** The request id in a body, a response or an exception. */
export function requestIdOf(fields: Fields): string | undefined {
  try {
    // Most values are asked for these, and named members are read in a third of the time.
    const { requestId, RequestId, request_id: snake, [METADATA]: metadata } = fields;
    const known = text(requestId) ?? text(RequestId) ?? text(snake);
    return known ?? (metadata === undefined ? undefined : text(dig(metadata, REQUEST_ID, 0)));
  } catch {
    // A getter throws. The other members count.
    return requestIdOf(tolerant(fields));
  }
}

/** The HTTP status in a body, a response or an exception. */
export function statusOf(fields: Fields): number | undefined {
  try {
    const { httpStatus, statusCode, httpCode, status: plain, [METADATA]: metadata } = fields;
    const known = status(httpStatus) ?? status(statusCode) ?? status(httpCode) ?? status(plain);
    return known ?? (metadata === undefined ? undefined : status(dig(metadata, HTTP_STATUS, 0)));
  } catch {
    // A getter throws. The other members count.
    return statusOf(tolerant(fields));
  }
}

/** A number that is an HTTP status. */
export function status(value: unknown): number | undefined {
  return typeof value === "number" && value % 1 === 0 && value >= 100 && value < 600 ? value : undefined;
}

/** A code that a log can show: no blanks around it, no line ends in it, no longer than a code can be. */
export function codeText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value.length > 256) return undefined;
  const code = value.trim();
  return code === "" || /[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(code) ? undefined : code;
}
