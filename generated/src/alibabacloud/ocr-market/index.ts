export {
  assertOnlyUnrecognized,
  type ErrorInit,
  type ErrorJson,
  isServiceError,
  type ServiceError,
  type UnrecognizedCode,
} from "../../runtime/error.js";
export type { ErrorContext } from "../../runtime/read.js";
export type * from "./codes.js";
export * from "./errors.js";
export { OcrMarketError } from "./registry.js";
