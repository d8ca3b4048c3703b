/** Why a page could not be fetched, in one line for people; `again` where the same request may succeed a little later. */
export class Trouble extends Error {
  readonly again: boolean;
  /** Milliseconds that the server asks to wait before the next attempt. */
  readonly wait: number | undefined;

  constructor(message: string, again = false, wait?: number) {
    super(message);
    this.name = "Trouble";
    this.again = again;
    this.wait = wait;
  }
}

/** Anything that an exchange may throw, as trouble with words; a bug of ours stays what it is. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  const { code } = error;
  const words = WORDS[code];
  if (words !== undefined) return new Trouble(words, true);
  if (code.startsWith("HPE_")) return new Trouble(`no valid HTTP: ${error.message}`);
  if (code.startsWith("Z_") || code.startsWith("ERR__ERROR_FORMAT") || code.startsWith("ERR_")) {
    return new Trouble(`cannot be decompressed or read: ${error.message}`);
  }
  return new Trouble(`no secure connection: ${error.message} (${code})`);
}

const WORDS: Readonly<Record<string, string>> = {
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
