import { describe, expect, test } from "vitest";
import { newProject, toCommonJs } from "../../src/6-emit/templates/compile-template.ts";
import { samplePackage, scanBody, type ErrorType } from "./sample-package.ts";

const project = newProject();
const HEAD = '"use strict";\nexports.__esModule = true;\n';

describe("the CommonJS form of a module", () => {
  test.each([
    ["an import", 'import { a, b as c } from "./x.js";', 'const { a, b: c } = require("./x.js");'],
    ["all of a module", 'import * as x from "./x.js";', 'const x = require("./x.js");'],
    [
      "an export of another module",
      'export { a, b as c } from "./x.js";',
      'exports.a = require("./x.js").a;\nexports.c = require("./x.js").b;',
    ],
    ["all exports of another module", 'export * from "./x.js";', 'Object.assign(exports, require("./x.js"));'],
    ["another name", "class A {}\nexport { A as B };", "class A {}\nexports.B = A;"],
    ["nothing", "export {};", ""],
    ["a constant", "export const a = 1;", "const a = 1;\nexports.a = a;"],
    ["a function", "export function f() {}", "function f() {}\nexports.f = f;"],
    ["a class", "export class A {}\n//#endregion", "class A {}\nexports.A = A;\n//#endregion"],
    [
      "a module that is loaded later",
      'f(() => import("./x.js"));',
      'f(() => Promise.resolve().then(() => require("./x.js")));',
    ],
  ])("has %s", (_name, module, want) => {
    expect(toCommonJs(project, module)).toBe(HEAD + want);
  });

  test.each(['import a from "./x.js";', "export default function f() {}", "export default class {}"])(
    "refuses %s",
    (module) => {
      expect(() => toCommonJs(project, module)).toThrow(/a default (?:im|ex)port has no form in CommonJS/);
    },
  );
});

test("both forms of a package know the errors of each other", async () => {
  const { type, load } = await samplePackage();
  const twin = await load<Record<string, ErrorType>>("dist/_cjs/acme/scan/index.js");
  const [Here, There] = [type("acme/scan", "ScanError"), twin.ScanError as ErrorType];
  expect(There).not.toBe(Here);
  const error = There.from(scanBody("FailedOperation.Blurred"));
  expect(Here.from(error)).toBe(error);
  expect(error instanceof Here).toBe(true);
  expect(error instanceof type("acme/scan", "FailedOperationBlurredError")).toBe(true);
  expect(Here.from(scanBody("Brand.New")) instanceof There).toBe(true);
});
