import { expect, test } from "vitest";
import { reconcile } from "../../src/5-reconcile/reconcile.ts";
import { textHash } from "../../src/lib/translatable.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { EMPTY_PROJECT, entry, reading, service } from "../5-reconcile/run.ts";

const common = { scope: "common" } as const;
const MESSAGE = "No %s in %s.";

/** Texts of code X of service `b`. `b` has a Chinese page and this server message; `a` lends a French translation. */
function borrowedTexts(message: string | undefined): Readonly<Record<string, { readonly description?: string }>> {
  const translation = {
    ...({ service: "a", code: "X", field: "description", from: "en" } as const),
    hash: textHash("There is no {value1}, see {value2}."),
    text: "Pas de {value1}, voir {value2}.",
  };
  const provider = {
    provider: "p",
    services: [service("a", { "a.en": "en" }), service("b", { "b.zh": "zh-CN" })],
    corrections: [],
    manifestPath: "source.json",
    correctionsPath: "corrections.json",
    names: {},
    tombstones: {},
    translations: [{ locale: "fr", path: "fr.json", entries: [translation], placeOf: () => ({ line: 1, column: 1 }) }],
  };
  const pages = [
    reading("a.en", [entry("X", "There is no %s, see %s.", common, MESSAGE)]),
    reading("b.zh", [entry("X", "没有", common, message)]),
  ];
  const { catalogs } = reconcile(
    { ...EMPTY_PROJECT, providers: [provider] },
    new Map(pages.map((entries) => [entries.path, { entries, problems: [] }])),
    collectProblems(),
  );
  const [error] = catalogs.find((catalog) => catalog.service === "b")?.errors ?? [];
  return error?.cases[0]?.texts ?? {};
}

test("a service borrows a translation if its server message has the same placeholders", () => {
  expect(borrowedTexts(MESSAGE)["fr"]).toMatchObject({ description: "Pas de {value1}, voir {value2}." });
});

test.each([["No {0}."], ["%s is missing."], [undefined]])(
  "a service with the message %j borrows the documented text, but not its translation",
  (message) => {
    expect(Object.keys(borrowedTexts(message)).sort()).toEqual(["en", "zh-CN"]);
  },
);
