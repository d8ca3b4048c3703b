/** Repositories that were written after the rules were fixed, to measure them on what they were not made for. */

/** A back end with classes and decorators. */
export const BACK_END = {
  "src/payments/payments.service.ts": `
import { Injectable, Logger, HttpStatus } from "@nestjs/common";
import axios, { AxiosError } from "axios";

@Injectable()
export class PaymentsService {
  private static readonly RETRYABLE_CODES: ReadonlyArray<string> = [⟦"Timeout"⟧, ⟦"InternalError"⟧, ⟦"Quota.Exceeded"⟧];
  private readonly fatal = Object.freeze([⟦"Card.Declined"⟧, ⟦"Order.AlreadyPaid"⟧]);
  private readonly logger = new Logger("InternalError");

  async pay(id: string): Promise<void> {
    try {
      await axios.post("/pay", { id, kind: "Timeout" });
    } catch (err) {
      const apiError = (err as AxiosError<any>).response?.data?.error;
      const code: string = apiError?.code ?? "";
      if (PaymentsService.RETRYABLE_CODES.includes(code)) return this.pay(id);
      if (code === ⟦"ResourceNotFound"⟧ || apiError.code === ⟦"InvalidParameter"⟧) return;
      const status = apiError.status === 400 ? HttpStatus.BAD_REQUEST : 403;
      this.logger.warn("InvalidParameter", { code: ⟦"Order.NotFound"⟧, status });
      throw code === ⟦"Order.NotFound"⟧ ? new Error("InternalError") : err;
    }
  }

  isFatal(error: { code: string }): boolean {
    return this.fatal.indexOf(error.code) > -1 || [⟦"InternalError"⟧, ⟦"Order.NotFound"⟧].some((c) => c === error.code);
  }

  state(kind: string): string {
    switch (kind) {
      case "Timeout":
        return "late";
      case "InternalError":
        return "broken";
      default:
        return "ResourceNotFound";
    }
  }
}
`,
  "src/common/filter.ts": `
import type { ArgumentsHost } from "@nestjs/common";
import { ⟦InternalError⟧ as VendorInternalError } from "@acme/errors/shop/orders";

const STATUS_BY_CODE = { ⟦"Order.NotFound"⟧: 404, ⟦InvalidParameter⟧: 400, ⟦Timeout⟧: 504 } as const;

export function filter(exception: Error & { code?: keyof typeof STATUS_BY_CODE }, host: ArgumentsHost) {
  const status = exception.code ? STATUS_BY_CODE[exception.code] : 500;
  if (exception instanceof ⟦VendorInternalError|InternalError⟧) return host.getType() === "InternalError";
  const body = { statusCode: status, code: "InternalError", message: exception.message };
  if (exception.name === ⟦"Timeout"⟧) return body;
  return isTimeout(exception.code) ? undefined : exception.message.includes("Timeout");
}

const isTimeout = (errorCode?: string): boolean => errorCode === ⟦"Timeout"⟧;
`,
  "src/common/config.ts": `
export const config = {
  jobs: { Timeout: 400, InternalError: 461, retries: [400, 403, 408] },
  retryDelays: [400, 408, 502],
  modes: ["Timeout", "InternalError", "InvalidParameter"],
  codes: { country: "ResourceNotFound" },
};
export type Mode = "Timeout" | "InternalError";
export const byMode: Record<Mode, number> = { Timeout: 1, InternalError: 2 };
`,
};

/** A worker in JavaScript that calls the services of a cloud. */
export const CLOUD_WORKER = {
  "worker/index.mjs": `
import { OcrError, ⟦RequestLimitExceededError|RequestLimitExceeded⟧ as Limit } from "errsmith-cloud-errors/tencentcloud/ocr";
import { handleOcrError } from "errsmith-cloud-errors/tencentcloud/ocr/handlers";
import * as texts from "errsmith-cloud-errors/tencentcloud/ocr/messages/zh-CN";

export async function work(job) {
  const outcome = await job.run().catch((reason) => ({ reason }));
  if (!outcome.reason) return outcome;
  const { reason: { code, requestId } } = outcome;
  if (code === ⟦"InternalError"⟧) return retry(job);
  if (outcome.reason.code === ⟦"ResourceInsufficient"⟧ && requestId) return undefined;
  const error = OcrError.find(outcome.reason);
  if (!(error instanceof ⟦Limit|RequestLimitExceeded⟧)) console.warn(texts.messages[⟦"LimitExceeded"⟧]);
  return handleOcrError(error, {
    ⟦"InvalidAction"⟧: () => undefined,
    ⟦"FailedOperation.UnOpenError"⟧: () => job.state === "InvalidAction",
    ⟦"AuthFailure.*"⟧: () => undefined,
    "*": () => retry(job),
  });
}

function retry(job) {
  job.reason = "InternalError";
  job.states.push("ResourceInUse");
  return job.priority === "LimitExceeded" ? undefined : job;
}
`,
  "worker/errors.cjs": `
const RETRY = Object.freeze({ ⟦RequestLimitExceeded⟧: 1000, ⟦InternalError⟧: 500, ⟦"FailedOperation.OcrFailed"⟧: 100 });
const delayOf = (err) => (err && err.code in RETRY ? RETRY[err.code] : 0);

function translate(errCode) {
  if (!errCode) return "";
  if (errCode === ⟦"MissingParameter"⟧) return "parameter";
  if (errCode.startsWith(⟦"AuthFailure"|AuthFailure.*⟧)) return "AuthFailure";
  return Object.keys(RETRY).includes(errCode) ? "later" : errCode === ⟪"UnsupportedOperatoin"⟫ ? "never" : "?";
}

exports.describe = (e) => {
  const parts = ["UnknownParameter", e.message, 461];
  return e.code == ⟦'UnknownParameter'⟧ ? parts.join() : e.type === ⟦"UnsupportedProtocol"⟧ ? delayOf(e) : translate(e.code);
};
`,
  "worker/deploy/alarm.yaml": `alarms:
  - name: InternalError
    match:
      error_code: ⟦InternalError⟧
    actions: [InvalidAction, notify]
  - name: limits
    pattern: '{ $.code = "RequestLimitExceeded" }'
    codes: [⟦RequestLimitExceeded⟧, ⟦LimitExceeded.TooLargeFileError⟧]
`,
  "worker/report.py": `import json

def count(lines):
    codes = [json.loads(line)["error"]["code"] for line in lines]
    limited = codes.count(⟦"LimitExceeded.TooLargeFileError"⟧)
    blurred = sum(1 for code in codes if code == ⟦"FailedOperation.ImageBlur"⟧)
    return {"limited": limited, "InternalError": blurred, "kind": "InvalidAction"}


def skip(err):
    return err.code in {⟦"ResourceUnavailable"⟧, ⟦"ResourceInUse"⟧} and err.kind != "InternalError"
`,
};
