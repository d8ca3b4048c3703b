import { $ServiceError } from "../index.js";

/** What goes into a log or over a wire: service, code, message, request id and HTTP status; no stack, no request. */
export function save(error: $ServiceError): string {
  return JSON.stringify(error);
}

/** The same error again, of its class, in whichever process and version of this package. */
export function load(text: string): $ServiceError | undefined {
  return $ServiceError.from(text);
}
