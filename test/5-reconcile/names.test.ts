import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateNames } from "../../src/5-reconcile/allocate-names.ts";
import { RESERVED } from "../../src/lib/reserved.ts";
import { runs } from "../runs.ts";

describe("allocateNames", () => {
  it.each([
    ["dotted", "ocr", "FailedOperation.ImageBlur", "FailedOperationImageBlurError"],
    ["bare", "ocr", "FailedOperation", "FailedOperationError"],
    ["ends with Error", "ocr", "InternalError", "InternalError"],
    ["a number", "ocr-market", "461", "OcrMarket461Error"],
    ["capitals", "ocr", "INVALID_PARAMETER", "InvalidParameterError"],
    ["nothing ASCII", "ocr", "错误", "Ocr2Error"],
    ["a global", "ocr", "Type", "OcrTypeError"],
    ["the base class", "ocr", "Ocr", "Ocr2Error"],
    ["prototype names", "ocr", "__proto__", "ProtoError"],
  ])("%s: %s %s → %s", (_name, service, code, want) => {
    expect(allocateNames(service, [code], undefined).codes[code]).toBe(want);
  });

  it.each([
    ["service", "ServiceApi"],
    ["type", "TypeApi"],
    ["ocr", "Ocr"],
    ["2017-api", "Service2017Api"],
  ])("a service called %s has the prefix %s", (service, want) => {
    expect(allocateNames(service, ["X"], undefined).prefix).toBe(want);
  });

  it("names families of dotted codes only", () => {
    expect(allocateNames("s", ["A.B", "C"], undefined).families).toEqual({ A: "AFamilyError", C: "CFamilyError" });
    expect(allocateNames("s", ["461", "E2"], undefined).families).toEqual({});
  });

  it("keeps two codes apart that differ in punctuation or case only", () => {
    const { codes } = allocateNames("s", ["A.B", "AB", "a-b"], undefined);
    expect(codes).toEqual({ "A.B": "ABError", AB: "SABError", "a-b": "SAB2Error" });
  });

  const codes = fc.uniqueArray(
    fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[A-Z][a-z]{0,3}(\.[A-Za-z]{1,3})?$/)),
    { maxLength: 30 },
  );
  const identifier = /^[A-Za-z][A-Za-z0-9]*$/;

  it("is injective, valid and unreserved for any codes", () => {
    fc.assert(
      fc.property(codes, (given) => {
        const names = allocateNames("svc", given, undefined);
        const all = [...Object.values(names.codes), ...Object.values(names.families)];
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
        expect(all.filter((name) => !identifier.test(name) || RESERVED.includes(name))).toEqual([]);
        expect(Object.keys(names.codes).length).toBe(given.length);
      }),
      runs(1000),
    );
  });

  it("never renames what the lock holds, and does not depend on order", () => {
    fc.assert(
      fc.property(codes, codes, (before, added) => {
        const first = allocateNames("svc", before, undefined);
        const second = allocateNames("svc", [...added, ...before], first);
        for (const code of before) expect(second.codes[code]).toBe(first.codes[code]);
        expect(allocateNames("svc", before.toReversed(), undefined)).toEqual(first);
      }),
      runs(1000),
    );
  });
});
