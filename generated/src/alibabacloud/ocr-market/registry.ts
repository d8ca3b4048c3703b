import { type ErrorInit, ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import { classOf, type ErrorClass, type ErrorContext, readError, type ServiceReader } from "../../runtime/read.js";
import type { OcrMarketAnyCode, OcrMarketCanonical, OcrMarketErrorCode } from "./codes.js";
import * as errors from "./errors.js";

// Written without a prototype: taking one away from so many members is slow when the service is loaded.
const codes: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  "400": errors.OcrMarket400Error,
  "403": errors.OcrMarket403Error,
  "408": errors.OcrMarket408Error,
  "413": errors.OcrMarket413Error,
  "421": errors.OcrMarket421Error,
  "450": errors.OcrMarket450Error,
  "460": errors.OcrMarket460Error,
  "461": errors.OcrMarket461Error,
  "462": errors.OcrMarket462Error,
  "463": errors.OcrMarket463Error,
  "464": errors.OcrMarket464Error,
  "469": errors.OcrMarket469Error,
  "502": errors.OcrMarket502Error,
  "503": errors.OcrMarket503Error,
};

const families: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
};

/** Any error of alibabacloud/ocr-market: catch it with `instanceof`, read it with `OcrMarketError.from`. */
export class OcrMarketError<out Code extends OcrMarketAnyCode = OcrMarketAnyCode> extends ServiceError<Code, OcrMarketCanonical<Code>> {
  /** For a code that has a class of its own, use that class or `from`. */
  constructor(init: ErrorInit<Code> & { readonly code: Code }) {
    super(init);
  }

  /** @internal */
  override get serviceName(): string {
    return "OcrMarketError";
  }

  override get service(): "alibabacloud/ocr-market" {
    return "alibabacloud/ocr-market";
  }

  override get family(): string | undefined {
    return (classOf({ codes, families }, this.code)?.prototype as errors.OcrMarketErrorBase | undefined)?.family;
  }

  override get documentedCode(): string | undefined {
    return (codes[this.code]?.prototype as errors.OcrMarketErrorBase | undefined)?.documentedCode;
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is OcrMarketError<OcrMarketErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is OcrMarketError<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }

  /**
   * The error that a value carries: JSON text, a parsed body, an exception of the SDK, a response with its body as
   * `data` or `body`, or `toJSON()` of such an error. `undefined` when it is no error of this service. Never throws.
   */
  static from(value: unknown, context?: ErrorContext): OcrMarketError | undefined {
    return readError(reader, value, context, OcrMarketError.from);
  }
}

/** How errors of alibabacloud/ocr-market are told and made. */
export const reader: ServiceReader<OcrMarketError> = {
  id: "alibabacloud/ocr-market",
  envelope: {
    statusIsCode: true,
    message: [],
  },
  codes,
  families,
  base: OcrMarketError,
};
