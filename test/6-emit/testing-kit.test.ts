import { expect, test } from "vitest";
import { samplePackage, type Thrown } from "./sample-package.ts";

type Fake = (code: string, init?: object) => Thrown;
type Every = () => readonly Thrown[];

const { type, load } = await samplePackage();
const scan = await load<Record<string, Fake & Every>>("dist/acme/scan/testing.js");
const market = await load<Record<string, Fake & Every>>("dist/acme/market/testing.js");
const codesOf = (every: Every | undefined): readonly string[] => (every?.() ?? []).map(({ code }) => code);

test("every error: each documented code in each spelling, an unknown code of each family and one without a family", () => {
  expect(codesOf(scan.everyScanError)).toEqual([
    "AuthFailure",
    "FailedOperation.Blurred",
    "FailedOperation.NoCard",
    "FaildOperation.NoCard",
    "InternalError",
    "RequestLimitExceeded",
    "AuthFailure.Unrecognized",
    "FailedOperation.Unrecognized",
    "InternalError.Unrecognized",
    "RequestLimitExceeded.Unrecognized",
    "Unrecognized",
  ]);
  expect(scan.everyScanError?.().map((error) => error.isUnrecognized())).toEqual([
    ...Array<boolean>(6).fill(false),
    ...Array<boolean>(5).fill(true),
  ]);
});

test("errors of different codes differ in their message as well, by which some test runners compare them", () => {
  const messages = (scan.everyScanError?.() ?? []).map(({ message }) => message);
  expect(new Set(messages).size).toBe(messages.length);
  expect(scan.fakeScanError?.("InternalError", { message: "mine" }).message).toBe("mine");
});

test("a made-up error has the documented message, unless another code has the same", () => {
  expect(market.fakeMarketError?.("480").message).toBe("Unknown error");
  expect(market.fakeMarketError?.("461").message).toBe("Invalid Input - missing key: image");
  expect(market.fakeMarketError?.("450").message).toContain("450");
});

test("if the HTTP status is the code, the unknown code is a status", () => {
  expect(codesOf(market.everyMarketError)).toEqual(["450", "461", "480", "599"]);
  expect(market.fakeMarketError?.("461").httpStatus).toBe(461);
});

test.each([
  ["FailedOperation.Blurred", "FailedOperationBlurredError"],
  ["FaildOperation.NoCard", "FailedOperationNoCardError"],
  ["FailedOperation.New", "FailedOperationFamilyError"],
  ["Brand.New", "ScanError"],
])("a fake %s is the error that `from` returns: %s", (code, name) => {
  const fake = scan.fakeScanError?.(code, { requestId: "r-1", message: "m" });
  expect(fake?.constructor).toBe(type("acme/scan", name));
  expect(fake).toMatchObject({ code, requestId: "r-1", message: "m" });
  expect(fake).not.toHaveProperty("cause");
  expect(fake?.stack?.split("\n")[1]).toContain("testing-kit.test.ts");
});
