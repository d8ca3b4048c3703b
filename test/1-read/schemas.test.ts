import { Ajv } from "ajv";
import type { GenericSchema } from "valibot";
import { describe, expect, test } from "vitest";
import { namesLockSchema } from "../../src/1-read/manifest/names-lock-schema.ts";
import { validate } from "../../src/1-read/manifest/validate.ts";
import { FILE_SCHEMAS } from "../../src/1-read/read.ts";
import { jsonSchemas } from "../../src/build/json-schemas.ts";

const schemas = new Map<string, GenericSchema>(Object.entries(FILE_SCHEMAS));
const published = jsonSchemas();

test.each(["constructor", "__proto__", "prototype"])("the wire code %s needs a valid class name too", (code) => {
  const lock = (name: string): unknown =>
    JSON.parse(`{"services":{"ocr":{"prefix":"Ocr","families":{},"codes":{"${code}":"${name}"}}}}`);
  expect(validate(namesLockSchema, lock("Fine"))).toHaveProperty("value");
  expect(validate(namesLockSchema, lock("x{}"))).toHaveProperty("invalid");
});

const PLACE = { page: "sources/a/pages/a.md", line: 3 };
const USE = { file: "src/a.ts", line: 1, column: 2, code: "A.B", kind: "case", services: ["shop/orders"] };

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
    [
      "source",
      { exceptions: [{ has: ["getRequestId"], message: ["data", "Message"] }], services: { ocr: { pages: [page] } } },
      true,
    ],
    ["source", { exceptions: [{ has: "getRequestId" }], services: { ocr: { pages: [page] } } }, false],
    ["source", { services: {} }, false],
    ["source", { services: { ocr: { pages: [] } } }, true],
    ["source", { services: { "../ocr": { pages: [page] } } }, false],
    ["source", { services: { ocr: { pages: [{ file: "../a.md" }] } } }, false],
    ["source", { services: { ocr: { pages: [{ file: "a\u2028/../../../a.md" }] } } }, false],
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
    [
      "usage",
      { version: 1, repository: "acme/web", uses: [USE, { ...USE, written: "ABError", nearest: "A.C" }] },
      true,
    ],
    ["usage", { version: 2, uses: [] }, false],
    ["usage", { version: 1, uses: [{ ...USE, line: 0 }] }, false],
    ["usage", { version: 1, uses: [{ ...USE, kind: "other" }] }, false],
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
    ["tombstones-lock", { services: {}, operations: { ocr: { VinOCR: { at: PLACE, codes: { "A.B": {} } } } } }, true],
    ["tombstones-lock", { services: {}, operations: { ocr: { VinOCR: { codes: { "A.B": {} } } } } }, false],
    [
      "tombstones-lock",
      { services: {}, operations: { ocr: { VinOCR: { at: PLACE, codes: { A: { error: 1 } } } } } },
      false,
    ],
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
    const ours = schemas.get(name);
    if (!ours) throw new Error(name);
    expect("value" in validate(ours, sample), "validation").toBe(valid);
    expect(new Ajv({ strict: false }).validate(published.get(name) ?? {}, sample), "JSON Schema").toBe(valid);
  });
});
