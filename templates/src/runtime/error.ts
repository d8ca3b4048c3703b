/**
 * A code that no page documents: servers send such codes, so they are part of the type and told apart by it.
 * No documented code looks like the pattern, so that comparing with one leaves that one alone.
 */
export type UnrecognizedCode = `\0${string}` & { readonly "~unrecognized": true };

/** What is known of an error when it is made; `code` may be left out where the class stands for one code. */
export interface ErrorInit<Code extends string = string> {
  readonly code?: Code | undefined;
  /** The server's message. */
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** The exception or response that this error was read from. */
  readonly cause?: unknown;
}

/** An error as JSON: nothing of the request, no stack. `from` reads it back. */
export interface ErrorJson {
  readonly service: string;
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
  readonly httpStatus?: number;
}

interface NamelessError {
  readonly message: string;
  readonly stack?: string;
  readonly cause?: unknown;
}

interface NamelessErrorConstructor {
  new (message?: string, options?: ErrorOptions): NamelessError;
  [Symbol.hasInstance]<Class extends abstract new (...args: never) => unknown>(
    this: Class,
    value: unknown,
  ): value is InstanceType<Class>;
}

// Error as its subclasses here see it: `name` is a getter, no member of every instance, and `instanceof` is ours.
const NamelessError: NamelessErrorConstructor = Error as unknown as NamelessErrorConstructor;

const brand: symbol = Symbol.for("errsmith.service-error");

interface ErrorWithFrames {
  /** Where the engine has it: leaves out of the stack of an error what lies above a function. */
  captureStackTrace?(error: object, above: object): void;
  readonly stackTraceLimit?: number;
}

/**
 * What every error of every service is. `instanceof` asks for the brand, the service, the family and the code, never
 * for a constructor or a name: it holds for errors of another installed copy of this package as well.
 */
export abstract class ServiceError<
  Code extends string = string,
  Canonical extends string = string,
> extends NamelessError {
  static {
    // The brand is no member of the type: errors of two copies of this package stay assignable to each other.
    Object.defineProperty(ServiceError.prototype, brand, { value: true });
    Object.defineProperty(ServiceError, Symbol.hasInstance, { value: hasInstance });
  }

  /** The code exactly as the server sent it. */
  readonly code: Code;
  readonly requestId!: string | undefined;
  readonly httpStatus!: number | undefined;

  constructor(init: ErrorInit<Code> = {}) {
    super(init.message ?? "", init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code ?? (this.documentedCode as Code);
    // What is not known is no member: an error prints without it, and each member costs time.
    if (init.requestId !== undefined) this.requestId = init.requestId;
    if (init.httpStatus !== undefined) this.httpStatus = init.httpStatus;
    hideFrames(this, new.target);
  }

  /** The service and the code, so that a log and the first line of the stack have both. */
  get name(): string {
    return `${this.serviceName} [${this.code}]`;
  }

  /** Whoever renames an error may do so: nothing here asks for a name. */
  set name(name: string) {
    Object.defineProperty(this, "name", { value: name, writable: true, configurable: true });
  }

  /** @internal */
  get serviceName(): string {
    return "ServiceError";
  }

  /** `<provider>/<service>`. */
  get service(): string {
    return "";
  }

  /** The part of the code that it has in common with related codes, where this service has such families. */
  get family(): string | undefined {
    return undefined;
  }

  /** The documented code that this error stands for, whichever spelling was sent; `undefined` when no page has it. */
  get documentedCode(): string | undefined {
    return undefined;
  }

  /** The code to compare with: the documented one where the server sent another spelling of it. */
  get canonicalCode(): Canonical {
    return (this.documentedCode ?? this.code) as Canonical;
  }

  /** What goes over a wire or into a log: no stack, no cause. */
  toJSON(): ErrorJson {
    return {
      service: this.service,
      code: this.code,
      message: this.message,
      ...(this.requestId !== undefined && { requestId: this.requestId }),
      ...(this.httpStatus !== undefined && { httpStatus: this.httpStatus }),
    };
  }
}

/** Whether a value is an error of any service, made by any copy of this package; plain objects are not. */
export function isServiceError(value: unknown): value is ServiceError {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as Readonly<Record<symbol, unknown>>)[brand] === true &&
    // An object that calls itself an error has a tag; errors of every realm are known to the engine without one.
    !(Symbol.toStringTag in value) &&
    Object.prototype.toString.call(value) === "[object Error]"
  );
}

/** Begins the stack of an error where a function was called, so that it shows the frames of the application. */
export function hideFrames(error: ServiceError, above: object): void {
  const { captureStackTrace, stackTraceLimit } = Error as ErrorWithFrames;
  if (captureStackTrace && stackTraceLimit !== 0) captureStackTrace(error, above);
}

/**
 * Ends a `switch` over `error.code`: it compiles only when every documented code has its case, and the compiler names
 * the one that is missing. A code that no page documents comes back as it is; this never throws.
 */
export function assertOnlyUnrecognized(code: UnrecognizedCode): UnrecognizedCode {
  return code;
}

function hasInstance(this: abstract new (...args: never) => unknown, value: unknown): boolean {
  if (!isServiceError(value)) return false;
  const wanted = this.prototype as ServiceError;
  if ((wanted as unknown) === ServiceError.prototype) return true;
  const level = ["service", "family", "documentedCode"].find((member) => Object.hasOwn(wanted, member));
  // A class that an application derives from ours is told by its constructor, as everywhere else.
  if (level === undefined) return Function.prototype[Symbol.hasInstance].call(this, value);
  if (value.service !== wanted.service) return false;
  if (level === "service") return true;
  return level === "family" ? value.family === wanted.family : value.canonicalCode === wanted.documentedCode;
}
