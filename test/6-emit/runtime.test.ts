import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { emit } from "../../src/6-emit/emit.ts";
import { type ErrorType, load, type Thrown, writePackage } from "./package.ts";
import { CATALOGS, SETTINGS } from "./sample.ts";
import { TEMPLATES } from "./templates.ts";

const files = await emit(CATALOGS, SETTINGS, TEMPLATES);
const folder = writePackage(files, afterAll);
const copy = writePackage(files, afterAll);

type Module = Readonly<Record<string, ErrorType>>;
interface Messages {
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  describe(error: Thrown, locale: string, options?: { readonly fallback?: readonly string[] }): Record<string, unknown>;
}
interface Handlers {
  readonly handleScanError: (error: Thrown, handlers: object) => unknown;
}

const scan = await load<Module>(folder, "dist/acme/scan/index.js");
const market = await load<Module>(folder, "dist/acme/market/index.js");
const hostile = await load<Module>(folder, "dist/acme/hostile/index.js");
const otherScan = await load<Module>(copy, "dist/acme/scan/index.js");

const ScanError = type(scan, "ScanError");
const MarketError = type(market, "MarketError");
const Blurred = type(scan, "FailedOperationBlurredError");
const NoCard = type(scan, "FailedOperationNoCardError");
const FailedOperationFamily = type(scan, "FailedOperationFamilyError");

const body = (Code: string, Message = "m"): object => ({ Response: { Error: { Code, Message }, RequestId: "r-1" } });

