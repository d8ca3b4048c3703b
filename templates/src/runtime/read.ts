import { type ErrorInit, Frames, isServiceError, pauseFrames, resumeFrames, type ServiceError } from "./error.js";
import { type Found, recognize } from "./recognize.js";
import type { exceptionReader } from "./recognize-exception.js";
import type { readStatus } from "./recognize-status.js";
import { type Fields, fieldsOf, member, text } from "./values.js";

/** What a caller knows about an error that the value itself may not tell. */
export interface ErrorContext {
  readonly httpStatus?: number;
  readonly requestId?: string;
  /** Milliseconds after which the server takes another request. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
  /**
   * The value can only be an error of this service: its code is believed wherever it stands. Without this, a code and a
   * message count where they stand in the envelope of the service, in an exception of its SDK, or where the code is
   * documented and no other vendor would send it.
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

/** An exception that an SDK of the vendor throws: how it is recognized, and the paths of its members. */
export interface SdkException {
  /** Members that it has, those of its prototype as well. */
  readonly has?: readonly string[];
  /** Names of its class. */
  readonly names?: readonly string[];
  readonly code?: readonly string[];
  readonly message?: readonly string[];
  readonly requestId?: readonly string[];
  readonly httpStatus?: readonly string[];
  /** Milliseconds after which the server takes another request. */
  readonly retryAfter?: readonly string[];
}

/** How the errors of one service are recognized and created. */
export interface ServiceReader<E extends ServiceError> {
  /** `<provider>/<service>`. */
  readonly id: string;
  readonly envelope: Envelope;
  /** Reads what the exceptions of the SDK have. */
  readonly readException?: ReturnType<typeof exceptionReader>;
  readonly classes: () => Classes;
  /** Reads an error whose code is the HTTP status; `undefined` where the status is no code of the service. */
  readonly readStatus?: typeof readStatus;
  /** For codes of no known family. */
  readonly base: new (init: ErrorInit & { readonly code: never }) => E;
}

/** A class of errors, whichever codes it takes. */
export type ErrorClass = new (init: ErrorInit<never>) => ServiceError;

/** The classes of a service. */
export interface Classes {
  /** Code, in every spelling, → its class. */
  readonly codes: Readonly<Record<string, ErrorClass>>;
  /** Family → its class, for codes that no page documents. */
  readonly families: Readonly<Record<string, ErrorClass>>;
}

/** The classes in a list, by code and by family. */
export function gatherClasses(list: readonly ErrorClass[]): Classes {
  const codes = Object.create(null) as Record<string, ErrorClass>;
  const families = Object.create(null) as Record<string, ErrorClass>;
  for (const type of list) {
    const { documentedCode, spellings, family } = type.prototype as ServiceError;
    if (documentedCode === undefined) families[family ?? ""] = type;
    else for (const spelling of [documentedCode, ...spellings]) codes[spelling] = type;
  }
  return { codes, families };
}

/**
 * Reads an error of a service out of anything: text or bytes of JSON, a parsed body, an exception of an SDK, a response,
 * our own JSON, an error that is one already. `undefined` when it is none of this service; never throws. The stack of a
 * new error begins where the function `above` was called, which must still run.
 */
export function readError<E extends ServiceError>(
  reader: ServiceReader<E>,
  value: unknown,
  context: ErrorContext = {},
  above: object = readError,
): E | undefined {
  let found: Found | undefined;
  let service: unknown;
  try {
    if (isServiceError(value)) return value.service === reader.id ? (value as E) : undefined;
    const root = fieldsOf(value);
    service = root && serviceOf(root);
    const isOwn = service === reader.id;
    if (root && !isOwn && isServiceId(service) && text(member(root, "code")) !== undefined) return undefined;
    found = recognize(reader, value, root, context, isOwn);
  } catch {
    // What cannot be read at all, such as a revoked proxy, is no error of this service.
  }
  if (found === undefined) return undefined;
  const error = makeError(reader, {
    code: found.code,
    message: found.message,
    requestId: context.requestId ?? found.requestId,
    httpStatus: context.httpStatus ?? found.httpStatus,
    retryAfter: context.retryAfter ?? found.retryAfter,
    // Our own JSON is the error itself, not what caused it.
    cause: context.cause ?? (service === reader.id ? undefined : value),
  });
  // The engine walks through each call between `above` and this one, so no function is between them.
  if (Frames.captureStackTrace && Frames.stackTraceLimit !== 0) Frames.captureStackTrace(error, above);
  return error;
}

function serviceOf(fields: Fields): unknown {
  try {
    return fields["service"];
  } catch {
    return undefined;
  }
}

/** Whether JSON with this `service` is an error of a generated package. */
function isServiceId(service: unknown): boolean {
  return typeof service === "string" && service.includes("/");
}

/** Makes an error of the class of its code. It has no stack: `beginStack` gives it one. */
export function makeError<E extends ServiceError>(
  { classes, base }: Pick<ServiceReader<E>, "classes" | "base">,
  init: ErrorInit & { readonly code: string },
): E {
  const type = (classOf(classes(), init.code) ?? base) as new (init: ErrorInit) => E;
  const limit = pauseFrames();
  try {
    return new type(init);
  } finally {
    resumeFrames(limit);
  }
}

/** The class for a code: its own, its family's, or `undefined`. Aliases count as the code they stand for. */
export function classOf({ codes, families }: Classes, code: string): ErrorClass | undefined {
  const dot = code.indexOf(".");
  return codes[code] ?? families[dot > 0 ? code.slice(0, dot) : code];
}
