import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplePackage, scanBody, type Thrown } from "./sample-package.ts";

const { type } = await samplePackage();
const ScanError = type("acme/scan", "ScanError");
const MarketError = type("acme/market", "MarketError");
const Blurred = type("acme/scan", "FailedOperationBlurredError");
const NoCard = type("acme/scan", "FailedOperationNoCardError");
const FailedOperationFamily = type("acme/scan", "FailedOperationFamilyError");

describe("from", () => {
  const exception = Object.assign(new Error("blurred"), {
    code: "FailedOperation.Blurred",
    requestId: "r-2",
    httpCode: 200,
  });
  const axios = Object.assign(new Error("Request failed"), {
    code: "ERR_BAD_REQUEST",
    response: { status: 400, data: scanBody("InternalError") },
  });

  test.each<[string, unknown, object | undefined]>([
    ["a parsed body", scanBody("InternalError"), { code: "InternalError", requestId: "r-1", message: "m" }],
    ["the text of a body", JSON.stringify(scanBody("InternalError")), { code: "InternalError", requestId: "r-1" }],
    [
      "an exception of the SDK",
      exception,
      { code: "FailedOperation.Blurred", requestId: "r-2", httpStatus: 200, cause: exception },
    ],
    ["a response", { status: 503, data: scanBody("InternalError") }, { code: "InternalError", httpStatus: 503 }],
    [
      "a response with text",
      { statusCode: 503, body: JSON.stringify(scanBody("InternalError")) },
      { code: "InternalError", httpStatus: 503 },
    ],
    [
      "an exception that holds a response",
      axios,
      { code: "InternalError", httpStatus: 400, cause: axios, message: "m" },
    ],
    [
      "an alias",
      scanBody("FaildOperation.NoCard"),
      { code: "FaildOperation.NoCard", canonicalCode: "FailedOperation.NoCard" },
    ],
    [
      "an unknown code of a known family",
      scanBody("FailedOperation.New"),
      { code: "FailedOperation.New", family: "FailedOperation" },
    ],
    ["an unknown code", scanBody("Brand.New"), { code: "Brand.New", canonicalCode: "Brand.New", family: undefined }],
    [
      "an unknown code of an exception, of a known family",
      { code: "FailedOperation.New", message: "", RequestId: "r" },
      undefined,
    ],
    [
      "an exception of any other vendor",
      { code: "NoSuchBucket", message: "The bucket does not exist", requestId: "r", statusCode: 404 },
      undefined,
    ],
    [
      "an exception of any other vendor, in an exception of a client",
      { response: { status: 404, data: { code: "Bucket.Missing", message: "m", request_id: "r" } } },
      undefined,
    ],
    [
      "a body whose outermost layer was taken off",
      { Error: { Code: "Brand.New", Message: "m" }, RequestId: "r" },
      { code: "Brand.New", message: "m", requestId: "r" },
    ],
    ["JSON with a byte-order mark", `\ufeff${JSON.stringify(scanBody("Brand.New"))}`, { code: "Brand.New" }],
    [
      "JSON of another service's error",
      { service: "acme/other", code: "FailedOperation.NoCard", message: "m", requestId: "r" },
      undefined,
    ],
    ["a response without an error", { Response: { RequestId: "r" } }, undefined],
    ["a Node error", Object.assign(new Error("no file"), { code: "ENOENT" }), undefined],
    ["another service's error", new MarketError({ code: "461" }), undefined],
    ["an error without a code", new Error("x"), undefined],
    ["null", null, undefined],
    ["a number", 461, undefined],
    ["a text", "InternalError", undefined],
    ["broken JSON", '{"Response":', undefined],
    ["JSON that is no object", "[1]", undefined],
  ])("%s", (_, value, want) => {
    const error = ScanError.from(value);
    if (want === undefined) expect(error).toBeUndefined();
    else
      expect(error && Object.fromEntries(Object.keys(want).map((key) => [key, error[key as keyof Thrown]]))).toEqual(
        want,
      );
  });

  test("returns the class of the code, else of its family, else the base class", () => {
    expect(ScanError.from(scanBody("FailedOperation.Blurred"))?.constructor).toBe(Blurred);
    expect(ScanError.from(scanBody("FaildOperation.NoCard"))?.constructor).toBe(NoCard);
    expect(ScanError.from(scanBody("FailedOperation.New"))?.constructor).toBe(FailedOperationFamily);
    expect(ScanError.from(scanBody("Brand.New"))?.constructor).toBe(ScanError);
    expect(
      ["FailedOperation.Blurred", "FaildOperation.NoCard", "FailedOperation.New", "Brand.New"].map((code) =>
        ScanError.from(scanBody(code))?.isUnrecognized(),
      ),
    ).toEqual([false, false, true, true]);
  });

  test("the context takes precedence over the value", () => {
    const cause = new Error("outer");
    expect(ScanError.from(scanBody("InternalError"), { httpStatus: 500, requestId: "mine", cause })).toMatchObject({
      httpStatus: 500,
      requestId: "mine",
      cause,
    });
  });

  test("with `certain: true`, an undocumented code is accepted", () => {
    const exception = { code: "Brand.New", message: "", RequestId: "r" };
    expect(ScanError.from(exception)).toBeUndefined();
    expect(ScanError.from(exception, { certain: true })).toMatchObject({ code: "Brand.New", requestId: "r" });
    expect(ScanError.from(new Error("x"), { certain: true })).toBeUndefined();
    expect(ScanError.from({ ...exception, service: "acme/other" }, { certain: true })).toBeUndefined();
    expect(ScanError.from({ code: -9, msg: "new" }, { certain: true })).toMatchObject({ code: "-9", message: "new" });
    expect(ScanError.from({ code: "Brand.New" }, { certain: true })).toMatchObject({ code: "Brand.New", message: "" });
    const client = Object.assign(new Error("400"), { code: "ERR_BAD_REQUEST", response: { data: exception } });
    expect(ScanError.from(client, { certain: true })).toMatchObject({ code: "Brand.New", message: "" });
  });

  test.each<[string, unknown, object | undefined, object | undefined]>([
    [
      "a response",
      { status: 461, data: { message: "Invalid" } },
      undefined,
      { code: "461", message: "Invalid", httpStatus: 461 },
    ],
    ["a body and its status", "Invalid", { httpStatus: 461 }, { code: "461", message: "Invalid" }],
    ["JSON text and its status", '{"error_msg":"Invalid"}', { httpStatus: 461 }, { code: "461", message: "Invalid" }],
    [
      "an exception with its response",
      { message: "client", response: { status: 461, data: "Invalid" } },
      undefined,
      { code: "461", message: "Invalid" },
    ],
    ["an exception with a status", { statusCode: 461, message: "Invalid", code: "X" }, undefined, undefined],
    [
      "an exception with a code that is no status",
      { code: "EACCES", message: "m", requestId: "r" },
      undefined,
      undefined,
    ],
    [
      "a request id in the body",
      { status: 461, body: { message: "Invalid", request_id: "r" } },
      undefined,
      { code: "461", message: "Invalid", requestId: "r" },
    ],
    ["a numeric code", { code: 461, message: "Invalid" }, undefined, undefined],
    ["an unknown status", { status: 599, body: "?" }, undefined, { code: "599" }],
    ["success", { status: 200, data: {} }, undefined, undefined],
    ["a body without a status", "Invalid", undefined, undefined],
    ["a status that nobody documents, and nothing else", { status: 418 }, undefined, undefined],
  ])("if the HTTP status is the code: %s", (_, value, context, want) => {
    const error = MarketError.from(value, context);
    if (want === undefined) expect(error).toBeUndefined();
    else expect(error).toMatchObject(want);
  });

  test("never throws", () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("trap");
        },
        getPrototypeOf: () => {
          throw new Error("trap");
        },
      },
    );
    const getter = {
      get code(): string {
        throw new Error("getter");
      },
    };
    for (const value of [trap, getter, { data: trap }, Object.create(null), Symbol("x"), () => 1, Number.NaN, 1n]) {
      expect(ScanError.from(value)).toBeUndefined();
      expect(MarketError.from(value)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }), (value) => {
        expect(ScanError.from(value)).toBeUndefined();
      }),
    );
  });

  const throwing = (name: string, rest: object): object =>
    Object.defineProperty({ ...rest }, name, {
      enumerable: true,
      get: () => {
        throw new Error(name);
      },
    });
  const later = { headers: { "retry-after": "5" } };
  const body = scanBody("InternalError");

  test.each([
    ["httpStatus", ScanError, { statusCode: 503, data: body }, { code: "InternalError", httpStatus: 503 }],
    ["requestId", MarketError, { status: 461, data: "Invalid", request_id: "r-2" }, { code: "461", requestId: "r-2" }],
    ["result", ScanError, { status: 503, data: body, response: later }, { code: "InternalError", retryAfter: 5000 }],
    ["headers", ScanError, { status: 503, data: { ...body, ...later } }, { code: "InternalError", retryAfter: 5000 }],
    ["response", MarketError, { status: 461, data: "Invalid" }, { code: "461", message: "Invalid" }],
    ["data", MarketError, { status: 461, body: "Invalid" }, { code: "461", message: "Invalid" }],
  ])("a getter of `%s` that throws does not hide the other members", (name, type, rest, want) => {
    expect(type.from(throwing(name, rest))).toMatchObject(want);
  });

  test("codes named like members of `Object.prototype` are codes", () => {
    const HostileError = type("acme/hostile", "HostileError");
    for (const code of ["__proto__", "constructor", "then", "toString", '"quoted"', "hasOwnProperty"]) {
      expect(HostileError.from({ code, message: "m" })?.isUnrecognized()).toBe(false);
    }
    for (const code of ["valueOf", "isPrototypeOf"]) expect(HostileError.from({ code, message: "m" })).toBeUndefined();
    expect(ScanError.from({ code: "constructor", message: "m" })).toBeUndefined();
  });

  test("JSON of an error is read as the same error", () => {
    const error = ScanError.from(scanBody("FaildOperation.NoCard"), { httpStatus: 400 });
    const json: unknown = JSON.parse(JSON.stringify(error));
    expect(json).toEqual({
      service: "acme/scan",
      code: "FaildOperation.NoCard",
      message: "m",
      requestId: "r-1",
      httpStatus: 400,
    });
    expect(ScanError.from(json)?.toJSON()).toEqual(json);
    expect(ScanError.from(json)?.cause).toBeUndefined();
    expect(error?.cause).toEqual(scanBody("FaildOperation.NoCard"));
    expect(ScanError.from(JSON.stringify(new ScanError({ code: "Brand.New" })))?.code).toBe("Brand.New");
    expect(
      MarketError.from(JSON.parse(JSON.stringify(new MarketError({ code: "461", message: "Invalid" })))),
    ).toMatchObject({ code: "461" });
  });
});
