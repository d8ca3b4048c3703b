/** Reason why a page could not be fetched, in one line. */
export class FetchFailure extends Error {
  /** Whether the same request may succeed later. */
  readonly isTransient: boolean;
  /** Milliseconds that the server asks to wait before the next request. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, isTransient = false, retryAfterMs?: number) {
    super(message);
    this.name = "FetchFailure";
    this.isTransient = isTransient;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Converts an error of `httpGet` to a `FetchFailure`. Rethrows an error that is a bug of errsmith. */
export function toFetchFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  const { code } = error;
  const message = TRANSIENT_ERRORS[code];
  if (message !== undefined) return new FetchFailure(message, true);
  if (code.startsWith("HPE_")) return new FetchFailure(`invalid HTTP response: ${error.message}`);
  if (/^(?:Z|ERR)_/.test(code)) return new FetchFailure(`cannot be decompressed or read: ${error.message}`);
  return new FetchFailure(`TLS connection failed: ${error.message} (${code})`);
}

const TRANSIENT_ERRORS: Readonly<Record<string, string>> = {
  EAI_AGAIN: "the name server does not answer",
  ECONNABORTED: "the connection was closed",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was closed before the page was complete",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ENOTFOUND: "unknown host name",
  EPIPE: "the connection was closed",
  ETIMEDOUT: "the connection timed out",
  ERR_STREAM_PREMATURE_CLOSE: "the connection was closed before the page was complete",
  Z_BUF_ERROR: "the compressed page is truncated",
};
