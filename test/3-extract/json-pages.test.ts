import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

test.each([
  [
    "objects under a key",
    {
      errors: [
        { code: "Order.NotFound", message: "The order does not exist.", http_status: 404 },
        { code: "Quota.Exceeded", message: "Too many requests.", http_status: 429 },
      ],
    },
    [
      "Order.NotFound: message The order does not exist., httpStatus 404",
      "Quota.Exceeded: message Too many requests., httpStatus 429",
    ],
  ],
  [
    "a map from code to text",
    {
      errors: {
        "10001": "A parameter is missing.",
        "10002": "The token has expired.",
        "10003": "The quota is used up.",
      },
    },
    [
      "10001: description A parameter is missing.",
      "10002: description The token has expired.",
      "10003: description The quota is used up.",
    ],
  ],
  [
    "codes below an operation and an HTTP status",
    {
      apis: {
        CreateOrder: {
          errorCodes: { "400": [{ errorCode: "InvalidAmount", errorMessage: "The amount is invalid." }] },
        },
        DeleteOrder: { errorCodes: { "403": [{ errorCode: "OrderIsPaid", errorMessage: "The order was paid." }] } },
      },
    },
    [
      "InvalidAmount: message The amount is invalid., httpStatus 400",
      "OrderIsPaid: message The order was paid., httpStatus 403",
    ],
  ],
  [
    "keys that look like codes",
    [
      { "meta.http": 404, "meta.name": "OrderGone", "meta.text": "The order does not exist." },
      { "meta.http": 409, "meta.name": "OrderLocked", "meta.text": "The order is locked." },
      { "meta.http": 429, "meta.name": "OrderRate", "meta.text": "Too many orders." },
    ],
    [
      "OrderGone: httpStatus 404, description The order does not exist.",
      "OrderLocked: httpStatus 409, description The order is locked.",
      "OrderRate: httpStatus 429, description Too many orders.",
    ],
  ],
])("%s", async (_name, value, want) => {
  const { drafts } = await read(JSON.stringify(value));
  expect(drafts.map(show)).toEqual(want);
});

test.each([
  [
    "people by number",
    { "1001": { name: "Ann", description: "Drives." }, "1002": { name: "Bob", description: "Cooks." } },
  ],
  [
    "texts of a user interface",
    { login: { title: "Log in", failed: "The password is wrong." }, menu: { help: "Help" } },
  ],
  [
    "characters by number",
    [
      ["8141", "a", 5],
      ["8161", "b"],
      ["8181", "c"],
      ["8241", "d"],
      ["8261", "e"],
    ],
  ],
  [
    "countries",
    {
      countries: [
        { code: "DE", name: "Germany" },
        { code: "FR", name: "France" },
      ],
    },
  ],
  [
    "an OpenAPI document",
    {
      openapi: "3.0.0",
      paths: { "/a": { get: { responses: { "200": { description: "OK" }, "404": { description: "None" } } } } },
    },
  ],
])("no error codes are read from %s", async (_name, value) => {
  expect((await read(JSON.stringify(value))).drafts).toEqual([]);
});

const MIXED = {
  fields: { code: { label: "Code", hint: "The code failed." }, name: { label: "Name", hint: "The name is invalid." } },
  data: {
    errors: {
      E1001: { http_status: 404, text: { message: "The order does not exist." } },
      E1002: { http_status: 429, text: { message: "Too many requests." } },
    },
    v2: [
      {
        list: [
          { id: "E2001", message: "The card was declined." },
          { id: "E2002", message: "The card is expired." },
        ],
      },
    ],
  },
};

test.each<[name: string, path: readonly string[], want: readonly string[]]>([
  [
    "keys",
    ["data", "errors"],
    [
      "E1001: httpStatus 404, description The order does not exist.",
      "E1002: httpStatus 429, description Too many requests.",
    ],
  ],
  [
    "any key",
    ["data", "errors", "*", "text"],
    ["E1001: message The order does not exist.", "E1002: message Too many requests."],
  ],
  [
    "elements of lists",
    ["data", "v2", "*", "list"],
    ["E2001: message The card was declined.", "E2002: message The card is expired."],
  ],
])("a path of %s", async (_name, path, want) => {
  const { drafts, problems } = await read(JSON.stringify(MIXED), { path });
  expect(drafts.map(show)).toEqual(want);
  expect(problems).toEqual([]);
});

test.each([
  ["nothing is there", JSON.stringify(MIXED)],
  ["the page is no JSON", "| Code | Text |\n|---|---|\n| E1001 | It failed. |\n"],
])("a path is an error if %s", async (_name, page) => {
  const { problems } = await read(page, { path: ["data", "codes"] });
  expect(problems.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
    expect.stringContaining("override-unmatched: "),
  ]);
  expect(problems[0]?.text).toContain("path: data codes");
});
