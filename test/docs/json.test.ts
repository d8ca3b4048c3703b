import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../src/build/json-schemas.ts";
import { blocksOf, DOCUMENTS, type FencedBlock } from "./documents.ts";

const blocks = DOCUMENTS.flatMap(blocksOf).filter(({ language }) => language === "json");

/** Name of the JSON Schema by the file that the block shows. */
function schemaOf({ file = "" }: FencedBlock): string | undefined {
  const name = file.split("/").at(-1) ?? "";
  if (name === "errsmith.config.json") return "config";
  if (name === "errsmith.approvals.json") return "approvals";
  if (/\/translations\/[^/]+\.json$/.test(file)) return "translations";
  return /^(source|corrections|pages\.lock|names\.lock|tombstones\.lock)\.json$/.exec(name)?.[1]?.replace(".", "-");
}

test("the documents have examples of JSON", () => {
  expect(blocks.map(schemaOf)).toEqual(expect.arrayContaining(["config", "source", "corrections", "approvals"]));
});

describe.each(blocks.map((block) => [`${block.document}:${block.line}`, block] as const))("%s", (_, block) => {
  test("is a whole file that is valid", () => {
    const value: unknown = JSON.parse(block.content);
    expect(block.file, "a paragraph above names the file").toBeDefined();
    const schema = schemaOf(block);
    if (schema === undefined) return expect(block.file).toMatch(/(?:^|\/)package\.json$/);
    const ajv = new Ajv({ strict: false });
    ajv.validate(jsonSchemas().get(schema) ?? {}, value);
    expect(ajv.errors).toBe(null);
  });
});