describe("from", () => {
  const exception = Object.assign(new Error("blurred"), {
    code: "FailedOperation.Blurred",
    requestId: "r-2",
    httpCode: 200,
  });
  const axios = Object.assign(new Error("Request failed"), {
    code: "ERR_BAD_REQUEST",
    response: { status: 400, data: body("InternalError") },
  });

  test.each<[string, unknown, object | undefined]>([
    ["a parsed body", body("InternalError"), { code: "InternalError", requestId: "r-1", message: "m" }],
    ["the text of a body", JSON.stringify(body("InternalError")), { code: "InternalError", requestId: "r-1" }],
    [
      "an exception of the SDK",
      exception,
      { code: "FailedOperation.Blurred", requestId: "r-2", httpStatus: 200, cause: exception },
    ],
    ["a response", { status: 503, data: body("InternalError") }, { code: "InternalError", httpStatus: 503 }],
    [
      "a response with text",
      { statusCode: 503, body: JSON.stringify(body("InternalError")) },
      { code: "InternalError", httpStatus: 503 },
    ],
    [
      "an exception that holds a response",
      axios,
      { code: "InternalError", httpStatus: 400, cause: axios, message: "m" },
    ],
    [
      "an alias",
      body("FaildOperation.NoCard"),
      { code: "FaildOperation.NoCard", canonicalCode: "FailedOperation.NoCard" },
    ],
    [
      "an unknown code of a known family",
      body("FailedOperation.New"),
      { code: "FailedOperation.New", family: "FailedOperation" },
    ],
    ["an unknown code", body("Brand.New"), { code: "Brand.New", canonicalCode: "Brand.New", family: undefined }],
    [
      "an unknown code of an exception with a request id",
      { code: "Brand.New", message: "", RequestId: "r" },
      { code: "Brand.New" },
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

  test("the class is that of the code, of its family, or the base", () => {
    expect(ScanError.from(body("FailedOperation.Blurred"))?.constructor).toBe(Blurred);
    expect(ScanError.from(body("FaildOperation.NoCard"))?.constructor).toBe(NoCard);
    expect(ScanError.from(body("FailedOperation.New"))?.constructor).toBe(FailedOperationFamily);
    expect(ScanError.from(body("Brand.New"))?.constructor).toBe(ScanError);
    expect(
      ["FailedOperation.Blurred", "FaildOperation.NoCard", "FailedOperation.New", "Brand.New"].map((code) =>
        ScanError.from(body(code))?.isUnrecognized(),
      ),
    ).toEqual([false, false, true, true]);
  });

  test("the context wins over what the value says", () => {
    const cause = new Error("outer");
    expect(ScanError.from(body("InternalError"), { httpStatus: 500, requestId: "mine", cause })).toMatchObject({
      httpStatus: 500,
      requestId: "mine",
      cause,
    });
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
    [
      "an exception with a status",
      { statusCode: 461, message: "Invalid", code: "X" },
      undefined,
      { code: "461", message: "Invalid" },
    ],
    ["a numeric code", { code: 461, message: "Invalid" }, undefined, { code: "461", message: "Invalid" }],
    ["an unknown status", { status: 599, body: "?" }, undefined, { code: "599" }],
    ["success", { status: 200, data: {} }, undefined, undefined],
    ["a body without a status", "Invalid", undefined, undefined],
    ["a status that nobody documents, and nothing else", { status: 418 }, undefined, undefined],
  ])("where the HTTP status is the code: %s", (_, value, context, want) => {
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

  test("codes that are names of members of every object are codes", () => {
    const HostileError = type(hostile, "HostileError");
    for (const code of ["__proto__", "constructor", "then", "toString", '"quoted"', "hasOwnProperty"]) {
      expect(HostileError.from({ code, message: "m" })?.isUnrecognized()).toBe(false);
    }
    for (const code of ["valueOf", "isPrototypeOf"]) expect(HostileError.from({ code, message: "m" })).toBeUndefined();
    expect(ScanError.from({ code: "constructor", message: "m" })).toBeUndefined();
  });

  test("JSON comes back as the same error", () => {
    const error = ScanError.from(body("FaildOperation.NoCard"), { httpStatus: 400 });
    const json: unknown = JSON.parse(JSON.stringify(error));
    expect(json).toEqual({
      service: "acme/scan",
      code: "FaildOperation.NoCard",
      message: "m",
      requestId: "r-1",
      httpStatus: 400,
    });
    expect(ScanError.from(json)).toEqual(error);
    expect(ScanError.from(JSON.stringify(new ScanError({ code: "Brand.New" })))?.code).toBe("Brand.New");
    expect(
      MarketError.from(JSON.parse(JSON.stringify(new MarketError({ code: "461", message: "Invalid" })))),
    ).toMatchObject({ code: "461" });
  });
});

describe("instanceof", () => {
  const made = {
    from: ScanError.from(body("FailedOperation.Blurred")),
    new: new Blurred({ message: "m" }),
    base: new ScanError({ code: "FailedOperation.Blurred" }),
  };

  test.each(Object.entries(made))("holds for the code, its family and the service, made by %s", (_, error) => {
    for (const copyOf of [scan, otherScan]) {
      for (const name of ["ScanError", "ScanErrorBase", "FailedOperationFamilyError", "FailedOperationBlurredError"]) {
        expect(error instanceof type(copyOf, name), name).toBe(true);
      }
      expect(error instanceof type(copyOf, "FailedOperationNoCardError")).toBe(false);
      expect(error instanceof type(copyOf, "AuthFailureFamilyError")).toBe(false);
    }
    expect(error instanceof Error).toBe(true);
    expect(error instanceof MarketError).toBe(false);
  });

  test("an error of another copy is returned as it is", () => {
    const error = type(otherScan, "ScanError").from(body("InternalError"));
    expect(ScanError.from(error)).toBe(error);
  });

  test("is not fooled by plain objects and other errors", () => {
    const plain = {
      service: "acme/scan",
      code: "FailedOperation.Blurred",
      canonicalCode: "FailedOperation.Blurred",
      [Symbol.for("errsmith.service-error")]: true,
    };
    for (const value of [
      plain,
      new Error("x"),
      Object.assign(new Error("x"), { service: "acme/scan", code: "InternalError" }),
      null,
      undefined,
      "x",
      Blurred,
    ]) {
      expect(value instanceof ScanError).toBe(false);
    }
  });

  test("a class derived by an application is told by its constructor", () => {
    class Mine extends Blurred {}
    expect(new Mine() instanceof Mine && new Mine() instanceof Blurred).toBe(true);
    expect(new Blurred() instanceof Mine).toBe(false);
  });

  test("an error prints its service, and no member that is not set by the server", () => {
    const error = new Blurred({ message: "m" });
    expect(String(error)).toBe("ScanError: m");
    expect(Object.keys(error)).toEqual(["code", "requestId", "httpStatus"]);
    expect(error).toMatchObject({ code: "FailedOperation.Blurred", canonicalCode: "FailedOperation.Blurred" });
  });
});

describe("messages", async () => {
  const scanMessages = await load<Messages>(folder, "dist/acme/scan/messages/index.js");
  const marketMessages = await load<Messages>(folder, "dist/acme/market/messages/index.js");
  const hostileMessages = await load<Messages>(folder, "dist/acme/hostile/messages/index.js");

  test("are there for every code and alias, in tables that nobody can change", () => {
    const chinese = scanMessages.messages["zh-CN"] ?? {};
    expect(chinese["FailedOperation.NoCard"]).toBe("图片中没有卡片。");
    expect(chinese["FaildOperation.NoCard"]).toBe("图片中没有卡片。");
    expect(chinese.constructor).toBeUndefined();
    expect(Object.isFrozen(chinese)).toBe(true);
    expect(Object.keys(hostileMessages.messages.en ?? {})).toEqual(
      expect.arrayContaining(["__proto__", "constructor", "then"]),
    );
    expect(marketMessages.messages.en).toEqual({
      450: "The queue is full.",
      461: "The image is missing.\nThe configuration is no JSON.\nSomething in the input is wrong.",
      480: "Unknown error",
    });
  });

  test.each<[string, string, string, readonly string[], object]>([
    [
      "in the wanted locale",
      "FailedOperation.NoCard",
      "zh-CN",
      [],
      { text: "图片中没有卡片。", title: "没有卡片", locale: "zh-CN", origin: "docs", missing: false },
    ],
    ["of an alias", "FaildOperation.NoCard", "zh-CN", [], { text: "图片中没有卡片。" }],
    [
      "from another service's page",
      "InternalError",
      "en",
      [],
      { origin: "shared", service: "acme/faces", locale: "en" },
    ],
    ["in a shorter locale", "InternalError", "en-US", [], { locale: "en", requestedLocale: "en-US", missing: false }],
    [
      "along the fallback chain",
      "FailedOperation.Blurred",
      "en",
      ["zh-CN"],
      { text: "图片模糊。", locale: "zh-CN", requestedLocale: "en", missing: true },
    ],
    [
      "in the server's words",
      "FailedOperation.Blurred",
      "en",
      [],
      { text: "sent", detail: "sent", origin: "server", missing: true },
    ],
    ["in Traditional Chinese, which nobody wrote", "InternalError", "zh-TW", [], { text: "sent", origin: "server" }],
    ["in Traditional Chinese, when Simplified will do", "InternalError", "zh-TW", ["zh-CN"], { locale: "zh-CN" }],
    [
      "of a code that no page documents",
      "Brand.New",
      "zh-CN",
      ["en"],
      { text: "sent", origin: "server", missing: true },
    ],
    ["for a locale that is none", "InternalError", "no such locale!", ["en"], { locale: "en" }],
  ])("describe %s", (_, code, locale, fallback, want) => {
    expect(scanMessages.describe(new ScanError({ code, message: "sent" }), locale, { fallback })).toMatchObject({
      detail: "sent",
      ...want,
    });
  });

  test("without any text, the code is the text", () => {
    expect(scanMessages.describe(new ScanError({ code: "Brand.New" }), "en")).toEqual({
      text: "Brand.New",
      requestedLocale: "en",
      origin: "code",
      missing: true,
    });
  });

  test.each([
    ["Invalid Input - missing key: image", "The image is missing."],
    ["invalid input – missing key: IMAGE.", "The image is missing."],
    ['Invalid Input - failed to parse config str: {"a":1', "The configuration is no JSON."],
    ["Invalid Input - whatever", "Something in the input is wrong."],
    ["Nothing like it", "The image is missing.\nThe configuration is no JSON.\nSomething in the input is wrong."],
  ])("the case is that of the server's message: %s", (message, want) => {
    expect(marketMessages.describe(new MarketError({ code: "461", message }), "en").text).toBe(want);
  });
});

describe("handlers", async () => {
  const { handleScanError } = await load<Handlers>(folder, "dist/acme/scan/handlers.js");
  const table = {
    "FailedOperation.NoCard": () => "exact",
    "FailedOperation.*": () => "family",
    "*": (error: Thrown) => error.code,
  };

  test.each([
    ["FailedOperation.NoCard", "exact"],
    ["FaildOperation.NoCard", "exact"],
    ["FailedOperation.Blurred", "family"],
    ["FailedOperation.New", "family"],
    ["Brand.New", "Brand.New"],
    ["toString", "toString"],
  ])("%s goes to %s", (code, want) => {
    expect(handleScanError(new ScanError({ code }), table)).toBe(want);
  });
});

function type(module: Module, name: string): ErrorType {
  const found = module[name];
  if (found === undefined) throw new Error(`no class ${name}`);
  return found;
}
