import { readFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv } from "ajv";
import { format } from "prettier";
import type { GenericSchema } from "valibot";
import { describe, expect, test } from "vitest";
import { approvalsSchema } from "../../src/1-read/manifest/approvals-schema.ts";
import { configFileSchema } from "../../src/1-read/manifest/config-schema.ts";
import { correctionsSchema } from "../../src/1-read/manifest/corrections-schema.ts";
import { namesLockSchema } from "../../src/1-read/manifest/names-lock-schema.ts";
import { pagesLockSchema } from "../../src/1-read/manifest/pages-lock-schema.ts";
import { sourceSchema } from "../../src/1-read/manifest/source-schema.ts";
import { tombstonesSchema } from "../../src/1-read/manifest/tombstones-schema.ts";
import { translationsSchema } from "../../src/1-read/manifest/translations-schema.ts";
import { validate } from "../../src/1-read/manifest/validate.ts";

// `npm run schemas` runs this file with --update to generate the JSON Schemas.
const schemas: [name: string, schema: GenericSchema][] = [
  ["approvals", approvalsSchema],
  ["config", configFileSchema],
  ["corrections", correctionsSchema],
  ["names-lock", namesLockSchema],
  ["pages-lock", pagesLockSchema],
  ["source", sourceSchema],
  ["tombstones-lock", tombstonesSchema],
  ["translations", translationsSchema],
];

test.each(schemas)("src/schemas/%s.schema.json is up to date", async (name, schema) => {
  const json = { $schema: "http://json-schema.org/draft-07/schema#", ...toJsonSchema(schema, { errorMode: "ignore" }) };
  const text = await format(JSON.stringify(json), { parser: "json", printWidth: 120 });
  await expect(text).toMatchFileSnapshot(`../../src/schemas/${name}.schema.json`);
});

test.each(["constructor", "__proto__", "prototype"])("the wire code %s needs a valid class name too", (code) => {
  const lock = (name: string): unknown =>
    JSON.parse(`{"services":{"ocr":{"prefix":"Ocr","families":{},"codes":{"${code}":"${name}"}}}}`);
  expect(validate(namesLockSchema, lock("Fine"))).toHaveProperty("value");
  expect(validate(namesLockSchema, lock("x{}"))).toHaveProperty("invalid");
});

describe("the JSON Schema and the validation agree", () => {
  const page = { file: "pages/a.md" };
  const samples: [schema: string, sample: unknown, valid: boolean][] = [
    ["source", { services: { ocr: { pages: [page] } } }, true],
    [
      "source",
      { services: { ocr: { pages: [{ ...page, locale: "zh-CN", ignore: ["x", 4], columns: { a: "code" } }] } } },
      true,
    ],
    ["source", { services: { ocr: { envelope: { code: "http-status", message: [] }, pages: [page] } } }, true],
    ["source", { services: {} }, false],
    ["source", { services: { ocr: { pages: [] } } }, true],
    ["source", { services: { "../ocr": { pages: [page] } } }, false],
    ["source", { services: { ocr: { pages: [{ file: "../a.md" }] } } }, false],
    ["source", { services: { ocr: { pages: [{ file: "/etc/passwd" }] } } }, false],
    ["source", { services: { ocr: { pages: [{ file: "C:/a.md" }] } } }, false],
    ["source", { services: { ocr: { pages: [{ file: "a\\..\\..\\b.md" }] } } }, false],
    ["source", { services: { ocr: { pages: [{ ...page, url: "file:///etc/passwd" }] } } }, false],
    ["source", { services: { ocr: { pages: [{ ...page, url: "https://user:pw@docs.test/" }] } } }, false],
    ["source", { services: { ocr: { pages: [{ ...page, columns: { a: "codes" } }] } } }, false],
    [
      "corrections",
      { corrections: [{ service: "a", code: "b", expect: "", set: { billable: true }, why: "c" }] },
      true,
    ],
    [
      "corrections",
      { corrections: [{ service: "a", code: "b", expect: "", set: { httpStatus: 99 }, why: "c" }] },
      false,
    ],
    ["corrections", { corrections: [{ service: "a", code: "b", expect: "", set: {}, why: "" }] }, false],
    ["names-lock", { services: { ocr: { prefix: "Ocr", families: {}, codes: { "A.B": "AB" } } } }, true],
    ["names-lock", { services: { ocr: { prefix: "ocr{}", families: {}, codes: {} } } }, false],
    ["config", { $schema: "x", package: { name: "@a/b", version: "1.0.0-rc.1" }, locales: ["en", "zh-Hant-TW"] }, true],
    ["approvals", { approvals: [{ fingerprint: "0123456789abcdef", why: "read", until: "2027-01-31" }] }, true],
    ["approvals", { approvals: [{ fingerprint: "0123456789abcdef", why: "", until: "2027-01-31" }] }, false],
    ["approvals", { approvals: [{ fingerprint: "0123456789abcdef", why: "read", until: "soon" }] }, false],
    ["approvals", { approvals: [{ fingerprint: "code-added", why: "read", until: "2027-01-31" }] }, false],
    ["config", { diff: { rules: { "code-added": { level: "dangerous" } }, approvals: "approvals.json" } }, true],
    ["config", { diff: { rules: { "code-added": { level: "bad" } } } }, false],
    ["config", { tombstones: { days: 30 } }, true],
    ["config", { tombstones: false }, true],
    ["config", { tombstones: { fetches: 0 } }, false],
    ["config", { tombstones: true }, false],
    ["tombstones-lock", { services: { ocr: { "A.B": { retired: true }, "A.C": { renamedTo: "A.D" } } } }, true],
    ["tombstones-lock", { services: { ocr: { "A.B": { since: "yesterday" } } } }, false],
    ["tombstones-lock", { services: { ocr: { "A.B": { error: { scope: "business" } } } } }, false],
    ["config", { out: "../../.." }, false],
    ["config", { out: "/" }, false],
    ["config", { out: "~" }, false],
    ["config", { out: "a\0b" }, false],
    ["config", { locales: ["../../evil"] }, false],
    ["config", { sources: 42 }, false],
    ["config", { package: { name: "No Name" } }, false],
    [
      "translations",
      { services: { ocr: { "A.B": [{ field: "title", from: "en", hash: "0123456789abcdef", text: "x" }] } } },
      true,
    ],
    [
      "translations",
      { services: { ocr: { "A.B": [{ field: "cause", from: "en", hash: "0123456789abcdef", text: "x" }] } } },
      false,
    ],
    ["translations", { services: { ocr: { "A.B": [{ field: "title", from: "en", hash: "0", text: "x" }] } } }, false],
    ["config", [], false],
    ["config", null, false],
  ];

  test.each(samples)("%s: %j is valid: %s", (name, sample, valid) => {
    const published: unknown = JSON.parse(readFileSync(`src/schemas/${name}.schema.json`, "utf8"));
    const ours = new Map(schemas).get(name);
    if (!ours) throw new Error(name);
    expect("value" in validate(ours, sample), "validation").toBe(valid);
    expect(new Ajv({ strict: false }).validate(published as object, sample), "JSON Schema").toBe(valid);
  });
});
