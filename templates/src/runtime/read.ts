import { type ErrorInit, isServiceError, type ServiceError } from "./error.js";

/** What a caller knows about an error that the value itself may not tell. */
export interface ErrorContext {
  readonly httpStatus?: number;
  readonly requestId?: string;
  readonly cause?: unknown;
}

/** Where a response carries its error: keys from the root of the parsed body. */
export interface Envelope {
  readonly code?: readonly string[];
  /** The HTTP status is the code. */
  readonly statusIsCode?: true;
  /** The empty path is the body itself. */
  readonly message?: readonly string[];
  readonly requestId?: readonly string[];
}

/** How the errors of one service are told and made. */
export interface ServiceReader<E extends ServiceError> {
  /** `<provider>/<service>`. */
  readonly id: string;
  readonly envelope: Envelope;
  /** Code, in every spelling, → its class. */
  readonly codes: Readonly<Record<string, ErrorClass>>;
  /** Family → its class, for codes that no page documents. */
  readonly families: Readonly<Record<string, ErrorClass>>;
  /** For codes of no known family. */
  readonly base: new (init: ErrorInit & { readonly code: never }) => E;
}

/** A class of errors, whichever codes it takes. */
export type ErrorClass = new (init: ErrorInit<never>) => ServiceError;

/** What was found in a value: the code and what came with it. */
interface Found {
  readonly code: string;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
  /** The value can only be an error of this service, so that a code no page documents is believed. */
  readonly certain: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an error of a service out of anything: JSON text, a parsed body, an exception of an SDK, a response, our own
 * JSON, an error that is one already. `undefined` when it is none of this service; never throws.
 */
export function readError<E extends ServiceError>(
  reader: ServiceReader<E>,
  value: unknown,
  context: ErrorContext = {},
): E | undefined {
  try {
    if (isServiceError(value)) return value.service === reader.id ? (value as E) : undefined;
    return reader.envelope.statusIsCode
      ? (readStatus(reader, value, context) ?? readBody(reader, value, context))
      : readBody(reader, value, context);
  } catch {
    // Getters and proxies may throw; what cannot be read is no error of this service.
    return undefined;
  }
}

/** The class for a code: its own, its family's, or `undefined`. Aliases count as the code they stand for. */
export function classOf(
  reader: Pick<ServiceReader<ServiceError>, "codes" | "families">,
  code: string,
): ErrorClass | undefined {
  const dot = code.indexOf(".");
  return reader.codes[code] ?? reader.families[dot > 0 ? code.slice(0, dot) : code];
}

function readBody<E extends ServiceError>(reader: ServiceReader<E>, value: unknown, context: ErrorContext) {
  const root = fieldsOf(value);
  if (!root || isForeign(reader, root)) return undefined;
  const found = readFields(reader, root);
  if (found) return make(reader, found, value, context, root);
  for (const inner of [root.data, root.body, root.response]) {
    const fields = fieldsOf(inner);
    if (!fields) continue;
    for (const candidate of [fields, fieldsOf(fields.data), fieldsOf(fields.body)]) {
      const deeper = candidate && readFields(reader, candidate);
      if (deeper) return make(reader, deeper, value, context, statusOf(fields) === undefined ? root : fields);
    }
  }
  return undefined;
}

// Our own JSON of another service, or an exception with a code where this service's code is the HTTP status.
function isForeign({ id, envelope }: ServiceReader<ServiceError>, { service, code }: Fields): boolean {
  if (typeof service === "string" && typeof code === "string" && service.includes("/") && service !== id) return true;
  return envelope.statusIsCode === true && typeof code === "string" && !/^\d{3}$/.test(code);
}

function readFields(reader: ServiceReader<ServiceError>, fields: Fields): Found | undefined {
  const { code } = reader.envelope;
  // An SDK may have taken the outermost layer off already.
  for (const depth of code && code.length > 2 ? [0, 1] : [0]) {
    const found = code && readEnvelope(reader, fields, depth);
    if (found) return found;
  }
  const sent = codeText(fields.code);
  if (sent === undefined) return undefined;
  const id = requestIdOf(fields);
  const own = fields.service === reader.id;
  const found = { code: sent, message: text(fields.message), requestId: id, certain: own || id !== undefined };
  return found.message !== undefined && (found.certain || classOf(reader, sent)) ? found : undefined;
}

function readEnvelope(reader: ServiceReader<ServiceError>, fields: Fields, depth: number): Found | undefined {
  const at = (path: readonly string[] | undefined): unknown => path && dig(fields, path.slice(depth));
  const { code = [], message, requestId } = reader.envelope;
  const sent = codeText(at(code));
  if (sent === undefined) return undefined;
  const id = text(at(requestId));
  // A flat body looks like any other exception; only a nested one tells whose it is.
  const certain = code.length - depth > 1 || id !== undefined;
  return certain || classOf(reader, sent)
    ? { code: sent, message: text(at(message)), requestId: id, certain }
    : undefined;
}

function readStatus<E extends ServiceError>(reader: ServiceReader<E>, value: unknown, context: ErrorContext) {
  const root = fieldsOf(value);
  const response = (root && fieldsOf(root.response)) ?? root;
  const status = context.httpStatus ?? (response && statusOf(response));
  if (status === undefined || status < 400) return undefined;
  const code = String(status);
  const body = response?.data ?? response?.body;
  const isResponse = body !== undefined || context.httpStatus !== undefined;
  if (!isResponse && !reader.codes[code]) return undefined;
  // The message of a client's exception is the client's, not the server's.
  const source = body ?? (response === root ? (root ?? value) : undefined);
  const found = {
    code,
    message: messageOf(dig(fieldsOf(source) ?? source, reader.envelope.message ?? [])),
    requestId:
      requestIdOf(fieldsOf(body ?? source) ?? {}) ?? (response && requestIdOf(response)) ?? (root && requestIdOf(root)),
    certain: true,
  };
  return make(reader, found, value, { ...context, httpStatus: status }, response ?? {});
}

function make<E extends ServiceError>(
  reader: ServiceReader<E>,
  found: Found,
  value: unknown,
  context: ErrorContext,
  carrier: Fields,
): E {
  const { code, message } = found;
  const type = (classOf(reader, code) ?? reader.base) as new (init: ErrorInit) => E;
  return new type({
    code,
    message,
    requestId: context.requestId ?? found.requestId ?? requestIdOf(carrier),
    httpStatus: context.httpStatus ?? statusOf(carrier),
    // Our own JSON is the error itself, not what caused it.
    cause: context.cause ?? (carrier.service === reader.id ? undefined : value),
  });
}

function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value === "object" && value !== null) return value as Fields;
  // `\s` takes a byte-order mark for white space, JSON does not.
  if (typeof value !== "string" || !/^\s*\{/.test(value)) return undefined;
  try {
    return JSON.parse(value.trim()) as Fields;
  } catch {
    return undefined;
  }
}

function dig(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Fields)[key];
  }
  return found;
}

function messageOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return text(value);
  const fields = value as Fields;
  for (const key of ["message", "Message", "msg", "errorMessage", "error_message", "error_msg", "error"]) {
    const message = text(fields[key]);
    if (message !== undefined) return message;
  }
  return undefined;
}

function requestIdOf(fields: Fields): string | undefined {
  return text(fields.requestId) ?? text(fields.RequestId) ?? text(fields.request_id);
}

function statusOf(fields: Fields): number | undefined {
  return status(fields.httpStatus) ?? status(fields.statusCode) ?? status(fields.httpCode) ?? status(fields.status);
}

function status(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 100 && value < 600 ? value : undefined;
}

function codeText(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : text(value) || undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
