import { beforeAll, expect, test } from "vitest";
import { type Sample, samplePackage, scanBody } from "./sample-package.ts";

interface Handlers {
  handleScanError(error: object, handlers: object): unknown;
  undecided(code: string): () => never;
}

let sample: Sample;
let handlers: Handlers;

beforeAll(async () => {
  sample = await samplePackage();
  handlers = await sample.load<Handlers>("dist/acme/scan/handlers.js");
}, 60_000);

const own = (): string => "own";
const family = (): string => "family";
const rest = (): string => "rest";
const CODE = "FailedOperation.Blurred";

test.each<[name: string, table: (undecided: () => never) => object, want: string]>([
  ["a handler of its own", (undecided) => ({ [CODE]: own, "FailedOperation.*": undecided, "*": undecided }), "own"],
  ["the family's", (undecided) => ({ [CODE]: undecided, "FailedOperation.*": family, "*": rest }), "family"],
  ["no family's", (undecided) => ({ [CODE]: undecided, "*": rest }), "rest"],
  ["an undecided family", (undecided) => ({ [CODE]: undecided, "FailedOperation.*": undecided, "*": rest }), "rest"],
])("undecided codes pass the error on: %s", (_, table, want) => {
  const error = sample.type("acme/scan", "ScanError").from(scanBody(CODE));
  expect(handlers.handleScanError(error ?? {}, table(handlers.undecided(CODE)))).toBe(want);
});

test("a direct call of an undecided handler throws with its code", () => {
  expect(handlers.undecided("A.B")).toThrow('Nobody has decided on "A.B"');
});

test("a table of undecided codes only throws a TypeError", () => {
  const error = sample.type("acme/scan", "ScanError").from(scanBody(CODE));
  const { undecided } = handlers;
  expect(() => handlers.handleScanError(error ?? {}, { "*": undecided("*") })).toThrow(TypeError);
});
