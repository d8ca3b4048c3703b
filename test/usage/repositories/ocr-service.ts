/** A service in TypeScript that reads the errors of the vendor's SDK, without the generated package. */
export const OCR_SERVICE = {
  "src/ocr/client.ts": `
import * as tencentcloud from "tencentcloud-sdk-nodejs";
import { TencentCloudSDKHttpException } from "tencentcloud-sdk-nodejs/tencentcloud/common/exception";
import { errors, ⟦FAILEDOPERATION_IMAGENOTEXT|FailedOperation.ImageNoText⟧ } from "./vendor-constants";

const MAX_ATTEMPTS = 5;
const RETRYABLE = new Set([⟦"RequestLimitExceeded"⟧, ⟦"InternalError"⟧, ⟦"FailedOperation.EngineRecognizeTimeout"⟧]);

export async function recognise(image: string, attempt = 1): Promise<string> {
  try {
    return await new tencentcloud.ocr.v20181119.Client({}).GeneralBasicOCR({ ImageBase64: image });
  } catch (e) {
    if (e instanceof TencentCloudSDKHttpException && RETRYABLE.has(e.code) && attempt < MAX_ATTEMPTS) {
      return recognise(image, attempt + 1);
    }
    switch (e.code) {
      case ⟦"FailedOperation.ImageBlur"⟧:
      case ⟦"FailedOperation.ImageDecodeFailed"⟧:
        return "blurred";
      case ⟦"ResourceUnavailable"⟧:
        throw new Error("unavailable");
      case ⟪"FailedOperation.ImageNoIDCard"⟫:
        return "no card";
      case errors.⟦FAILEDOPERATION_OCRFAILED|FailedOperation.OcrFailed⟧:
      case ⟦FAILEDOPERATION_IMAGENOTEXT|FailedOperation.ImageNoText⟧:
        return "";
      case "ECONNRESET":
        return recognise(image, attempt + 1);
    }
    throw e;
  }
}
`,
  "src/ocr/classify.ts": `
const NOT_ALLOWED = ⟦"UnauthorizedOperation"⟧;
const CODES = {
  blur: ⟦"FailedOperation.ImageBlur"⟧,
  unknown: ⟦"UnknownParameter"⟧,
  level: "warning",
} as const;

export function classify(error: { code?: string; name?: string }): string {
  const { code } = error;
  if (code === NOT_ALLOWED) return "forbidden";
  if (error.code === CODES.unknown) return "programmer";
  if (code === ⟦"MissingParameter"⟧ || code == ⟦"InvalidParameterValue"⟧) return "programmer";
  if (code?.startsWith(⟦"AuthFailure."|AuthFailure.*⟧)) return "credentials";
  const isQuota = [⟦"LimitExceeded"⟧, ⟦"ResourceInsufficient"⟧].includes(error.code ?? "");
  if (isQuota || code === ⟦\`ResourcesSoldOut.ChargeStatusException\`⟧) return "quota";
  return error.name === ⟦"UnsupportedRegion"⟧ ? "region" : CODES.level;
}

export function explain(err: unknown): string | undefined {
  const errorCode = (err as { response?: { Error?: { Code?: string } } }).response?.Error?.Code;
  if (⟦"ResourceInUse"⟧ === errorCode) return "in use";
  if (getErrorCode(err) === ⟦"NoSuchVersion"⟧) return "old client";
  if (String(errorCode) !== ⟦"UnsupportedOperation"⟧) return undefined;
  return TEXTS[errorCode];
}

const TEXTS: Record<string, string> = {
  ⟦UnsupportedOperation⟧: "not possible",
  ⟦"AuthFailure.TokenFailure"⟧: "sign in again",
  other: "see the log",
};

declare function getErrorCode(error: unknown): string;
`,
  "src/ocr/messages.ts": `
export const messageByCode = new Map<string, string>([
  [⟦"FailedOperation.ImageSizeTooLarge"⟧, "too large"],
  [⟦"LimitExceeded.TooLargeFileError"⟧, "too large"],
  [⟦"InvalidAction"⟧, "bug"],
]);

export type KnownErrorCode = ⟦"ResourceNotFound.NoInvoice"⟧ | ⟦"InvalidParameter"⟧ | ⟦"DryRunOperation"⟧;

export enum OcrErrorCode {
  Blur = ⟦"FailedOperation.ImageBlur"⟧,
  Protocol = ⟦"UnsupportedProtocol"⟧,
}
`,
  "src/http/routes.ts": `
import { Router } from "express";

export const routes = Router();
routes.get("/health", (request, response) => {
  if (request.query.mode === "InternalError") response.status(500).json({ error: "InternalError" });
  else if (response.statusCode === 400) response.end("InvalidParameter");
  else response.json({ code: "ok", region: request.query.code === "UnsupportedRegion" });
});
export const actions = ["InvalidAction", "Create", "Delete", "Update"];
export const states: Record<string, number> = { ResourceInUse: 1, ResourceUnavailable: 2, Idle: 3 };
export class LimitExceeded extends Error {
  override name = "LimitExceeded";
}
`,
};
