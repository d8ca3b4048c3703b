import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateNames } from "../../src/5-reconcile/allocate-names.ts";
import { RESERVED } from "../../src/lib/reserved.ts";
import { runs } from "../runs.ts";

describe("allocateNames", () => {
  it.each([
    ["a dotted code", "ocr", "FailedOperation.ImageBlur", "FailedOperationImageBlurError"],
    ["a code without dots", "ocr", "FailedOperation", "FailedOperationError"],
    ["a code that ends with Error", "ocr", "InternalError", "InternalError"],
    ["a numeric code", "ocr-market", "461", "OcrMarket461Error"],
    ["a code in capitals", "ocr", "INVALID_PARAMETER", "InvalidParameterError"],
    ["a code without ASCII", "ocr", "错误", "Ocr2Error"],
    ["a code with the name of a global", "ocr", "Type", "OcrTypeError"],
    ["a code with the name of the base class", "ocr", "Ocr", "Ocr2Error"],
    ["a code with the name of an inherited property", "ocr", "__proto__", "ProtoError"],
  ])("%s: service %s, code %s, name %s", (_name, service, code, want) => {
    expect(allocateNames(service, [code], undefined).codes[code]).toBe(want);
  });

  it.each([
    ["InternalError", "ShopInternalError", undefined],
    ["Order.NotFound", "ShopOrderNotFoundError", "ShopOrderFamilyError"],
    ["Shop.Closed", "ShopClosedError", "ShopFamilyError"],
    ["461", "Shop461Error", undefined],
    ["Shop", "Shop2Error", undefined],
  ])("gives %s a class with the prefix of the service, if the project wants that: %s", (code, want, family) => {
    const names = allocateNames("shop", [code], undefined, undefined, undefined, true);
    expect([names.codes[code], Object.values(names.families)[0]]).toEqual([want, family]);
    const locked = allocateNames("shop", [code], undefined);
    expect(allocateNames("shop", [code], locked, undefined, undefined, true)).toEqual(locked);
  });

  it.each([
    ["service", "ServiceApi"],
    ["type", "TypeApi"],
    ["ocr", "Ocr"],
    ["2017-api", "Service2017Api"],
  ])("derives from service %s the prefix %s", (service, want) => {
    expect(allocateNames(service, ["X"], undefined).prefix).toBe(want);
  });

  it("allocates family names only if a code has a dot", () => {
    expect(allocateNames("s", ["A.B", "C"], undefined).families).toEqual({ A: "AFamilyError", C: "CFamilyError" });
    expect(allocateNames("s", ["461", "E2"], undefined).families).toEqual({});
  });

  it("allocates different names to codes that differ only in punctuation or case", () => {
    const { codes } = allocateNames("s", ["A.B", "AB", "a-b"], undefined);
    expect(codes).toEqual({ "A.B": "ABError", AB: "SABError", "a-b": "SAB2Error" });
  });

  const codes = fc.uniqueArray(
    fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[A-Z][a-z]{0,3}(\.[A-Za-z]{1,3})?$/)),
    { maxLength: 30 },
  );
  const identifier = /^[A-Za-z][A-Za-z0-9]*$/;

  it("allocates names that are unique, valid and not reserved for any codes", () => {
    fc.assert(
      fc.property(codes, (given) => {
        const names = allocateNames("svc", given, undefined);
        const allocated = [...Object.values(names.codes), ...Object.values(names.families)];
        expect(new Set(allocated.map((name) => name.toLowerCase())).size).toBe(allocated.length);
        expect(allocated.filter((name) => !identifier.test(name) || RESERVED.includes(name))).toEqual([]);
        expect(Object.keys(names.codes).length).toBe(given.length);
      }),
      runs(1000),
    );
  });

  it("keeps locked names, and does not depend on the order of codes", () => {
    fc.assert(
      fc.property(codes, codes, (locked, added) => {
        const first = allocateNames("svc", locked, undefined);
        const second = allocateNames("svc", [...added, ...locked], first);
        for (const code of locked) expect(second.codes[code]).toBe(first.codes[code]);
        expect(allocateNames("svc", locked.toReversed(), undefined)).toEqual(first);
      }),
      runs(1000),
    );
  });
});
