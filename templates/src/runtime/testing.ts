import type { ErrorInit, ServiceError } from "./error.js";
import { makeError, type ServiceReader } from "./read.js";

/** What a made-up error says, where a test asks for something of its own. */
export type FakeInit = Omit<ErrorInit, "code">;

/**
 * An error of that code, of the class that `from` would give it; it has no stack. Its message is the documented one, or
 * else names the code.
 */
export function fakeError<E extends ServiceError>(
  reader: ServiceReader<E>,
  code: string,
  init: FakeInit,
  messages: Readonly<Record<string, string>> = {},
): E {
  const httpStatus = reader.envelope.statusIsCode && /^\d{3}$/.test(code) ? Number(code) : undefined;
  return makeError(reader, {
    message: messages[code] ?? `${code} (made up for a test)`,
    requestId: "made-up",
    httpStatus,
    ...init,
    code,
  });
}

/** Every documented spelling, then for each family, and for none, a code that no page documents. */
export function codesToTest(reader: ServiceReader<ServiceError>): readonly string[] {
  const { envelope } = reader;
  const { codes, families } = reader.classes();
  const unknown = envelope.statusIsCode
    ? Array.from({ length: 200 }, (_, index) => String(599 - index)).find((status) => !codes[status])
    : undocumented("Unrecognized", codes);
  return [
    ...Object.keys(codes),
    ...Object.keys(families).map((family) => undocumented(`${family}.Unrecognized`, codes)),
    ...(unknown === undefined ? [] : [unknown]),
  ];
}

function undocumented(code: string, codes: Readonly<Record<string, unknown>>): string {
  return codes[code] ? undocumented(`${code}Again`, codes) : code;
}
