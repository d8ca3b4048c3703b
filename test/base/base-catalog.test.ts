import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { parseSnapshots } from "../../src/base/parse-snapshot.ts";
import {
  annotationsOf,
  changelogOf,
  diffCatalogs,
  diffJsonOf,
  markdownOf,
  reportOf,
  sarifOf,
  terminalTextOf,
} from "../../src/diff/diff.ts";
import { Failure } from "../../src/lib/failure.ts";
import { catalog, error } from "../diff/sample.ts";

/** A catalog with every member that a comparison may look at. */
const WHOLE = {
  ...catalog(
    error("A.Gone", "Away.", {
      aliases: ["A.Old"],
      billable: { value: true, origin: "column" },
      retry: { class: "never", origin: "rule", rule: "r" },
      httpStatus: { value: 404, origin: "column" },
      formerNames: ["AOldError"],
      gone: { state: "deprecated", since: "2026-01-02T03:04:05Z" },
      cases: [
        {
          at: { page: "a.md", line: 1 },
          alsoAt: [{ page: "b.md", line: 2 }],
          message: "Away %s.",
          texts: {
            en: {
              ...{ title: "Away", description: "Away.", cause: "Moved.", solution: "Wait." },
              links: [{ text: "x", url: "https://docs.test/" }],
              from: { service: "shop/x", page: "c.md", line: 1 },
              translated: { from: "de" },
            },
          },
        },
      ],
    }),
  ),
  envelope: { code: "$.code" },
  exceptions: [{ class: "X" }],
};

const VALUES = [
  "null",
  "true",
  "5",
  '"x"',
  "[]",
  "{}",
  "[null]",
  "[[]]",
  '{"x":{"y":[]}}',
  "[".repeat(20_000) + "]".repeat(20_000),
];

/** The paths of all members of a value. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsOf(inner).map((path) => [key, ...path])]);
}

function withValueAt(target: unknown, [key, ...path]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = Array.isArray(target) ? [...(target as unknown[])] : { ...(target as object) };
  Reflect.set(copy, key, withValueAt(Reflect.get(copy, key), path, value));
  return copy;
}

const parse = (text: string) => parseSnapshots(new Map([["catalog/shop/orders.json", text]]), "base");

// The base of a comparison is a package that anybody may have published or committed.
test.each(pathsOf(WHOLE).map((path) => [path.join("."), path] as const))(
  "a catalog with any value at %s is compared or refused",
  (_, path) => {
    const [whole] = parse(JSON.stringify(WHOLE));
    for (const value of VALUES) {
      let other;
      try {
        [other] = parse(JSON.stringify(withValueAt(WHOLE, path, "HERE")).replace('"HERE"', value));
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
        continue;
      }
      for (const [before, after] of [
        [whole, other],
        [other, whole],
        [other, undefined],
        [undefined, other],
      ]) {
        const changes = diffCatalogs(before ? [before] : [], after ? [after] : []);
        const report = reportOf(changes, { base: "HEAD", version: { from: "1.0.0", to: "1.1.0" } });
        for (const format of [annotationsOf, changelogOf, diffJsonOf, sarifOf]) format(report);
        markdownOf(report, {});
        terminalTextOf(report, createColors(false));
      }
    }
  },
);
