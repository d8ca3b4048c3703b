import { expect, test } from "vitest";
import { stringify } from "yaml";
import { normalize } from "../../src/4-normalize/normalize.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { content } from "./openapi-document.ts";
import { read } from "./read-page-text.ts";

const ref = (path: string): object => ({ $ref: `#/components/${path}` });
const example = (code: string, message = `${code}.`): object => content({ example: { code, message } });
const codes = (...values: readonly string[]): object => ({ properties: { code: { enum: values } } });
const operation = (operationId: string, responses: object, others: object = {}): object => ({
  operationId,
  responses,
  ...others,
});
const document = (paths: object, components: object = {}): object => ({ openapi: "3.1.0", paths, components });

/** Name of an operation with its request → its codes; `common` → the codes of every operation. */
async function operationsIn(text: string, hints: object = {}): Promise<Readonly<Record<string, readonly string[]>>> {
  const { extraction } = await read(text, hints);
  const { entries, operations = [] } = normalize(extraction, collectProblems().on("page"));
  const codesOf = (which: (typeof entries)[number]["operations"] | "common"): readonly string[] =>
    entries
      .filter((entry) =>
        which === "common" ? entry.facts.scope === which : entry.operations?.includes(which?.[0] ?? ""),
      )
      .map(({ code }) => code);
  const common = codesOf("common");
  return {
    ...Object.fromEntries(operations.map(({ name, method, path }) => [`${name}: ${method} ${path}`, codesOf([name])])),
    ...(common.length > 0 && { common }),
  };
}

