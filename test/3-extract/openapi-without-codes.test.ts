import { expect, test } from "vitest";
import { stringify } from "yaml";
import { content, document, schemaRef } from "./openapi-document.ts";
import { read, show } from "./read-page-text.ts";

test.each<[name: string, given: string]>([
  ["statuses alone", document({ "200": { description: "OK" }, "404": { description: "No order has this number." } })],
  [
    "examples that repeat the status",
    document({
      "404": content({ example: { code: 404, message: "The order was not found." } }),
      "429": content({ example: { code: 429, message: "Too many requests." } }),
    }),
  ],
  ["an example of types", document({ "400": content({ example: { code: "string", message: "string" } }) })],
  [
    "values of other fields",
    document(
      { "400": content({ schema: schemaRef }) },
      {
        components: {
          schemas: {
            OrderError: {
              properties: { field: { enum: ["name", "date", "amount"] }, location: { enum: ["body", "query"] } },
            },
            Order: {
              properties: {
                status: { enum: ["PAID", "FAILED"] },
                currencyCode: { enum: ["EUR", "USD"] },
                resultCode: { enum: ["Authorised", "Refused"] },
              },
            },
          },
        },
      },
    ),
  ],
  [
    "an example of many levels",
    document({ "400": content({ example: { a: { b: { c: { d: { code: "order_not_found", message: "No." } } } } } }) }),
  ],
  [
    "an extension of many levels",
    document({}, {}, { "x-a": JSON.parse(`${'{"a":'.repeat(40)}{"x-error-codes":["A_B","A_C"]}${"}".repeat(40)}`) }),
  ],
  [
    "a table in the description of a field",
    document(
      {},
      {
        components: {
          schemas: {
            Order: {
              description:
                "The order.\n\n| Code | Description |\n|---|---|\n| order_not_found | The order does not exist. |\n| card_declined | The bank declined the card. |\n",
            },
          },
        },
      },
    ),
  ],
  [
    "references in a circle",
    document(
      { "400": { $ref: "#/components/responses/A" } },
      { components: { responses: { A: { $ref: "#/components/responses/A" } } } },
    ),
  ],
])("no error codes are read from %s", async (_name, given) => {
  for (const text of [given, stringify(JSON.parse(given))]) expect((await read(text)).drafts.map(show)).toEqual([]);
});

test("references take linear time", async () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [
      `S${index}`,
      { items: { $ref: `#/components/schemas/S${index + 1}` } },
    ]),
  );
  const responses = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [String(400 + index), { $ref: "#/components/schemas/S0" }]),
  );
  expect((await read(document(responses, { components: { schemas } }))).drafts).toEqual([]);
});
