import { beginStack, type UnrecognizedCode } from "../../runtime/error.js";
import { table } from "../../runtime/table.js";
import { codesToTest, type FakeInit, fakeError } from "../../runtime/testing.js";
import type { $AnyCode, $ErrorCode } from "./codes.js";
//#region operations
import { possibleCodes } from "./operation-list.js";
import type { OperationName } from "./registry.js";
//#endregion
import { type $ServiceError, reader } from "./registry.js";

export type { FakeInit } from "../../runtime/testing.js";

// What the server sends with a code. A message that several codes have tells no error from another.
const messages: Readonly<Record<string, string>> = /* @__PURE__ */ table({
  //#region message
  $code: "$text",
  //#endregion
});

/** An error of $service as a server would send it, made up for a test; codes that no page documents will do. */
export function $fakeError<const Code extends $ErrorCode | (string & {})>(
  code: Code,
  init: FakeInit = {},
): $ServiceError<Sent<Code>> {
  const error = fakeError<$ServiceError>(reader, code, init, messages);
  beginStack(error, $fakeError);
  return error as $ServiceError<Sent<Code>>;
}

type Sent<Code> = Code extends $ErrorCode ? Code : string extends Code ? $AnyCode : UnrecognizedCode;

//#region noOperations
/**
 * One error for each documented code, in every spelling, and for codes that no page documents: one of each family, and
 * one of none. What handles all of them handles whatever the server sends.
 */
export function $everyError(): readonly $ServiceError[] {
  const errors = codesToTest(reader).map((code) => fakeError(reader, code, {}, messages));
  for (const error of errors) beginStack(error, $everyError);
  return errors;
}
//#endregion
//#region operations
/**
 * One error for each spelling of each documented code, and for undocumented codes: one of each family, and one without a
 * family. With an operation, the documented codes are those of the operation and the common codes.
 *
 * @throws TypeError if there is no such operation
 */
export function $everyErrorOf(operation?: OperationName): readonly $ServiceError[] {
  const codes: readonly string[] | undefined = operation === undefined ? undefined : possibleCodes(operation as string);
  const errors = codesToTest(reader)
    .map((code) => fakeError<$ServiceError>(reader, code, {}, messages))
    .filter((error) => !codes || !error.isDocumented() || codes.indexOf(error.canonicalCode) >= 0);
  for (const error of errors) beginStack(error, $everyErrorOf);
  return errors;
}
//#endregion
