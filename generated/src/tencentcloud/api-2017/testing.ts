import type { UnrecognizedCode } from "../../runtime/error.js";
import { codesToTest, type FakeInit, fakeError } from "../../runtime/testing.js";
import type { Api2017AnyCode, Api2017ErrorCode } from "./codes.js";
import { type Api2017Error, reader } from "./registry.js";

export type { FakeInit } from "../../runtime/testing.js";

/** An error of tencentcloud/api-2017 as a server would send it, made up for a test; codes that no page documents will do. */
export function fakeApi2017Error<const Code extends Api2017ErrorCode | (string & {})>(
  code: Code,
  init: FakeInit = {},
): Api2017Error<Sent<Code>> {
  return fakeError<Api2017Error>(reader, code, init, fakeApi2017Error) as Api2017Error<Sent<Code>>;
}

type Sent<Code> = Code extends Api2017ErrorCode ? Code : string extends Code ? Api2017AnyCode : UnrecognizedCode;

/**
 * One error for each documented code, in every spelling, and for codes that no page documents: one of each family, and
 * one of none. What handles all of them handles whatever the server sends.
 */
export function everyApi2017Error(): readonly Api2017Error[] {
  return codesToTest(reader).map((code) => fakeError(reader, code, {}, everyApi2017Error));
}
