import type { FailureState } from "../model/failure-state.ts";

/** Reason why a page could not be fetched: its state, one line, and what the server sent instead of the page. */
export class FetchFailure extends Error {
  readonly state: FailureState;
  readonly body: Uint8Array | undefined;
  /** Whether another attempt in this run is of no use, although the state may pass. */
  readonly isFinal: boolean;

  constructor(state: FailureState, message: string, { body, isFinal = false }: Partial<FetchFailure> = {}) {
    super(message);
    this.name = "FetchFailure";
    this.state = state;
    this.body = body;
    this.isFinal = isFinal;
  }
}

/** Converts an error of `sendHttp` to a `FetchFailure`. Rethrows an error that is a bug of errsmith. */
export function toFetchFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  const { code } = error;
  const message = CONNECTION_ERRORS[code];
  if (message !== undefined) {
    const isName = code === "EAI_AGAIN" || code === "ENOTFOUND";
    return new FetchFailure(isName ? "dns" : code === "ETIMEDOUT" ? "timeout" : "connection", message);
  }
  if (code.startsWith("HPE_")) return new FetchFailure("protocol", `invalid HTTP response: ${error.message}`);
  if (/CERT|SIGNED|ISSUER|VERIFY/.test(code)) {
    return new FetchFailure("certificate", `the certificate of the server is not accepted: ${error.message} (${code})`);
  }
  if (/^(?:Z|ERR(?!_SSL|_TLS))_/.test(code))
    return new FetchFailure("undecodable", `cannot be decompressed or read: ${error.message}`);
  return new FetchFailure("tls", `TLS connection failed: ${error.message} (${code})`);
}

const CONNECTION_ERRORS: Readonly<Record<string, string>> = {
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
