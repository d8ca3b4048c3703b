export {
  assertOnlyUnrecognized,
  type ErrorInit,
  type ErrorJson,
  isServiceError,
  type NewCode,
  type ServiceError,
  type UnrecognizedCode,
} from "../../runtime/error.js";
export type { ErrorContext } from "../../runtime/read.js";
export { onUnrecognized } from "../../runtime/unrecognized.js";
export type * from "./codes.js";
export * from "./errors.js";
export { $ServiceError } from "./registry.js";
//#region operations
export type { $OperationErrors } from "./registry.js";
//#endregion
