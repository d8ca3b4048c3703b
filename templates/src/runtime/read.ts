import { type ErrorInit, hideFrames, isServiceError, type ServiceError } from "./error.js";

/** What a caller knows about an error that the value itself may not tell. */
export interface ErrorContext {
  readonly httpStatus?: number;
  readonly requestId?: string;
  readonly cause?: unknown;
  /**
   * The value can only be an error of this service, such as what its SDK throws: a code that no page documents is
   * believed wherever it stands. Without this, a bare `code` counts when it is documented or of a known family.
   */
  readonly certain?: boolean;
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
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an error of a service out of anything: JSON text, a parsed body, an exception of an SDK, a response, our own
 * JSON, an error that is one already. `undefined` when it is none of this service; never throws. The stack of a new
 * error begins where the function `above` was called.
 */
export function readError<E extends ServiceError>(
  reader: ServiceReader<E>,
  value: unknown,
  context: ErrorContext = {},
  above: object = readError,
): E | undefined {
  try {
    if (isServiceError(value)) return value.service === reader.id ? (value as E) : undefined;
    const error =
      (reader.envelope.statusIsCode ? readStatus(reader, value, context) : undefined) ??
      readBody(reader, value, context);
    if (error) hideFrames(error, above);
    return error;
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
  const found = readFields(reader, root, context);
  if (found) return make(reader, found, value, context, root);
  for (const inner of [root.data, root.body, root.response]) {
    const fields = fieldsOf(inner);
    if (!fields) continue;
    for (const candidate of [fields, fieldsOf(fields.data), fieldsOf(fields.body)]) {
      const deeper = candidate && readFields(reader, candidate, context);
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

function readFields(
  reader: ServiceReader<ServiceError>,
  fields: Fields,
  { certain = false }: ErrorContext,
): Found | undefined {
  const { code = [] } = reader.envelope;
  const found =
    readEnvelope(reader, fields, 0, certain) ??
    // An SDK may have taken the outermost layer off already.
    (code.length > 2 ? readEnvelope(reader, fields, 1, certain) : undefined);
  if (found) return found;
  const sent = codeText(fields.code);
  const message = text(fields.message);
  if (sent === undefined || message === undefined) return undefined;
  // Exceptions of every vendor have a bare code: one that is neither known here nor said to be ours may be anybody's.
  const believed = certain || fields.service === reader.id || classOf(reader, sent) !== undefined;
  return believed ? { code: sent, message, requestId: requestIdOf(fields) } : undefined;
}

function readEnvelope(
  reader: ServiceReader<ServiceError>,
  fields: Fields,
  depth: number,
  certain: boolean,
): Found | undefined {
  const { code, message, requestId } = reader.envelope;
  if (code === undefined) return undefined;
  const sent = codeText(dig(fields, code, depth));
  if (sent === undefined) return undefined;
  const id = requestId && text(dig(fields, requestId, depth));
  // A nested code tells whose it is; a flat one does where the whole envelope is there, and no exception around it.
  const believed =
    certain ||
    code.length - depth > 1 ||
    (id !== undefined && typeof fields.stack !== "string") ||
    classOf(reader, sent) !== undefined;
  return believed ? { code: sent, message: message && text(dig(fields, message, depth)), requestId: id } : undefined;
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
    message: messageOf(dig(fieldsOf(source) ?? source, reader.envelope.message ?? [], 0)),
    requestId:
      requestIdOf(fieldsOf(body ?? source) ?? {}) ?? (response && requestIdOf(response)) ?? (root && requestIdOf(root)),
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

/** What stands at a path, of which the first keys are left out. */
function dig(value: unknown, path: readonly string[], from: number): unknown {
  let found = value;
  for (let index = from; index < path.length; index += 1) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Fields)[path[index] as string];
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
