import { describe, expect, test, vi } from "vitest";
import { retryAfterOf } from "../../templates/src/runtime/retry-after.ts";
import { samplePackage, scanBody, type Thrown } from "./sample-package.ts";

interface CatalogModule {
  readonly retryDelay: (error: Thrown, attempt: number, options?: object) => number | undefined;
  readonly httpStatusOf: (error: Thrown) => number | undefined;
  readonly recoveryOf: (error: Thrown) => string;
  readonly toProblem: (error: Thrown, init?: object) => object;
}

const { type, load } = await samplePackage();
const ScanError = type("acme/scan", "ScanError");
const { retryDelay, httpStatusOf, recoveryOf, toProblem } = await load<CatalogModule>("dist/acme/scan/catalog.js");
type Timed = Thrown & { readonly retryAfter?: number };

const NOW = Date.parse("2026-01-02T03:04:05Z");

describe("`Retry-After`", () => {
  test.each<[string, unknown, number | undefined]>([
    ["seconds", "120", 120_000],
    ["a number of seconds", 2, 2000],
    ["parts of a second", "0.5", 500],
    ["no wait", "0", 0],
    ["blanks", " 7 ", 7000],
    ["a date", "Fri, 02 Jan 2026 03:04:35 GMT", 30_000],
    ["a date in the form of RFC 850", "Friday, 02-Jan-26 03:05:05 GMT", 60_000],
    ["a date in the form of C", "Fri Jan  2 03:04:06 2026 GMT", 1000],
    ["a date that is over", "Fri, 02 Jan 2025 03:04:05 GMT", 0],
    ["a negative number", "-1", undefined],
    ["words", "soon", undefined],
    ["nothing", "", undefined],
    ["a date without a day of the week", "2026-01-02T03:04:35Z", undefined],
    ["a number without end", "9".repeat(400), undefined],
    ["an object", {}, undefined],
  ])("as %s", (_, value, want) => {
    vi.useFakeTimers({ now: NOW });
    try {
      expect(retryAfterOf({ headers: { "retry-after": value } })).toBe(want);
    } finally {
      vi.useRealTimers();
    }
  });

  const body = scanBody("InternalError");
  const headers = { "Retry-After": "5" };
  test.each<[string, unknown]>([
    ["a response with its body as data", { status: 503, headers, data: body }],
    ["a response of Lambda", { statusCode: 503, headers, body: JSON.stringify(body) }],
    ["an exception of axios", Object.assign(new Error("m"), { response: { status: 503, headers, data: body } })],
    [
      "an exception whose headers have a `get`",
      { response: { status: 503, headers: new Headers(headers), data: body } },
    ],
    ["an exception of AWS", { ...body, $metadata: { httpStatusCode: 503 }, $response: { headers } }],
    ["an exception in `cause`", new Error("m", { cause: { response: { status: 503, headers, data: body } } })],
  ])("is read from %s", (_, value) => {
    const error = ScanError.find(value) as Timed | undefined;
    expect(error?.retryAfter).toBe(5000);
    expect((ScanError.from(JSON.stringify(error)) as Timed | undefined)?.retryAfter).toBe(5000);
  });

  test("is read from a response of `fetch`", async () => {
    const response = new Response(JSON.stringify(body), { status: 503, headers });
    expect(await ScanError.fromResponse(response)).toMatchObject({ retryAfter: 5000 });
  });

  test("is no member where the response has none, and headers that throw do no harm", () => {
    expect("retryAfter" in (ScanError.from({ status: 503, data: body }) ?? { retryAfter: 1 })).toBe(false);
    const broken = {
      get: () => {
        throw new Error("no");
      },
    };
    expect(ScanError.from({ status: 503, data: body, headers: broken })).toMatchObject({ code: "InternalError" });
    expect(ScanError.from({ ...body, retryAfter: 3, headers: "no" })).not.toHaveProperty("retryAfter");
  });
});

