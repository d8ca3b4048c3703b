import type { ServiceError } from "./error.js";
import type { Facts } from "./facts.js";
import type { Envelope } from "./read.js";
import { table } from "./table.js";
import type { FakeInit } from "./testing.js";

/** A `Response` of `fetch`, in programs whose compiler knows it. */
export type MockResponse = typeof globalThis extends { readonly Response: { readonly prototype: infer Known } }
  ? Known
  : unknown;

/** Answers a request with an error. MSW (`http.post(url, mock)`) and every stand-in of `fetch` take such a function. */
export type Mock = () => MockResponse;

/** Code, in every spelling, → a function that answers a request with this error. */
export type MocksOf<Codes> = { readonly [Code in keyof Codes]: Mock };

/** What an answer has, where a test asks for something of its own. */
export interface MockInit extends FakeInit {
  /** The status of the response. Default: the documented one, else 200, as the body says what went wrong. */
  readonly httpStatus?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A function that answers each request with an error, in the envelope of its service. */
export function mockOf(
  envelope: Envelope,
  error: ServiceError,
  facts: Facts | undefined,
  headers: MockInit["headers"],
): Mock {
  const status = error.httpStatus ?? facts?.httpStatus?.value ?? 200;
  return () => {
    const body = bodyOf(envelope, error);
    const type = typeof body === "string" ? "text/plain" : "application/json";
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return new Response(text, { status, headers: { "content-type": type, ...headers } }) as MockResponse;
  };
}

/** A function for each code of a service. */
export function mocksOf<Codes>(codes: Readonly<Record<string, unknown>>, mock: (code: string) => Mock): MocksOf<Codes> {
  return table(Object.fromEntries(Object.keys(codes).map((code) => [code, () => mock(code)()]))) as MocksOf<Codes>;
}

type Body = Record<string, unknown>;

function bodyOf({ code, message, requestId, statusIsCode }: Envelope, error: ServiceError): Body | string {
  if (message?.length === 0) return error.message;
  const body = emptyBody();
  if (!statusIsCode) put(body, code ?? ["code"], error.code);
  put(body, message ?? ["message"], error.message);
  if (requestId) put(body, requestId, error.requestId);
  return body;
}

/** An object without a prototype, because the name of a member may be `__proto__`. */
function emptyBody(): Body {
  return Object.create(null) as Body;
}

function put(body: Body, path: readonly string[], value: unknown): void {
  const last = path[path.length - 1] as string;
  let inner = body;
  for (const key of path.slice(0, -1)) inner = (inner[key] ??= emptyBody()) as Body;
  inner[last] = value;
}
