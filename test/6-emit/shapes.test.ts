import { afterAll, expect, test } from "vitest";
import { pathToFileURL } from "node:url";
import { readProject } from "../../src/1-read/read.ts";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { understand } from "../../src/pipeline.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { readError } from "../../templates/src/runtime/read.ts";
import { emitWhole } from "./emit-whole.ts";
import { SETTINGS, scan } from "./sample-catalogs.ts";
import { type ErrorType, type Thrown, writePackage } from "./sample-package.ts";
import { FOREIGN } from "./shapes/foreign.ts";
import { OWN } from "./shapes/own.ts";
import type { Shape } from "./shapes/shape.ts";

/** A service of these codes, read with another envelope. */
function service(name: string, codes: readonly string[], more: Partial<Catalog>): Catalog {
  const { envelope: _, ...bare } = scan;
  const errors = codes.map((code, index) => {
    const [first] = scan.errors;
    if (first === undefined) throw new Error("the sample has no errors");
    return { ...first, code, family: code, name: `Code${index}Error` };
  });
  return { ...bare, service: name, names: { prefix: "Any", families: {} }, errors, ...more };
}

const problems = collectProblems();
const { catalogs } = await understand(await readProject(process.cwd(), {}, problems), problems);
const [alibaba] = catalogs;
const flat = { envelope: { code: ["Code"], message: ["Message"], requestId: ["RequestId"] } };
const all = [
  ...catalogs,
  service("exchange", ["1", "3", "20", "-1121", "InvalidParameter"], {
    ...flat,
    exceptions: alibaba?.exceptions ?? [],
  }),
  service("storage", ["InternalError", "NoSuchKey", "QueueDoesNotExist", "SlowDown"], {
    exceptions: [{ has: ["$metadata"], code: ["name"] }],
  }),
  service("places", ["PERMISSION_DENIED"], { envelope: { code: ["error", "code"], message: ["error", "message"] } }),
];
const folder = writePackage(await emitWhole(all, SETTINGS, await readTemplates()), afterAll);
const load = async (path: string, name: string): Promise<ErrorType> => {
  const module = (await import(pathToFileURL(`${folder}/dist/${path}/index.js`).href)) as Record<string, ErrorType>;
  return module[name] as ErrorType;
};
const readers: Readonly<Record<NonNullable<Shape["by"]>, ErrorType>> = {
  ocr: await load("tencentcloud/ocr", "OcrError"),
  market: await load("alibabacloud/ocr-market", "OcrMarketError"),
  exchange: await load("acme/exchange", "AnyError"),
  storage: await load("acme/storage", "AnyError"),
  places: await load("acme/places", "AnyError"),
};

function expectError(error: Thrown | undefined, want: string | object | undefined): void {
  if (want === undefined) expect(error).toBeUndefined();
  else expect(error).toMatchObject(typeof want === "string" ? { code: want } : want);
}

test.each([...OWN, ...FOREIGN].map((shape) => [`${shape.name} (${shape.by ?? "ocr"})`, shape] as const))(
  "%s",
  (_name, { by = "ocr", value, want, found = want }) => {
    expectError(readers[by].from(value), want);
    expectError(readers[by].find(value), found);
  },
);

test("a response of `fetch` is read, and can be read again", async () => {
  const body = JSON.stringify({ Response: { Error: { Code: "Brand.New", Message: "m" }, RequestId: "r" } });
  const response = new Response(body, { status: 400 });
  const error = await readers.ocr.fromResponse(response);
  expect(error).toMatchObject({ code: "Brand.New", httpStatus: 400, requestId: "r", cause: response });
  expect(error?.stack).toContain("shapes.test.ts");
  expect(error?.stack).not.toContain("registry.js");
  expect(await response.text()).toBe(body);
  expect(await readers.ocr.fromResponse(new Response("<html>", { status: 502 }))).toBeUndefined();
});

test("a constructor that throws is not taken for a value without an error", () => {
  const Broken = function () {
    throw new TypeError("broken");
  };
  const reader = {
    id: "a/b",
    envelope: { code: ["a", "b", "c"] },
    classes: () => ({ codes: {}, families: {} }),
    base: Broken,
  };
  expect(() => readError(reader as never, { a: { b: { c: "X" } } })).toThrow("broken");
});

test("`Retry-After` of an SDK is at the path of `exceptions`, or in the headers beside its status", () => {
  const thrown = { code: "Throttling", message: "m", description: "", statusCode: 503, data: {}, retryAfter: 250 };
  expect(readers.market.from(thrown)).toMatchObject({ code: "503", retryAfter: 250 });
  const entry = { response: { statusCode: 503, headers: { "retry-after": "5" } } };
  const old = { code: "A", message: "m", data: {}, url: "", entry };
  expect(readers.market.from(old)).toMatchObject({ code: "503", retryAfter: 5000 });
});

test("the status and the delay of an exception stand outside of the body that has its code", () => {
  const data = { Code: "InvalidParameter", Message: "m", RequestId: "r" };
  const entry = { response: { statusCode: 400, headers: { "retry-after": "5" } } };
  const thrown = Object.assign(new Error("InvalidParameter: m"), { code: "InvalidParameter", data, url: "", entry });
  const read = { code: "InvalidParameter", message: "m", requestId: "r", httpStatus: 400, retryAfter: 5000 };
  expect(readers.exchange.from(thrown)).toMatchObject(read);
});