describe("`retryDelay`", () => {
  const delays = (code: string, options: object, init: object = {}): (number | undefined)[] =>
    [1, 2, 3, 20].map((attempt) => retryDelay(new ScanError({ code, ...init }), attempt, options));

  test.each<[string, string, object, object, (number | undefined)[]]>([
    ["doubles a short delay", "InternalError", { random: () => 1 }, {}, [200, 400, 800, 20_000]],
    ["doubles a long delay", "RequestLimitExceeded", { random: () => 1 }, {}, [1000, 2000, 4000, 20_000]],
    ["is any part of the delay", "InternalError", { random: () => 0.25 }, {}, [50, 100, 200, 5000]],
    ["has bounds", "InternalError", { random: () => 1, base: 10, cap: 30 }, {}, [10, 20, 30, 30]],
    ["is what the response says", "InternalError", {}, { retryAfter: 7 }, [7, 7, 7, 7]],
    ["is no longer than a timer", "InternalError", {}, { retryAfter: 1e12 }, Array<number>(4).fill(2 ** 31 - 1)],
    ["is nothing for other errors", "FailedOperation.Blurred", {}, {}, Array<undefined>(4).fill(undefined)],
    ["is nothing for unknown codes", "Brand.New", {}, {}, Array<undefined>(4).fill(undefined)],
    ["is what the response of an unknown code says", "Brand.New", {}, { retryAfter: 7 }, [7, 7, 7, 7]],
  ])("%s", (_, code, options, init, want) => {
    expect(delays(code, options, init)).toEqual(want);
  });

  test("takes every part of the delay by default", () => {
    const error = new ScanError({ code: "InternalError" });
    const some = Array.from({ length: 200 }, () => retryDelay(error, 3) ?? -1);
    expect(Math.min(...some)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...some)).toBeLessThanOrEqual(800);
    expect(new Set(some).size).toBeGreaterThan(50);
  });
});

describe("what a caller is told", () => {
  test.each<[string, object, object, object]>([
    [
      "the documented status",
      { code: "InternalError", message: "m", requestId: "r", httpStatus: 200 },
      {},
      { type: "about:blank", status: 500, detail: "m", service: "acme/scan", code: "InternalError", requestId: "r" },
    ],
    [
      "the status of a failed response, and the documented spelling",
      { code: "FaildOperation.NoCard", httpStatus: 404 },
      {},
      { type: "about:blank", status: 404, service: "acme/scan", code: "FailedOperation.NoCard" },
    ],
    [
      "no status of a response without failure",
      { code: "Brand.New", httpStatus: 200 },
      { type: "https://example.com/e", title: "New", instance: "/a" },
      { type: "https://example.com/e", title: "New", instance: "/a", service: "acme/scan", code: "Brand.New" },
    ],
    [
      "what the application knows better",
      { code: "InternalError", message: "m" },
      { status: 502, detail: undefined },
      { type: "about:blank", status: 502, service: "acme/scan", code: "InternalError" },
    ],
  ])("has %s", (_, init, more, want) => {
    expect(toProblem(new ScanError(init), more)).toEqual(want);
    expect(Object.keys(toProblem(new ScanError(init), more)).sort()).toEqual(Object.keys(want).sort());
  });

  test("the documented status, and what ends an error, or that nobody knows", () => {
    expect(httpStatusOf(new ScanError({ code: "InternalError", httpStatus: 200 }))).toBe(500);
    expect(httpStatusOf(new ScanError({ code: "FailedOperation.Blurred", httpStatus: 400 }))).toBeUndefined();
    expect(recoveryOf(new ScanError({ code: "FailedOperation.Blurred" }))).toBe("fix-request");
    expect(recoveryOf(new ScanError({ code: "InternalError" }))).toBe("unknown");
    expect(recoveryOf(new ScanError({ code: "Brand.New" }))).toBe("unknown");
  });
});