test.each<[name: string, given: object, want: Readonly<Record<string, readonly string[]>>]>([
  [
    "examples of its responses of failures, and none of success",
    document({
      "/orders": {
        get: operation("listOrders", { "200": example("E_OLD"), "400": example("E_PAGE") }),
        post: operation("order.create", { "409": example("E_PAID"), default: example("E_OTHER") }),
      },
    }),
    { "listOrders: GET /orders": ["E_PAGE"], "order.create: POST /orders": ["E_PAID", "E_OTHER"] },
  ],
  [
    "an example that other operations have as well",
    document({
      "/a": { get: operation("a", { "404": example("E_NONE") }) },
      "/b": { get: operation("b", { "404": example("E_NONE"), "409": example("E_PAID") }) },
      "/c": { get: operation("c", { "409": example("E_PAID") }) },
    }),
    { "a: GET /a": ["E_NONE"], "b: GET /b": ["E_NONE", "E_PAID"], "c: GET /c": ["E_PAID"] },
  ],
  [
    "extensions of the operation, of its path and of a response, also of one of success",
    document({
      "/orders": {
        "x-errors": { E_LOCKED: { text: "The order is locked." }, E_MOVED: { text: "The order has moved." } },
        get: operation("get", { "200": { "x-error-codes": ["E_A", "E_B"] } }, { "x-error-codes": ["E_C", "E_D"] }),
        put: operation("put", {}),
      },
      "/carts": { get: operation("cart", { "404": { "x-error-codes": ["E_E", "E_F"] } }) },
    }),
    {
      "get: GET /orders": ["E_LOCKED", "E_MOVED", "E_A", "E_B", "E_C", "E_D"],
      "put: PUT /orders": ["E_LOCKED", "E_MOVED"],
      "cart: GET /carts": ["E_E", "E_F"],
    },
  ],
  [
    "components of its responses, also by way of others, and of no other responses",
    document(
      {
        "/a": {
          get: operation("a", {
            "404": ref("responses/Missing"),
            "409": content({ schema: ref("schemas/OrderError") }),
          }),
        },
        "/b": {
          get: operation("b", {
            "404": ref("responses/Missing"),
            "200": content({ schema: ref("schemas/UnusedError") }),
          }),
        },
        "/c": { get: operation("c", { "409": content({ schema: ref("schemas/OrderError") }) }) },
      },
      {
        responses: { Missing: content({ schema: ref("schemas/MissingError") }) },
        schemas: {
          MissingError: codes("E_NO_ORDER", "E_NO_CART"),
          OrderError: { allOf: [ref("schemas/PaidError")] },
          PaidError: codes("E_PAID", "E_PAYING"),
          UnusedError: codes("E_UNUSED", "E_UNKNOWN"),
        },
      },
    ),
    {
      "a: GET /a": ["E_NO_ORDER", "E_NO_CART", "E_PAID", "E_PAYING"],
      "b: GET /b": ["E_NO_ORDER", "E_NO_CART"],
      "c: GET /c": ["E_PAID", "E_PAYING"],
    },
  ],
  [
    "no component of all operations, whose codes are common, also if it is written at each",
    document(
      {
        "/a": {
          get: operation("a", { "401": example("E_LOGIN"), default: ref("responses/Failed"), "404": example("E_A") }),
        },
        "/b": { get: operation("b", { "401": example("E_LOGIN"), default: ref("responses/Failed") }) },
        "/health": { get: operation("health", { "200": { description: "It runs." } }) },
      },
      { responses: { Failed: content({ schema: codes("E_DOWN", "E_QUOTA") }) } },
    ),
    { "a: GET /a": ["E_A"], "b: GET /b": [], common: ["E_LOGIN", "E_DOWN", "E_QUOTA"].toSorted() },
  ],
  [
    "no other than common ones",
    document({
      "/a": { get: operation("a", { "401": example("E_LOGIN") }), put: operation("b", { "401": example("E_LOGIN") }) },
      "/health": { get: operation("health", { "200": { description: "It runs." } }) },
    }),
    { "a: GET /a": [], "b: PUT /a": [], common: ["E_LOGIN"] },
  ],
  [
    "a component in a document with one operation",
    document(
      { "/a": { get: operation("a", { default: ref("responses/Failed") }) } },
      { responses: { Failed: content({ schema: codes("E_DOWN", "E_QUOTA") }) } },
    ),
    { "a: GET /a": ["E_DOWN", "E_QUOTA"] },
  ],
  [
    "no webhook and no callback",
    {
      openapi: "3.1.0",
      webhooks: { paid: { post: operation("paid", { "400": example("E_HOOK") }) } },
      paths: {
        "/a": {
          post: operation(
            "a",
            { "404": example("E_A") },
            {
              callbacks: { done: { "{$url}": { post: operation("done", { "410": example("E_GONE") }) } } },
            },
          ),
        },
      },
    },
    { "a: POST /a": ["E_A"] },
  ],
  [
    "its request as its name, if it has none or that of another one",
    document({
      "/a b/{id}": { get: operation(" ", { "404": example("E_A") }), head: { responses: { "404": example("E_B") } } },
      "/c": {
        get: operation("read  a\nthing", { "404": example("E_C") }),
        put: operation("read a thing", { "404": example("E_D") }),
      },
    }),
    {
      "GET /a b/{id}: GET /a b/{id}": ["E_A"],
      "HEAD /a b/{id}: HEAD /a b/{id}": ["E_B"],
      "read a thing: GET /c": ["E_C"],
      "PUT /c: PUT /c": ["E_D"],
    },
  ],
  [
    "responses of Swagger 2",
    {
      swagger: "2.0",
      paths: {
        "/a": { get: operation("a", { "404": { $ref: "#/responses/Missing" } }) },
        "/b": { get: operation("b", { "400": { schema: { $ref: "#/definitions/InputError" } } }) },
      },
      responses: { Missing: { examples: { "application/json": { code: "E_NONE", message: "No order." } } } },
      definitions: { InputError: codes("E_NAME", "E_DATE") },
    },
    { "a: GET /a": ["E_NONE"], "b: GET /b": ["E_NAME", "E_DATE"] },
  ],
  [
    "components of paths, and references in a circle",
    document(
      { "/a": ref("pathItems/A"), "/b": { get: operation("b", { "404": ref("responses/B") }) } },
      {
        pathItems: { A: { get: operation("a", { "404": example("E_A") }) } },
        responses: { B: { ...example("E_B"), links: ref("responses/C") }, C: ref("responses/B") },
      },
    ),
    { "a: GET /a": ["E_A"], "b: GET /b": ["E_B"] },
  ],
  [
    "tables in its description",
    document({
      "/a": {
        get: operation(
          "a",
          {},
          {
            description: `Reads an order.\n\n| Error code | Description |\n|---|---|\n| E_NONE | No order has this number. |\n| E_PAID | The order is already paid. |\n`,
          },
        ),
      },
    }),
    { "a: GET /a": ["E_NONE", "E_PAID"] },
  ],
])("an operation of an OpenAPI document has the codes of %s", async (_name, given, want) => {
  const sorted = (all: Awaited<ReturnType<typeof operationsIn>>): object =>
    Object.fromEntries(Object.entries(all).map(([name, own]) => [name, own.toSorted()]));
  const wanted = sorted(want);
  expect(sorted(await operationsIn(JSON.stringify(given)))).toEqual(wanted);
  expect(sorted(await operationsIn(JSON.stringify(given, null, 2)))).toEqual(wanted);
  // Objects that are one here are anchors with aliases there.
  expect(sorted(await operationsIn(stringify(given)))).toEqual(wanted);
});

