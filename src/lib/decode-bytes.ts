import type { Place } from "../model/page.ts";
import type { ProblemArgs, RuleId } from "../problems/rules.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { withLineFeeds } from "./line-feeds.ts";

/** A problem with the bytes of a page. */
interface BytesProblem {
  readonly rule: RuleId;
  readonly place: Place;
  readonly args: ProblemArgs;
}

/** Text of a page, with a problem if it may differ from what was written, or the problem with all its bytes. */
export type DecodedText = { readonly text: string; readonly doubt?: BytesProblem } | BytesProblem;

type Decoder = InstanceType<typeof TextDecoder>;

/** Characters of a page for each character that may be broken. A page in another encoding has more broken characters. */
const CHARACTERS_PER_BROKEN_ONE = 100;

/**
 * Decodes a page to text with `\n` line ends and without byte-order mark. Uses `encoding` (from `source.json`), else
 * the byte-order mark, else UTF-8. If the bytes are not valid UTF-8, a `<meta charset>` is used. With `mayDoubt`, a few
 * broken bytes become U+FFFD, and a text in Chinese, Japanese or Korean without a stated encoding is decoded with the
 * detected one, both with a problem.
 */
export function decode(bytes: Uint8Array, encoding?: string, mayDoubt = false): DecodedText {
  const label = encoding ?? encodingOfByteOrderMark(bytes) ?? "utf-8";
  const decoder = textDecoder(label);
  if (!decoder) return { rule: "encoding-unknown", place: { line: 1, column: 1 }, args: { encoding: label } };
  if (!/^utf-?16/i.test(label) && looksBinary(bytes)) {
    return { rule: "file-binary", place: { line: 1, column: 1 }, args: {} };
  }
  const text = decodeOrUndefined(decoder, bytes) ?? (encoding === undefined ? decodeByMetaCharset(bytes) : undefined);
  if (text !== undefined) return { text: withLineFeeds(text) };
  const offset = firstInvalidByte(bytes, label);
  const place = { line: lineOfOffset(bytes, offset), column: 1 };
  const shown = mayDoubt ? new TextDecoder(label).decode(bytes) : "";
  const count = shown.split("\ufffd").length - 1;
  if (mayDoubt && count * CHARACTERS_PER_BROKEN_ONE <= shown.length) {
    return { text: withLineFeeds(shown), doubt: { rule: "encoding-broken", place, args: { count, offset } } };
  }
  const detected = mayDoubt && label === "utf-8" && encoding === undefined ? detectEncoding(bytes) : undefined;
  const guessed =
    detected === undefined ? undefined : decodeOrUndefined(new TextDecoder(detected, { fatal: true }), bytes);
  if (detected !== undefined && guessed !== undefined) {
    return { text: withLineFeeds(guessed), doubt: { rule: "encoding-detected", place, args: { encoding: detected } } };
  }
  const reason = offset === bytes.length ? "the file ends inside a character" : "invalid byte";
  return { rule: "encoding-invalid", place, args: { encoding: decoder.encoding.toUpperCase(), offset, reason } };
}

function textDecoder(label: string): Decoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

function decodeOrUndefined(decoder: Decoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOfByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function decodeByMetaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]{1,300}?charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1];
  const decoder = label === undefined ? undefined : textDecoder(label);
  // UTF-8 has failed already. Any byte is valid in windows-1252, so its declaration cannot be checked.
  return decoder && !/^(?:utf-8|windows-1252)$/.test(decoder.encoding) ? decodeOrUndefined(decoder, bytes) : undefined;
}

/** More than 1 % NUL bytes mean an image, an archive or UTF-16 without byte-order mark. A few NUL bytes are allowed. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  let nuls = 0;
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) nuls += 1;
  return nuls > 8 && nuls * 100 > head.length;
}

/** Returns the offset of the first invalid byte: a binary search for the longest prefix that can be decoded. */
function firstInvalidByte(bytes: Uint8Array, label: string): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid < invalid) {
    const middle = (valid + invalid + 1) >> 1;
    if (isValidBeginning(bytes.subarray(0, middle), label)) valid = middle;
    else invalid = middle - 1;
  }
  return valid;
}

function isValidBeginning(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOfOffset(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, offset)) if (byte === 10) line += 1;
  return line;
}
