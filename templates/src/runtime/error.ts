interface Mark {
  readonly "~unrecognized": true;
}

/** A mark of texts in types only. No literal has it, because `charAt` of a literal takes a number. */
interface Unrecognized {
  charAt(position: Mark): string;
}

/** A mark that has the other one, and that every literal has: parameters of methods are compared in both directions. */
interface New {
  charAt(position: Mark | number): string;
}

/**
 * A code that no page documents: servers send such codes, so they are part of the type and told apart by it. No literal
 * fits this pattern, so that a comparison with a misspelled code does not compile. The intersection saves time: compilers
 * compare each literal of a union with each pattern in the union, but not with an intersection.
 */
export type UnrecognizedCode = `${string & Unrecognized}` & Unrecognized;

/** An `UnrecognizedCode` that may be compared with every literal, which is a code that no page documents yet. */
export type NewCode = `${string & New}` & New;

/** What errors with a code that no page documents have in common. */
export interface Undocumented {
  readonly documentedCode: undefined;
}

/** What is known of an error when it is made; `code` may be left out where the class stands for one code. */
export interface ErrorInit<Code extends string = string> {
  readonly code?: Code | undefined;
  /** The server's message. */
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** Milliseconds after which the server takes another request (`Retry-After`). */
  readonly retryAfter?: number | undefined;
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
  readonly retryAfter?: number;
}

interface NamelessError {
  readonly message: string;
  readonly stack?: string;
  readonly cause?: unknown;
}

interface NamelessErrorConstructor {
  new (message?: string, options?: { readonly cause?: unknown }): NamelessError;
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
  stackTraceLimit?: number;
}

/** `Error`, with what only some engines have. */
export const Frames: ErrorWithFrames = Error as ErrorWithFrames;

/**
 * What every error of every service is. `instanceof` asks for the brand, the service, the family and the code, never
 * for a constructor or a name: it holds for errors of another installed copy of this package as well.
 */
export abstract class ServiceError<
  Code extends string = string,
  Canonical extends string = string,
> extends NamelessError {
  /** The code exactly as the server sent it. */
  readonly code: Code;
  readonly requestId!: string | undefined;
  readonly httpStatus!: number | undefined;
  /** Milliseconds after which the server takes another request, counted from when the error was read. */
  readonly retryAfter!: number | undefined;

  constructor(init: ErrorInit<Code> = {}) {
    const limit = pauseFrames();
    super(init.message ?? "", init.cause === undefined ? undefined : { cause: init.cause });
    resumeFrames(limit);
    // Classes compiled to functions get their instances from `Error`, without the prototype.
    if (Object.getPrototypeOf(this) !== new.target.prototype) Object.setPrototypeOf(this, new.target.prototype);
    this.code = init.code ?? (this.documentedCode as Code);
    // What is not known is no member: an error prints without it, and each member costs time.
    if (init.requestId !== undefined) this.requestId = init.requestId;
    if (init.httpStatus !== undefined) this.httpStatus = init.httpStatus;
    if (init.retryAfter !== undefined) this.retryAfter = init.retryAfter;
    beginStack(this, new.target);
  }

  /** The service and the code, so that a log and the first line of the stack have both. */
  get name(): string {
    // Servers choose codes: none of them begins a line of a log.
    return `${this.serviceName} [${this.code.replace(/[^ -~\xa0-\u2027\u202a-\uffff]+/g, " ")}]`;
  }

  /** Applications may rename an error. No function of this package depends on the name. */
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

  /** @internal */
  get spellings(): readonly string[] {
    return [];
  }

  /** Whether the code is one of these, in any spelling; `"Family.*"` stands for all codes of a family. */
  is(...keys: readonly string[]): boolean {
    const { code, canonicalCode, family, spellings } = this;
    return keys.some(
      (key) =>
        key === code ||
        key === canonicalCode ||
        (family !== undefined && key === `${family}.*`) ||
        spellings.indexOf(key) >= 0,
    );
  }

  /** What goes over a wire or into a log: no stack, no cause. */
  toJSON(): ErrorJson {
    return {
      service: this.service,
      code: this.code,
      message: this.message,
      ...(this.requestId !== undefined && { requestId: this.requestId }),
      ...(this.httpStatus !== undefined && { httpStatus: this.httpStatus }),
      ...(this.retryAfter !== undefined && { retryAfter: this.retryAfter }),
    };
  }
}

// The brand is no member of the type: errors of two copies of this package stay assignable to each other. No static
// block defines it, because presets of older engines do not compile those.
Object.defineProperty(ServiceError.prototype, brand, { value: true });
Object.defineProperty(ServiceError, Symbol.hasInstance, { value: hasInstance });

/** Lets loggers that go through the members of an error see its service. */
export function showService(type: { readonly prototype: ServiceError }): void {
  Object.defineProperty(type.prototype, "service", { enumerable: true });
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

/**
 * Begins the stack of an error where a function was called, so that it shows the frames of the application. The function
 * must still run: engines leave out what returns the result of another call.
 */
export function beginStack(error: ServiceError, above: object): void {
  if (Frames.captureStackTrace && Frames.stackTraceLimit !== 0) Frames.captureStackTrace(error, above);
}

/** Makes the engine capture no stacks, which is most of the cost of an error; returns what `resumeFrames` needs. */
export function pauseFrames(): number | undefined {
  const limit = Frames.stackTraceLimit;
  // Where errors cannot be captured later, or the limit is frozen, they keep the stack that they have.
  if (!Frames.captureStackTrace || !limit || Object.isFrozen(Frames)) return undefined;
  Frames.stackTraceLimit = 0;
  return limit;
}

/** Makes the engine capture stacks again. */
export function resumeFrames(limit: number | undefined): void {
  if (limit !== undefined) Frames.stackTraceLimit = limit;
}

/**
 * Ends a `switch` over `error.code`: it compiles only when every documented code has its case, and the compiler names
 * the one that is missing. A code that no page documents comes back as it is; this never throws.
 */
export function assertOnlyUnrecognized(code: UnrecognizedCode): UnrecognizedCode {
  return code;
}

const { isPrototypeOf } = Object.prototype;

function hasInstance(this: abstract new (...args: never) => unknown, value: unknown): boolean {
  // The ordinary check comes first: code compiled to functions asks it of an object that is no error yet.
  if (isPrototypeOf.call(this.prototype as object, value as object)) return true;
  if (!isServiceError(value)) return false;
  const wanted = this.prototype as ServiceError;
  if ((wanted as unknown) === ServiceError.prototype) return true;
  const level = ["service", "family", "documentedCode"].find((member) => Object.hasOwn(wanted, member));
  // A class that an application derives from ours is told by its constructor, as everywhere else.
  if (level === undefined || value.service !== wanted.service) return false;
  if (level === "service") return true;
  return level === "family" ? value.family === wanted.family : value.canonicalCode === wanted.documentedCode;
}
