import { expect, test, vi } from "vitest";
import { samplePackage, scanBody, type Thrown } from "./sample-package.ts";

type Hook = (error: Thrown) => void;

const { type, load } = await samplePackage();
const ScanError = type("acme/scan", "ScanError");
const read = (code: string): Thrown => {
  const error = ScanError.from(scanBody(code));
  if (error === undefined) throw new Error(`${code} is not read`);
  return error;
};

test.each<[sent: string, keys: string[], want: boolean]>([
  ["FailedOperation.Blurred", ["FailedOperation.Blurred"], true],
  ["FailedOperation.Blurred", ["FailedOperation.NoCard"], false],
  ["FailedOperation.Blurred", ["FailedOperation.NoCard", "FailedOperation.*"], true],
  ["FailedOperation.Blurred", ["AuthFailure.*"], false],
  ["FailedOperation.Blurred", ["*"], false],
  ["FailedOperation.Blurred", [], false],
  ["FailedOperation.NoCard", ["FaildOperation.NoCard"], true],
  ["FaildOperation.NoCard", ["FailedOperation.NoCard"], true],
  ["FaildOperation.NoCard", ["FaildOperation.NoCard"], true],
  ["FailedOperation.New", ["FailedOperation.*"], true],
  ["FailedOperation.New", ["FailedOperation.New"], true],
  ["Brand.New", ["Brand.New"], true],
  ["Brand.New", ["Brand.*"], false],
  ["Brand.New", ["undefined.*"], false],
])("an error of %s is one of %j: %s", (sent, keys, want) => {
  expect(read(sent).is(...keys)).toBe(want);
  expect(new ScanError({ code: sent }).is(...keys)).toBe(want);
});

test("a hook gets the first error of each code that no page documents", async () => {
  const index = await load<Record<string, (hook: Hook) => () => void>>("dist/acme/scan/index.js");
  const hook = vi.fn<Hook>();
  const failing = vi.fn(() => {
    throw new Error("a broken hook");
  });
  const ends = [failing, hook].map((each) => index.onUnrecognized?.(each));
  read("First.New");
  read("First.New");
  read("FailedOperation.Other");
  read("FailedOperation.Blurred");
  ScanError.find(new Error("outer", { cause: scanBody("Second.New") }));
  expect(hook.mock.calls.map(([error]) => error.code)).toEqual(["First.New", "FailedOperation.Other", "Second.New"]);
  expect(failing).toHaveBeenCalledTimes(3);
  expect(hook.mock.calls[0]?.[0].stack).toContain("is.test.ts");
  for (const end of ends) end?.();
  read("Third.New");
  expect(hook).toHaveBeenCalledTimes(3);
});
