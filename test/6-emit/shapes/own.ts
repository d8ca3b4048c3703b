import { BLUR, BODY, type Shape, TencentCloudSDKHttpException, thrown } from "./shape.ts";

const json = JSON.stringify(BODY());
const bytes = new TextEncoder().encode(json);
const data = { Code: "InvalidParameter", Message: "The parameter is wrong.", RequestId: "43A2" };
const read = { code: BLUR, message: "blurred", requestId: "r-1" };

/** Bodies of a service of which no page shows one. */
const queue = { code: "QueueDoesNotExist", message: "gone" };
const nested = { error: queue, requestId: "r-1" };
const unknownForms: readonly Shape[] = [
  { name: "an error in a body", by: "storage", value: nested, want: { ...queue, requestId: "r-1" } },
  { name: "an error in a text", by: "storage", value: JSON.stringify(nested), want: queue },
  {
    name: "an error in the body of a response",
    by: "storage",
    value: { status: 404, data: nested },
    want: { ...queue, httpStatus: 404 },
  },
];

/** Bodies, responses and exceptions of clients. */
const bodies: readonly Shape[] = [
  { name: "a body", value: BODY(), want: read },
  { name: "text", value: json, want: read },
  { name: "text with a byte-order mark", value: `\ufeff${json}`, want: read },
  { name: "text with blanks around it", value: `\n ${json} \n`, want: read },
  { name: "a body without prototype", value: Object.assign(Object.create(null) as object, BODY()), want: read },
  { name: "a frozen body", value: Object.freeze(BODY()), want: read },
  { name: "a Buffer", value: Buffer.from(json), want: read },
  { name: "a Uint8Array", value: bytes, want: read },
  { name: "an ArrayBuffer", value: bytes.slice().buffer, want: read },
  { name: "a view into a buffer", value: new DataView(bytes.slice().buffer), want: read },
  { name: "axios, bytes", value: thrown({ response: { status: 400, data: bytes.slice().buffer } }), want: read },
  { name: "got, buffer", value: thrown({ response: { statusCode: 400, body: Buffer.from(json) } }), want: read },
  { name: "{ body: Buffer }", value: { status: 400, body: Buffer.from(json) }, want: { ...read, httpStatus: 400 } },
  { name: "a picture", value: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
  {
    name: "axios",
    value: thrown({ code: "ERR_BAD_REQUEST", response: { status: 400, data: BODY() } }),
    want: { ...read, httpStatus: 400 },
  },
  { name: "axios, text", value: thrown({ response: { status: 400, data: json } }), want: read },
  { name: "an axios response", value: { status: 200, headers: {}, data: BODY() }, want: { ...read, httpStatus: 200 } },
  {
    name: "got",
    value: thrown({ code: "ERR_NON_2XX_3XX_RESPONSE", response: { statusCode: 503, body: json } }),
    want: { ...read, httpStatus: 503 },
  },
  { name: "gaxios", value: thrown({ status: 400, response: { status: 400, data: BODY() } }), want: read },
  { name: "superagent", value: thrown({ status: 400, response: { status: 400, body: BODY() } }), want: read },
  { name: "undici", value: thrown({ statusCode: 400, body: BODY() }), want: { ...read, httpStatus: 400 } },
  { name: "a Lambda result", value: { statusCode: 400, body: json }, want: read },
  { name: "a body without its outermost layer", value: BODY().Response, want: read },
  { name: "an undocumented code", value: BODY("Brand.New"), want: "Brand.New" },
  {
    name: "an undocumented code of a family",
    value: BODY("FailedOperation.New"),
    want: { code: "FailedOperation.New", family: "FailedOperation" },
  },
  {
    name: "an alias",
    value: BODY("FailedcaOperation.ImageNoIdCard"),
    want: { canonicalCode: "FailedOperation.ImageNoIdCard" },
  },
  { name: "a code with blanks", value: BODY(` ${BLUR} `), want: BLUR },
  { name: "a code called __proto__", value: BODY("__proto__"), want: "__proto__" },
  { name: "a code called constructor", value: BODY("constructor"), want: "constructor" },
  { name: "a code of a megabyte", value: BODY("A".repeat(1_000_000)) },
  { name: "a code with a line end", value: BODY("A]: forged\nFATAL") },
  { name: "a code with a control character", value: BODY("A\u001b[31m") },
  { name: "an answer without an error", value: { Response: { RequestId: "r-1", TextDetections: [] } } },
  {
    name: "a body with a circle",
    value: (() => {
      const body: Record<string, unknown> = BODY();
      body.self = body;
      return body;
    })(),
    want: read,
  },
  {
    name: "a getter that throws beside a body",
    value: Object.defineProperty(BODY(), "code", {
      get() {
        throw new Error("no");
      },
    }),
    want: read,
  },
  {
    name: "a response that throws beside a body",
    value: Object.defineProperty({ data: BODY() }, "response", {
      get() {
        throw new Error("no");
      },
    }),
    want: read,
  },
  { name: "a stream", value: { status: 400, body: { pipe: () => undefined } } },
];

/** What SDKs throw. */
const exceptions: readonly Shape[] = [
  { name: "the SDK of Tencent Cloud", value: new TencentCloudSDKHttpException("blurred", "r-1", BLUR), want: read },
  {
    name: "the same, an undocumented code",
    value: new TencentCloudSDKHttpException("m", "r-1", "Brand.New"),
    want: { code: "Brand.New", requestId: "r-1" },
  },
  {
    name: "the same, a common word",
    value: new TencentCloudSDKHttpException("m", "r-1", "InternalError"),
    want: "InternalError",
  },
  { name: "the same, HTML in place of an answer", value: new TencentCloudSDKHttpException("502 Bad Gateway") },
  {
    name: "a distinctive code beside a message",
    value: { code: BLUR, message: "m", requestId: "r" },
    want: { code: BLUR, requestId: "r" },
  },
  {
    name: "the SDK of Alibaba Cloud, openapi-core",
    by: "exchange",
    value: thrown({
      name: "ClientError",
      code: "InvalidParameter",
      data,
      description: "",
      accessDeniedDetail: null,
      statusCode: 400,
      requestId: "43A2",
    }),
    want: { code: "InvalidParameter", message: "The parameter is wrong.", requestId: "43A2", httpStatus: 400 },
  },
  {
    name: "the same, openapi-client",
    by: "exchange",
    value: thrown({ code: "InvalidParameter", data: { ...data, statusCode: 400 }, description: "", statusCode: 400 }),
    want: { message: "The parameter is wrong.", requestId: "43A2", httpStatus: 400 },
  },
  {
    name: "the same, pop-core",
    by: "exchange",
    value: thrown({ name: "InvalidParameterError", data, code: "InvalidParameter", url: "http://h/", entry: {} }),
    want: { message: "The parameter is wrong.", requestId: "43A2" },
  },
  {
    name: "the same, pop-core for REST",
    by: "exchange",
    value: thrown({ statusCode: 400, result: data, code: "InvalidParameter" }),
    want: { message: "The parameter is wrong.", requestId: "43A2", httpStatus: 400 },
  },
  {
    name: "the same, an undocumented code",
    by: "exchange",
    value: thrown({ code: "Brand.New", data: { ...data, Code: "Brand.New" }, description: "", statusCode: 400 }),
    want: { code: "Brand.New", message: "The parameter is wrong." },
  },
];

/** Flat bodies, and those of other makes. */
const flat: readonly Shape[] = [
  {
    name: "a flat body",
    by: "exchange",
    value: { Code: "-1121", Message: "Invalid symbol." },
    want: { code: "-1121", message: "Invalid symbol." },
  },
  { name: "a number", by: "exchange", value: { Code: -1121, Message: "m" }, want: "-1121" },
  { name: "an undocumented code", by: "exchange", value: { Code: -9999, Message: "new" }, want: "-9999" },
  { name: "its text", by: "exchange", value: '{"Code":-9999,"Message":"new"}', want: "-9999" },
  {
    name: "axios, an undocumented code",
    by: "exchange",
    value: thrown({ response: { status: 400, data: { Code: -9999, Message: "new" } } }),
    want: { code: "-9999", httpStatus: 400 },
  },
  {
    name: "a Lambda result",
    by: "exchange",
    value: { status: 400, body: '{"Code":-9999,"Message":"new"}' },
    want: "-9999",
  },
  { name: "success", by: "exchange", value: { Code: 0, Message: "success" } },
  { name: "success, in words", by: "exchange", value: { Code: "OK", Message: "" } },
  {
    name: "Amazon S3, thrown",
    by: "storage",
    value: thrown({ name: "NoSuchKey", $fault: "client", $metadata: { httpStatusCode: 404, requestId: "a-1" } }),
    want: { code: "NoSuchKey", requestId: "a-1", httpStatus: 404 },
  },
  {
    name: "Amazon S3, slow down",
    by: "storage",
    value: thrown({ name: "SlowDown", $metadata: { httpStatusCode: 503 } }),
    want: { code: "SlowDown", httpStatus: 503 },
  },
  {
    name: "Amazon, an undocumented code",
    by: "storage",
    value: thrown({ name: "BrandNew", $metadata: {} }),
    want: "BrandNew",
  },
  {
    name: "Amazon SQS, a body",
    by: "storage",
    value: { __type: "com.amazonaws.sqs#QueueDoesNotExist", message: "none" },
    want: "QueueDoesNotExist",
  },
  {
    name: "Amazon S3, XML",
    by: "storage",
    value:
      '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>a &amp; b</Message><RequestId>x-1</RequestId></Error>',
    want: { code: "NoSuchKey", message: "a & b", requestId: "x-1" },
  },
  {
    name: "Amazon S3, XML in bytes",
    by: "storage",
    value: Buffer.from("<Error><Code>NoSuchKey</Code><Message>m</Message></Error>"),
    want: "NoSuchKey",
  },
  { name: "XML of something else", by: "storage", value: "<Page><Code>NoSuchKey</Code><Message>m</Message></Page>" },
  {
    name: "Google, a body",
    by: "places",
    value: { error: { code: 403, message: "no", status: "PERMISSION_DENIED" } },
    want: { code: "PERMISSION_DENIED", message: "no" },
  },
  {
    name: "Google, gaxios",
    by: "places",
    value: thrown({
      status: 403,
      response: { status: 403, data: { error: { code: 403, message: "no", status: "PERMISSION_DENIED" } } },
    }),
    want: { code: "PERMISSION_DENIED", httpStatus: 403 },
  },
  {
    name: "Google, an undocumented status",
    by: "places",
    value: { error: { code: 418, message: "no", status: "TEAPOT" } },
    want: "418",
  },
  {
    name: "a status, its response",
    by: "market",
    value: { status: 461, data: "bad" },
    want: { code: "461", message: "bad", httpStatus: 461 },
  },
  {
    name: "a status, axios",
    by: "market",
    value: thrown({ response: { status: 403, data: { message: "bad" } } }),
    want: { code: "403", message: "bad" },
  },
];

export const OWN: readonly Shape[] = [...bodies, ...unknownForms, ...exceptions, ...flat];
