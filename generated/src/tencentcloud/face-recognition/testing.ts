import type { UnrecognizedCode } from "../../runtime/error.js";
import { codesToTest, type FakeInit, fakeError } from "../../runtime/testing.js";
import type { FaceRecognitionAnyCode, FaceRecognitionErrorCode } from "./codes.js";
import { type FaceRecognitionError, reader } from "./registry.js";

export type { FakeInit } from "../../runtime/testing.js";

/** An error of tencentcloud/face-recognition as a server would send it, made up for a test; codes that no page documents will do. */
export function fakeFaceRecognitionError<const Code extends FaceRecognitionErrorCode | (string & {})>(
  code: Code,
  init: FakeInit = {},
): FaceRecognitionError<Sent<Code>> {
  return fakeError<FaceRecognitionError>(reader, code, init, fakeFaceRecognitionError) as FaceRecognitionError<Sent<Code>>;
}

type Sent<Code> = Code extends FaceRecognitionErrorCode ? Code : string extends Code ? FaceRecognitionAnyCode : UnrecognizedCode;

/**
 * One error for each documented code, in every spelling, and for codes that no page documents: one of each family, and
 * one of none. What handles all of them handles whatever the server sends.
 */
export function everyFaceRecognitionError(): readonly FaceRecognitionError[] {
  return codesToTest(reader).map((code) => fakeError(reader, code, {}, everyFaceRecognitionError));
}
