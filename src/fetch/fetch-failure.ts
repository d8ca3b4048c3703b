/** Why a page could not be fetched, in one line for people; `again` where the same request may succeed a little later. */
export class FetchFailure extends Error {
  readonly isTransient: boolean;
  /** Milliseconds that the server asks to wait before the next attempt. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, again = false, wait?: number) {
    super(message);
    this.name = "Trouble";
    this.isTransient = again;
    this.retryAfterMs = wait;
  }
}

/** Anything that an exchange may throw, as trouble with words; a bug of ours stays what it is. */
export function toFetchFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  const { code } = error;
  const words = TRANSIENT_ERRORS[code];
  if (words !== undefined) return new FetchFailure(words, true);
  if (code.startsWith("HPE_")) return new FetchFailure(`no valid HTTP: ${error.message}`);
  if (code.startsWith("Z_") || code.startsWith("ERR__ERROR_FORMAT") || code.startsWith("ERR_")) {
    return new FetchFailure(`cannot be decompressed or read: ${error.message}`);
  }
  return new FetchFailure(`no secure connection: ${error.message} (${code})`);
}

const TRANSIENT_ERRORS: Readonly<Record<string, string>> = {
  EAI_AGAIN: "the name server does not answer",
  ECONNABORTED: "the connection broke",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection broke before the page was complete",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ENOTFOUND: "no host has this name",
  EPIPE: "the connection broke",
  ETIMEDOUT: "the host does not answer",
  ERR_STREAM_PREMATURE_CLOSE: "the connection broke before the page was complete",
  Z_BUF_ERROR: "the compressed page ends in the middle",
};
