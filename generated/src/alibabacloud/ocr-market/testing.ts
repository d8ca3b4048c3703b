import type { UnrecognizedCode } from "../../runtime/error.js";
import { codesToTest, type FakeInit, fakeError } from "../../runtime/testing.js";
import type { OcrMarketAnyCode, OcrMarketErrorCode } from "./codes.js";
import { type OcrMarketError, reader } from "./registry.js";

export type { FakeInit } from "../../runtime/testing.js";

/** An error of alibabacloud/ocr-market as a server would send it, made up for a test; codes that no page documents will do. */
export function fakeOcrMarketError<const Code extends OcrMarketErrorCode | (string & {})>(
  code: Code,
  init: FakeInit = {},
): OcrMarketError<Sent<Code>> {
  return fakeError<OcrMarketError>(reader, code, init, fakeOcrMarketError) as OcrMarketError<Sent<Code>>;
}

type Sent<Code> = Code extends OcrMarketErrorCode ? Code : string extends Code ? OcrMarketAnyCode : UnrecognizedCode;

/**
 * One error for each documented code, in every spelling, and for codes that no page documents: one of each family, and
 * one of none. What handles all of them handles whatever the server sends.
 */
export function everyOcrMarketError(): readonly OcrMarketError[] {
  return codesToTest(reader).map((code) => fakeError(reader, code, {}, everyOcrMarketError));
}
