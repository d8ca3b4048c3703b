import { analyse } from "chardet";

/**
 * Encodings with several bytes for one character, whose frequent characters tell them apart. Any bytes are a text in an
 * encoding with one byte for each character, so these are not detected.
 */
const DETECTABLE: ReadonlySet<string> = new Set(["GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"]);

/**
 * In percent. Of 339 pages of the collections that were written in these encodings, all are detected and none has less;
 * none of 340 texts in encodings of Europe is detected.
 */
const MIN_CONFIDENCE = 70;

/** Bytes that are looked at. */
const SAMPLE = 2 ** 18;

/** The name of the encoding of a text in Chinese, Japanese or Korean that is not UTF-8; `undefined` if nothing shows it. */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const [best] = analyse(bytes.subarray(0, SAMPLE));
  return best && best.confidence >= MIN_CONFIDENCE && DETECTABLE.has(best.name) ? best.name : undefined;
}
