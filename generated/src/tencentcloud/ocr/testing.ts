import type { UnrecognizedCode } from "../../runtime/error.js";
import { codesToTest, type FakeInit, fakeError } from "../../runtime/testing.js";
import type { OcrAnyCode, OcrErrorCode } from "./codes.js";
import { type OcrError, reader } from "./registry.js";

export type { FakeInit } from "../../runtime/testing.js";

/** An error of tencentcloud/ocr as a server would send it, made up for a test; codes that no page documents will do. */
export function fakeOcrError<const Code extends OcrErrorCode | (string & {})>(
  code: Code,
  init: FakeInit = {},
): OcrError<Sent<Code>> {
  return fakeError<OcrError>(reader, code, init, fakeOcrError) as OcrError<Sent<Code>>;
}

type Sent<Code> = Code extends OcrErrorCode ? Code : string extends Code ? OcrAnyCode : UnrecognizedCode;

/**
 * One error for each documented code, in every spelling, and for codes that no page documents: one of each family, and
 * one of none. What handles all of them handles whatever the server sends.
 */
export function everyOcrError(): readonly OcrError[] {
  return codesToTest(reader).map((code) => fakeError(reader, code, {}, everyOcrError));
}
