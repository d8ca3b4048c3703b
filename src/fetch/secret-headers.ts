import { FetchFailure } from "./fetch-failure.ts";

/** Header → the environment variable with its value. */
export type NamedHeaders = Readonly<Record<string, string>>;

/** Headers whose values are secret: they are in requests and nowhere else. */
export interface SecretHeaders {
  readonly headers: Readonly<Record<string, string>>;
  /** The text with a mark in place of each secret. */
  mask(text: string): string;
  /** Whether the bytes contain a secret. */
  isIn(bytes: Uint8Array): boolean;
}

/** The reason for the state `repeated-secret`. */
export const REPEATED_SECRET = "the answer repeats the value of a header that source.json names";

/** Shorter values and parts of values are words that a page may contain. */
const SHORTEST_VALUE = 8;
const SHORTEST_PART = 12;

/**
 * Reads the values of headers from the environment. Throws a `FetchFailure` that names the variable, and never its value,
 * if it is not set or cannot be a header.
 */
export function readSecretHeaders(named: NamedHeaders = {}, env: NodeJS.ProcessEnv = {}): SecretHeaders {
  const headers: Record<string, string> = {};
  for (const [header, variable] of Object.entries(named)) {
    const value = env[variable]?.trim() ?? "";
    if (value === "") throw new FetchFailure("no-variable", `${header}: the variable ${variable} is not set`);
    if (!/^[\t\u0020-\u007e\u0080-\u00ff]+$/.test(value))
      throw new FetchFailure(
        "no-variable",
        `${header}: the variable ${variable} has characters that no header can have`,
      );
    headers[header.toLowerCase()] = value;
  }
  const texts = Object.values(headers).flatMap(spellings);
  const pattern = new RegExp(
    texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|") || "(?!)",
    "gi",
  );
  // One character a byte, so that all encodings and both cases are searched alike.
  const bytesOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1").toLowerCase();
  const needles = texts.flatMap((text) => {
    const utf16 = Buffer.from(text, "utf16le");
    return [Buffer.from(text), Buffer.from(text, "latin1"), utf16, Buffer.from(utf16).swap16()].map(bytesOf);
  });
  return {
    headers,
    mask: (text) => text.replace(pattern, "***"),
    isIn(bytes) {
      const searched = needles.length > 0 ? bytesOf(bytes) : "";
      return needles.some((needle) => searched.includes(needle));
    },
  };
}

/** A value, and its parts that are keys, as a page or an address would repeat them. */
function spellings(value: string): string[] {
  const parts = value.split(/[\s;,=]+/).filter((part) => part.length >= SHORTEST_PART);
  // The longest first, so that a whole value is masked as one.
  const secrets = [...(value.length >= SHORTEST_VALUE ? [value] : []), ...parts];
  const html = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [
    ...new Set(
      secrets.flatMap((text) => [text, encodeURIComponent(text), html(text), JSON.stringify(text).slice(1, -1)]),
    ),
  ];
}
