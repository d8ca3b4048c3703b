import type { UnrecognizedCode } from "../../runtime/error.js";
import { codesToTest, type FakeInit, fakeError } from "../../runtime/testing.js";
import type { $AnyCode, $ErrorCode } from "./codes.js";
import { type $ServiceError, reader } from "./registry.js";

export type { FakeInit } from "../../runtime/testing.js";

/** An error of $service as a server would send it, made up for a test; codes that no page documents will do. */
export function $fakeError<const Code extends $ErrorCode | (string & {})>(
  code: Code,
  init: FakeInit = {},
): $ServiceError<Sent<Code>> {
  return fakeError<$ServiceError>(reader, code, init, $fakeError) as $ServiceError<Sent<Code>>;
}

type Sent<Code> = Code extends $ErrorCode ? Code : string extends Code ? $AnyCode : UnrecognizedCode;

/**
 * One error for each documented code, in every spelling, and for codes that no page documents: one of each family, and
 * one of none. What handles all of them handles whatever the server sends.
 */
export function $everyError(): readonly $ServiceError[] {
  return codesToTest(reader).map((code) => fakeError(reader, code, {}, $everyError));
}
