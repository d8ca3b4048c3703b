import { catalog, isBillable, retryDelay } from "../catalog.js";
import { $ServiceError } from "../index.js";

/** Calls the service again while the pages, or the response, say that the same request may succeed later. */
export async function withRetries<Result>(call: () => Promise<Result>, attempts: number): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (thrown) {
      const error = $ServiceError.from(thrown);
      const delay = error && retryDelay(error, attempt);
      if (delay === undefined || attempt >= attempts) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/** What to write into a log beside an error: whether it was charged, where its code is documented. */
export function note(error: $ServiceError): string {
  const charged = isBillable(error) ?? "not documented";
  const places = error.isDocumented() ? catalog[error.canonicalCode].places : [];
  return `charged: ${charged}, ${places.map(({ page, line }) => `${page}:${line}`).join(", ")}`;
}
