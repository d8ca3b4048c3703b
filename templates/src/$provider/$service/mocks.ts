import { type Mock, type MockInit, mockOf, type MocksOf, mocksOf } from "../../runtime/mocks.js";
import { factsOf } from "./catalog.js";
import type { $ErrorCode, $ErrorCodes } from "./codes.js";
import { reader } from "./registry.js";
import { $fakeError } from "./testing.js";

export type { Mock, MockInit, MocksOf } from "../../runtime/mocks.js";

/**
 * A function that answers each request as $service would with an error of this code; codes that no page documents will
 * do.
 */
export function $mockError(code: $ErrorCode | (string & {}), { headers, ...init }: MockInit = {}): Mock {
  const error = $fakeError(code, init);
  return mockOf(reader.envelope, error, factsOf(error), headers);
}

/** Each documented code, in every spelling, → a function that answers each request with this error. */
export const mocks: MocksOf<$ErrorCodes> = /* @__PURE__ */ mocksOf<$ErrorCodes>(reader.classes().codes, $mockError);
