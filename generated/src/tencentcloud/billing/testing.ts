import type { UnrecognizedCode } from "../../runtime/error.js";
import { codesToTest, type FakeInit, fakeError } from "../../runtime/testing.js";
import type { BillingAnyCode, BillingErrorCode } from "./codes.js";
import { type BillingError, reader } from "./registry.js";

export type { FakeInit } from "../../runtime/testing.js";

/** An error of tencentcloud/billing as a server would send it, made up for a test; codes that no page documents will do. */
export function fakeBillingError<const Code extends BillingErrorCode | (string & {})>(
  code: Code,
  init: FakeInit = {},
): BillingError<Sent<Code>> {
  return fakeError<BillingError>(reader, code, init, fakeBillingError) as BillingError<Sent<Code>>;
}

type Sent<Code> = Code extends BillingErrorCode ? Code : string extends Code ? BillingAnyCode : UnrecognizedCode;

/**
 * One error for each documented code, in every spelling, and for codes that no page documents: one of each family, and
 * one of none. What handles all of them handles whatever the server sends.
 */
export function everyBillingError(): readonly BillingError[] {
  return codesToTest(reader).map((code) => fakeError(reader, code, {}, everyBillingError));
}
