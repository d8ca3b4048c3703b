/** A value that programs catch or receive, and what a service reads of it: a code, members, or nothing. */
export interface Shape {
  readonly name: string;
  /** Which service reads it; the service of nested envelopes where absent. */
  readonly by?: "ocr" | "market" | "exchange" | "storage" | "places";
  readonly value: unknown;
  /** What `from` gives. */
  readonly want?: string | object;
  /** What `find` gives where it is not the same. */
  readonly found?: string | object;
}

export const BODY = (Code = "FailedOperation.ImageBlur", Message = "blurred") => ({
  Response: { Error: { Code, Message }, RequestId: "r-1" },
});
export const BLUR = "FailedOperation.ImageBlur";

/** An exception with these members. */
export function thrown(members: object, message = "message"): Error {
  return Object.assign(new Error(message), members);
}

/** The SDK's exception of Tencent Cloud, as its source makes it. */
export class TencentCloudSDKHttpException extends Error {
  readonly code: string;
  readonly requestId: string;
  readonly traceId = "";
  constructor(message: string, requestId = "", code = "") {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
  getMessage(): string {
    return this.message;
  }
  getRequestId(): string {
    return this.requestId;
  }
}

/** An exception of the AWS SDK, third generation. */
export function amazon(name: string, status = 400): Error {
  const metadata = { httpStatusCode: status, requestId: "a-1", attempts: 1 };
  return thrown({ name, $fault: "client", $metadata: metadata, $retryable: undefined });
}

/** An exception of the AWS SDK, second generation. */
export function amazon2(code: string, statusCode = 400): Error {
  return thrown({ code, name: code, statusCode, requestId: "a-2", retryable: false, time: new Date(0) });
}