test("a document has no operations if its settings say so, and one if they name it", async () => {
  const given = JSON.stringify(document({ "/a": { get: operation("a", { "404": example("E_A") }) } }));
  expect(await operationsIn(given, { operation: false })).toEqual({});
  expect(await operationsIn(given, { operation: "b" })).toEqual({ "b: undefined undefined": ["E_A"] });
});

test("the line of an operation is that of its name, or of its method", async () => {
  const paths = {
    "/a": { get: operation("a", { "404": example("E_A") }), put: { responses: { "404": example("E_B") } } },
  };
  const text = JSON.stringify(document(paths), null, 2);
  const lines = text.split("\n");
  const { extraction } = await read(text);
  expect(extraction.operations?.map(({ place: { line } }) => lines[line - 1]?.trim())).toEqual([
    '"operationId": "a",',
    '"put": {',
  ]);
});

/** A document in which each of `count` operations has one code, and each of `sharing` has a list of `length` codes. */
function large(count: number, sharing: number, length: number): string {
  const paths = Object.fromEntries(
    Array.from({ length: count }, (_, at): [string, object] => {
      const shared = at < sharing ? { "404": ref("responses/List") } : {};
      return [`/a/${at}`, { get: operation(`a${at}`, { ...shared, "400": example(`E_OWN_${at}`) }) }];
    }),
  );
  const list = Array.from({ length }, (_, at) => `E_LIST_${at}`);
  return JSON.stringify(document(paths, { responses: { List: { "x-error-codes": list } } }));
}

test.each<[name: string, given: string, codes: number, problems: readonly string[]]>([
  ["each have their own ones and the shared ones", large(10_000, 5_000, 2), 10_000 + 5_000 * 2, []],
  ["have their own ones, if there are too many shared ones", large(3_000, 1_500, 700), 3_000, ["page-operations"]],
])("of many operations and codes, operations %s", async (_name, given, count, problems) => {
  const { drafts, problems: reported } = await read(given);
  expect(drafts.reduce((sum, { operations = [] }) => sum + operations.length, 0)).toBe(count);
  expect(reported.map(({ rule }) => rule)).toEqual(problems);
});

test("components are followed up to a limit", async () => {
  const chain = (_: unknown, at: number): [string, object] => [`S${at}`, { items: ref(`schemas/S${at + 1}`) }];
  const schemas = Object.fromEntries(Array.from({ length: 1_500 }, chain));
  const paths = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, at): [string, object] => [
      `/a/${at}`,
      { get: operation(`a${at}`, { "400": { ...example(`E_${at}`), links: ref(`schemas/S${at}`) } }) },
    ]),
  );
  const { extraction, problems } = await read(JSON.stringify(document(paths, { schemas })));
  expect(extraction.operations).toHaveLength(1_000);
  expect(problems.map(({ rule }) => rule)).toEqual(["page-operations"]);
});
