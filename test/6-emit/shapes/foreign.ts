import { amazon, amazon2, BLUR, BODY, type Shape, thrown } from "./shape.ts";

const axios = thrown({ response: { status: 400, data: BODY() } });
const circle: Record<string, unknown> = thrown({}) as unknown as Record<string, unknown>;
circle.cause = circle;
const revoked = Proxy.revocable({}, {});
revoked.revoke();

/** Exceptions of other vendors and of the engine: none is an error of the service, however its code is called. */
const foreign: readonly Shape[] = [
  { name: "EC2, second generation", value: amazon2("UnauthorizedOperation", 403) },
  { name: "EC2, a limit", value: amazon2("RequestLimitExceeded", 503) },
  { name: "EC2, a parameter", value: amazon2("InvalidParameterValue") },
  { name: "EC2, a code of a family", value: amazon2("InvalidParameterValue.Duplicate") },
  { name: "S3, second generation", value: amazon2("InternalError", 500) },
  { name: "S3, third generation", value: amazon("InternalError", 500) },
  { name: "S3, no bucket", value: amazon("NoSuchBucket", 404) },
  { name: "S3, XML", value: "<Error><Code>InternalError</Code><Message>m</Message></Error>" },
  {
    name: "Azure",
    value: thrown({ name: "RestError", code: "ResourceNotFound", statusCode: 404, request: {}, details: {} }),
  },
  { name: "Azure, busy", value: thrown({ name: "RestError", code: "InternalError", statusCode: 500 }) },
  {
    name: "Alibaba Cloud",
    value: thrown({
      name: "ClientError",
      code: "InvalidParameter",
      statusCode: 400,
      data: { Code: "InvalidParameter", Message: "m" },
    }),
  },
  {
    name: "Alibaba Cloud, pop-core",
    value: thrown({ name: "InternalErrorError", code: "InternalError", data: { Code: "InternalError" } }),
  },
  {
    name: "Stripe",
    value: thrown({ type: "StripeCardError", code: "card_declined", raw: {}, statusCode: 402, requestId: "req" }),
  },
  { name: "Google", value: thrown({ code: 7, details: "PERMISSION_DENIED", metadata: {} }) },
  { name: "gRPC", value: thrown({ code: 3, details: "bad", metadata: {} }) },
  { name: "PostgreSQL", value: thrown({ code: "23505", severity: "ERROR", detail: "Key exists" }) },
  { name: "MongoDB", value: thrown({ code: 11000, codeName: "DuplicateKey" }) },
  { name: "Prisma", value: thrown({ code: "P2002", clientVersion: "5" }) },
  { name: "Node, a file", value: thrown({ code: "ENOENT", errno: -2, syscall: "open" }) },
  { name: "Node, the network", value: thrown({ code: "ECONNREFUSED" }) },
  { name: "a common word in a body", value: { code: "InternalError", message: "m" } },
  {
    name: "a common word in a response",
    value: { response: { status: 500, data: { code: "InternalError", message: "m" } } },
  },
  { name: "an aborted request", by: "exchange", value: new DOMException("aborted", "AbortError") },
  { name: "an exit status", by: "exchange", value: thrown({ code: 3, killed: false, signal: null, cmd: "x" }) },
  { name: "a small number", by: "exchange", value: thrown({ code: 1 }) },
  { name: "a status, Amazon", by: "market", value: amazon2("AccessDenied", 403) },
  { name: "a status, Amazon, third generation", by: "market", value: amazon("AccessDenied", 403) },
  {
    name: "a status, Stripe",
    by: "market",
    value: thrown({ type: "StripePermissionError", statusCode: 403, raw: {} }),
  },
  { name: "a status, http-errors", by: "market", value: thrown({ status: 503, statusCode: 503, expose: false }) },
  { name: "JSON of an error of another service", value: { service: "acme/other", code: BLUR, message: "m" } },
];

/** Errors in errors: `from` reads what it is given, `find` what is in it as well. */
const wrapped: readonly Shape[] = [
  { name: "a cause", value: new Error("upload failed", { cause: axios }), found: BLUR },
  { name: "a cause of a cause", value: new Error("a", { cause: new Error("b", { cause: BODY() }) }), found: BLUR },
  { name: "several errors", value: new AggregateError([new Error("a"), axios]), found: BLUR },
  { name: "{ error }", value: { error: axios }, found: BLUR },
  { name: "{ err }", value: { err: BODY() }, found: BLUR },
  { name: "{ err }, thrown", value: thrown({ err: axios }), found: BLUR },
  { name: "{ originalError }", value: thrown({ originalError: axios }), found: BLUR },
  { name: "{ reason }", value: { status: "rejected", reason: axios }, found: BLUR },
  { name: "JSON in the message", value: new Error(JSON.stringify(BODY())), found: BLUR },
  {
    name: "a structured clone of an error with its cause",
    value: structuredClone(new Error("m", { cause: BODY() })),
    found: BLUR,
  },
  { name: "an error in itself", value: circle },
  {
    name: "a common word in an unknown form",
    by: "storage",
    value: { error: { code: "InternalError", message: "m" } },
  },
  { name: "an unknown code in an unknown form", by: "storage", value: { error: { code: "OrderGone", message: "m" } } },
  { name: "a common word in a cause", value: new Error("a", { cause: amazon2("InternalError") }) },
];

/** Values that are no errors. */
const nothing: readonly Shape[] = [
  ...[undefined, null, 0, 461, true, "", "InternalError", "[1]", '{"Response":', Symbol("x"), 1n].map((value) => ({
    name: String(value),
    value,
  })),
  { name: "a function", value: () => BODY() },
  { name: "an empty object", value: {} },
  { name: "a list", value: [BODY()] },
  { name: "an error without a code", value: new Error("x") },
  { name: "a revoked proxy", value: revoked.proxy },
];

export const FOREIGN: readonly Shape[] = [...foreign, ...wrapped, ...nothing];
