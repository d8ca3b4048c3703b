import { expect, test } from "vitest";
import { unitsOf } from "../../src/5-reconcile/reconcile.ts";
import type { ServiceInput } from "../../src/model/project.ts";
import { service } from "./run.ts";

const withSections = (one: ServiceInput, sections: Record<string, string>): ServiceInput => ({
  ...one,
  pages: one.pages.map((page) => ({ ...page, sections })),
});
const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => service(name, { [`${name}.md`]: "en" })) as [
  ServiceInput,
  ServiceInput,
  ServiceInput,
  ServiceInput,
];

test.each<[string, ServiceInput[], string[]]>([
  ["services with pages of their own", [a, b, c], ["a", "b", "c"]],
  ["a section of another service", [a, b, withSections(c, { Common: "a" })], ["a c", "b"]],
  ["one of a service that is not there", [withSections(a, { Common: "z" }), b], ["a", "b"]],
  ["a chain", [withSections(a, { X: "c" }), b, withSections(c, { Y: "d" }), d], ["a c d", "b"]],
  ["a page that two list", [a, service("b", { "b.md": "en", "a.md": "en" }), c], ["a b", "c"]],
])("%s", (_, services, units) => {
  expect(unitsOf({ services }).map((unit) => unit.map((one) => one.service).join(" "))).toEqual(units);
});
