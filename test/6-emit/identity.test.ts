import { describe, expect, test } from "vitest";
import { samplePackage, scanBody } from "./sample-package.ts";

const { type } = await samplePackage();
const ScanError = type("acme/scan", "ScanError");
const MarketError = type("acme/market", "MarketError");
const Blurred = type("acme/scan", "FailedOperationBlurredError");

describe("instanceof", () => {
  const made = {
    from: ScanError.from(scanBody("FailedOperation.Blurred")),
    new: new Blurred({ message: "m" }),
    base: new ScanError({ code: "FailedOperation.Blurred" }),
  };

  test.each(Object.entries(made))("holds for the code, its family and the service, made by %s", (_, error) => {
    for (const copy of [0, 1] as const) {
      for (const name of ["ScanError", "ScanErrorBase", "FailedOperationFamilyError", "FailedOperationBlurredError"]) {
        expect(error instanceof type("acme/scan", name, copy), name).toBe(true);
      }
      expect(error instanceof type("acme/scan", "FailedOperationNoCardError", copy)).toBe(false);
      expect(error instanceof type("acme/scan", "AuthFailureFamilyError", copy)).toBe(false);
    }
    expect(error instanceof Error).toBe(true);
    expect(error instanceof MarketError).toBe(false);
  });

  test("an error of another copy of the package is returned unchanged", () => {
    const error = type("acme/scan", "ScanError", 1).from(scanBody("InternalError"));
    expect(ScanError.from(error)).toBe(error);
  });

  test("is false for plain objects and other errors", () => {
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

  test("is true for an object that has the prototype of the class, as lowered constructors make it", () => {
    expect((Object.create(Blurred.prototype) as object) instanceof Blurred).toBe(true);
    expect((Object.create(Blurred.prototype) as object) instanceof MarketError).toBe(false);
  });

  test("is false for an object with the members of an error", () => {
    const tagged = Object.assign(
      Object.create({ service: "acme/scan", documentedCode: "FailedOperation.Blurred" }) as object,
      {
        code: "FailedOperation.Blurred",
        [Symbol.toStringTag]: "Error",
      },
    );
    expect(tagged instanceof ScanError).toBe(false);
  });

  test("a class derived by an application is recognized by its constructor", () => {
    class Mine extends Blurred {}
    expect(new Mine() instanceof Mine && new Mine() instanceof Blurred).toBe(true);
    expect(new Blurred() instanceof Mine).toBe(false);
  });

  test("an error may be renamed by a derived class or by a library", () => {
    class Mine extends Blurred {
      constructor() {
        super({ message: "m" });
        this.name = "Mine";
      }
    }
    expect(String(new Mine())).toBe("Mine: m");
    const renamed = Object.assign(new Blurred({ message: "m" }), { name: "Other" });
    expect([String(renamed), renamed instanceof Blurred, Object.keys(renamed)]).toEqual(["Other: m", true, ["code"]]);
  });

  test.each<[string, () => Error | undefined]>([
    ["new", () => new Blurred()],
    ["from", () => ScanError.from(scanBody("FailedOperation.Blurred"))],
    ["from, of a response", () => ScanError.from({ status: 400, data: scanBody("Brand.New") })],
  ])("the first frame of the stack is in the application: %s", (_, make) => {
    expect(make()?.stack?.split("\n")[1]).toContain("identity.test.ts");
  });

  test("a logger that goes through the members of an error sees its service and its code", () => {
    const seen = (error: object): string[] => {
      const keys: string[] = [];
      for (const key in error) keys.push(key);
      return keys.sort();
    };
    expect(seen(new Blurred())).toEqual(["code", "service"]);
    expect(seen(new ScanError({ code: "Brand.New" }))).toEqual(["code", "service"]);
    expect(Object.keys(new Blurred())).toEqual(["code"]);
  });

  test("a code begins no line of a log", () => {
    const error = new ScanError({ code: "A]: forged\nFATAL \u001b[31m\u2028x" });
    expect(error.name).toBe("ScanError [A]: forged FATAL  [31m x]");
    expect(error.code).toContain("\n");
  });

  test("an error prints its service, its code and the members that the server set", () => {
    const error = new Blurred({ message: "m" });
    expect(String(error)).toBe("ScanError [FailedOperation.Blurred]: m");
    expect(error.stack?.split("\n")[0]).toBe("ScanError [FailedOperation.Blurred]: m");
    expect(Object.keys(error)).toEqual(["code"]);
    expect(Object.keys(new Blurred({ requestId: "r", httpStatus: 400 }))).toEqual(["code", "requestId", "httpStatus"]);
    expect(error).toMatchObject({ code: "FailedOperation.Blurred", canonicalCode: "FailedOperation.Blurred" });
  });
});
