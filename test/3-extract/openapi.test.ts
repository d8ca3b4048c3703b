import { expect, test } from "vitest";
import { stringify } from "yaml";
import { content, document, schemaRef } from "./openapi-document.ts";
import { read, show } from "./read-page-text.ts";

const property = (code: string, description: string): object => ({
  properties: { code: { const: code }, message: { enum: [description] } },
});

test.each<[name: string, given: string, want: readonly string[]]>([
  [
    "an extension with codes",
    document({}, {}, { "x-error-codes": ["ORDER_NOT_FOUND", "QUOTA_EXCEEDED", "CARD_DECLINED"] }),
    ["ORDER_NOT_FOUND: ", "QUOTA_EXCEEDED: ", "CARD_DECLINED: "],
  ],
  [
    "an extension with texts, below the status of its response",
    document({
      "409": {
        "x-errors": [
          { code: "ORDER_PAID", message: "The order is paid." },
          { code: "ORDER_CANCELLED", message: "The order was cancelled." },
        ],
      },
    }),
    [
      "ORDER_PAID: message The order is paid., httpStatus 409",
      "ORDER_CANCELLED: message The order was cancelled., httpStatus 409",
    ],
  ],
  [
    "examples of failures, each once, and none of success",
    document(
      {
        "200": content({ example: { code: "ORD-1", message: "Failed before." } }),
        "404": content({ example: { error: { code: "order_not_found", message: "No order has this number." } } }),
        "429": content({
          examples: {
            a: { value: { error: { code: "quota_exceeded", message: "Too many requests." } } },
            b: { value: { error: { code: "quota_exceeded", message: "Too many requests." } } },
            c: { $ref: "#/components/examples/Locked~1a~0b" },
          },
        }),
      },
      {
        components: {
          examples: {
            "Locked/a~b": { value: { error: { code: "account_locked", message: "The account is locked." } } },
          },
        },
      },
    ),
    [
      "order_not_found: message No order has this number., httpStatus 404",
      "quota_exceeded: message Too many requests., httpStatus 429",
      "account_locked: message The account is locked., httpStatus 429",
    ],
  ],
  [
    "responses of Swagger 2, which have an example for each type of media",
    JSON.stringify({
      swagger: "2.0",
      paths: { "/orders": { post: { responses: { "404": { $ref: "#/responses/Missing" } } } } },
      responses: {
        Missing: {
          examples: { "application/json": { code: "order_not_found", message: "No order has this number." } },
        },
      },
    }),
    ["order_not_found: message No order has this number., httpStatus 404"],
  ],
  [
    "alternatives of a field for codes, and values with a list of texts",
    document(
      { default: content({ schema: schemaRef }) },
      {
        components: {
          schemas: {
            OrderError: {
              properties: {
                code: { anyOf: [{ const: "A_B", title: "First", description: "The order failed." }, { const: "A_C" }] },
                reason: { enum: ["B_A", "B_B"], "x-enum-descriptions": ["The card failed.", "The card expired."] },
              },
            },
          },
        },
      },
    ),
    [
      "A_B: name First, description The order failed.",
      "A_C: ",
      "B_A: description The card failed.",
      "B_B: description The card expired.",
    ],
  ],
  [
    "an example of the default response",
    document({ default: content({ example: { code: "A_B", message: "No." } }) }),
    ["A_B: message No."],
  ],
  [
    "examples with summaries",
    document({
      "429": content({
        examples: {
          a: { summary: "Wait for a minute.", value: { code: "quota_exceeded" } },
          b: { description: "Wait for a day.", value: { code: "account_locked" } },
        },
      }),
    }),
    [
      "quota_exceeded: httpStatus 429, description Wait for a minute.",
      "account_locked: httpStatus 429, description Wait for a day.",
    ],
  ],
  [
    "an example with many members, of which twenty are read",
    document({
      "422": content({
        example: {
          code: "name_missing",
          ...Object.fromEntries(Array.from({ length: 19 }, (_, at) => [`part${at}`, `p${at}`])),
          message: "The name is missing.",
        },
      }),
    }),
    [`name_missing: ${Array.from({ length: 19 }, (_, at) => `ignore p${at}, `).join("")}httpStatus 422`],
  ],
  [
    "a component that failures with several statuses refer to",
    document(
      { "400": content({ schema: schemaRef }), "422": content({ schema: schemaRef }) },
      { components: { schemas: { OrderError: property("INVALID_NAME", "The name is invalid.") } } },
    ),
    ["INVALID_NAME: message The name is invalid."],
  ],
  [
    "errors in the list of an example",
    document({
      "422": content({
        example: {
          errors: [
            { code: "name_missing", detail: "The name is missing." },
            { code: "name_invalid", detail: "The name is invalid." },
          ],
        },
      }),
    }),
    [
      "name_missing: description The name is missing., httpStatus 422",
      "name_invalid: description The name is invalid., httpStatus 422",
    ],
  ],
  [
    "the values of a field for codes, with names and texts",
    document(
      { "400": content({ schema: schemaRef }) },
      {
        components: {
          schemas: {
            OrderError: {
              properties: {
                code: {
                  type: "integer",
                  enum: [1001, 1002],
                  "x-enum-varnames": ["ORDER_NOT_FOUND", "QUOTA_EXCEEDED"],
                  "x-enum-descriptions": { "1001": "The order does not exist.", "1002": "The quota is exceeded." },
                },
              },
            },
          },
        },
      },
    ),
    [
      "1001: name ORDER_NOT_FOUND, description The order does not exist.",
      "1002: name QUOTA_EXCEEDED, description The quota is exceeded.",
    ],
  ],
  [
    "the values of a schema, explained in its description",
    document(
      {},
      {
        definitions: {
          ErrorCode: {
            type: "string",
            enum: ["order_not_found", "card_declined"],
            description:
              "What failed:\n* `order_not_found` - The order does not exist.\n* `card_declined` - The bank declined the card.",
          },
        },
      },
    ),
    [
      "order_not_found: description The order does not exist.",
      "card_declined: description The bank declined the card.",
    ],
  ],
  [
    "alternatives with fixed values, in a component that failures refer to",
    document(
      { "400": content({ schema: schemaRef }) },
      {
        components: {
          schemas: {
            OrderError: {
              items: {
                oneOf: [
                  property("INVALID_NAME", "The name is invalid."),
                  property("INVALID_DATE", "The date is invalid."),
                ],
              },
            },
          },
        },
      },
    ),
    [
      "INVALID_NAME: message The name is invalid., httpStatus 400",
      "INVALID_DATE: message The date is invalid., httpStatus 400",
    ],
  ],
  [
    "a table in the description of the document",
    document(
      {},
      {
        info: {
          description:
            "# Errors\n\n| Code | Description |\n|---|---|\n| order_not_found | The order does not exist. |\n| card_declined | The bank declined the card. |\n",
        },
      },
    ),
    [
      "order_not_found: description The order does not exist.",
      "card_declined: description The bank declined the card.",
    ],
  ],
])("%s", async (_name, given, want) => {
  for (const text of [given, stringify(JSON.parse(given))]) expect((await read(text)).drafts.map(show)).toEqual(want);
});
