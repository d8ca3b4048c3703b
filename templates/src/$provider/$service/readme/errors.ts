import { $CodeError, $ServiceError } from "../index.js";

/** Calls the service, and tells what went wrong. */
export async function explain(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "fine";
  } catch (thrown) {
    // A body, parsed or not, an exception of the SDK, a response that has its body as `data`: whatever carries the error.
    const error = $ServiceError.from(thrown);
    if (error === undefined) throw thrown;
    if (error instanceof $CodeError) return `just this one: ${error.message}`;
    if (error.isUnrecognized()) return `no page documents ${error.code} (request ${error.requestId})`;
    return error.canonicalCode;
  }
}
