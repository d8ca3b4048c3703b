import assert from "node:assert/strict";
import { decode } from "../../src/lib/decode-bytes.ts";
import { parseJson } from "../../src/lib/json-places.ts";
import { withDefaults } from "../../src/lib/default-settings.ts";
import { clashesOf, allocateNames } from "../../src/5-reconcile/allocate-names.ts";
import {
  commentLines,
  jsonDocument,
  markdownCell,
  markdownCode,
  propertyKey,
  stringLiteral,
} from "../../src/6-emit/literal.ts";
import { bytesViolation } from "../../src/6-emit/verify/verify-bytes.ts";
import { identifierKey } from "../../src/lib/identifier.ts";
import { printable, printableOutput } from "../../src/lib/printable.ts";
import { wireCode } from "../../src/lib/wire-code.ts";
import type { Templates } from "../../src/model/output.ts";
import type { Project } from "../../src/model/project.ts";
import { understand } from "../../src/pipeline.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { emitWhole } from "../6-emit/emit-whole.ts";
import { anyCode, anyPage, anyText, damaged, TOKENS } from "./pages.ts";
import type { Random } from "./random.ts";

/** Checks one property with random input; throws if the property does not hold. */
export type Target = (random: Random) => unknown;

const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const anyString = (random: Random): string =>
  random
    .list(0, 8, () => (random.below(2) === 0 ? random.pick(TOKENS) : String.fromCharCode(random.below(0x10000))))
    .join("");

/** Fast properties: text to code, bytes to text, codes to names. */
export const CHEAP: Readonly<Record<string, Target>> = {
  literal: (random) => {
    const text = anyString(random);
    const literal = stringLiteral(text);
    assert.equal(JSON.parse(literal), text);
    assert.doesNotMatch(literal, UNSEEN);
    const key = propertyKey(text);
    assert.equal(JSON.parse(key.replace(/^\[(.*)\]$/, "$1")), text);
  },
  comment: (random) => {
    for (const line of commentLines(anyString(random))) {
      assert.doesNotMatch(line, /\*\/|\/\*|(?<![\w\\])@|@internal|(?<!\\)#\s*source/i);
      assert.doesNotMatch(line, UNSEEN);
    }
  },
  cell: (random) => {
    const text = anyString(random);
    assert.doesNotMatch(markdownCell(text), /[\n\r]|<(?!br>)|(?<!\\)(?:\\\\)*[`[\]|]|:\/\/|www\./i);
    assert.match(markdownCode(text), /^(?:`[^`|\n\r]+`|<code>[^<>`|\n\r]*<\/code>)$/);
    assert.doesNotMatch(markdownCode(text), UNSEEN);
  },
  json: (random) => {
    const value = { [anyString(random)]: anyString(random) };
    const document = jsonDocument(value);
    assert.deepEqual(JSON.parse(document), JSON.parse(JSON.stringify(value)));
    assert.equal(bytesViolation(document), undefined);
  },
  terminal: (random) => {
    const shown = printable(anyString(random));
    assert.doesNotMatch(shown, UNSEEN);
    assert.doesNotMatch(shown, /^\s*::\S+::|##\w*\[|section_(?:start|end):\d+:/);
    const text = anyString(random);
    assert.deepEqual(JSON.parse(printableOutput(JSON.stringify({ text }))), { text });
  },
  code: (random) => {
    const { code } = wireCode(anyString(random));
    assert.equal(code, code.trim());
    assert.doesNotMatch(code, /[\p{Cc}\p{Cf}]/u);
  },
  names: (random) => {
    const codes = random.list(0, 4, () => (random.below(2) === 0 ? anyCode(random) : anyString(random)));
    const given = allocateNames("scan", codes, undefined);
    const names = [...Object.values(given.codes), ...Object.values(given.families)];
    assert.equal(new Set(names.map(identifierKey)).size, names.length);
    for (const name of names) assert.match(name, /^[A-Za-z][A-Za-z0-9]*Error$/);
    assert.deepEqual(clashesOf(given), []);
    assert.deepEqual(allocateNames("scan", codes.toReversed(), undefined), given);
  },
  bytes: (random) => {
    const bytes = Uint8Array.from(random.list(0, 40, () => random.below(random.below(2) === 0 ? 128 : 256)));
    const decoded = decode(bytes, random.pick([undefined, "gb18030", "big5", "utf-16le", "shift_jis", "x"]));
    if ("text" in decoded) assert.doesNotMatch(decoded.text, /\r/);
    else assert.ok(decoded.place.line >= 1);
  },
  document: (random) => {
    const found = parseJson(damaged(JSON.stringify({ [anyString(random)]: [anyText(random), 1, null] }), random));
    if (!found.ok) assert.ok(found.place.line >= 1 && !found.reason.includes("\n"));
  },
};

/** A random page goes through the whole pipeline, up to the verified files of a package. */
export function fullPipeline(templates: Templates): Target {
  return async (random) => {
    const found = collectProblems();
    const { pages, catalogs } = await understand(projectOf(anyPage(random), templates), found);
    for (const { line, column, text } of found.list) {
      assert.ok(line >= 1 && column >= 1, text);
    }
    for (const { entries } of pages.values()) {
      const { seen, read, header, reported, refused } = entries.accounting;
      assert.equal(seen, read + header + reported + refused);
    }
    const files = await emitWhole(catalogs, SETTINGS.package, templates);
    assert.ok(files.length > 10);
  };
}

/** A project of one page without manifest. */
export function projectOf(text: string, templates: Templates): Project {
  const pages = [{ source: { path: "page.md", text } }];
  const service = { provider: "docs", service: "page", family: "docs", pages };
  return {
    root: "",
    settings: SETTINGS,
    providers: [
      {
        provider: "docs",
        services: [service],
        corrections: [],
        manifestPath: "",
        correctionsPath: "",
        names: {},
        tombstones: {},
      },
    ],
    templates,
    previous: [],
  };
}

const SETTINGS = withDefaults({});
