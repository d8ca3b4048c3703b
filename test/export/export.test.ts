import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exporters } from "../../src/export/export.ts";
import type { Catalog, ErrorInfo, Operation } from "../../src/model/catalog.ts";
import type { EmitterTools } from "../../src/model/output.ts";
import { cli, folderWith } from "../cli/run-in-folder.ts";

const at = { page: "sources/shop/pages/orders.md", line: 7 };
const error = (code: string, text: string, more: Partial<ErrorInfo> = {}): ErrorInfo => ({
  code,
  name: `${code.replace(/\W/g, "")}Error`,
  family: code,
  scope: "business",
  cases: [{ at, texts: { en: { description: text } } }],
  ...more,
});
const NOT_FOUND = error("Order.NotFound", "No order has this number.", {
  httpStatus: { value: 404, origin: "column" },
  cases: [
    {
      at,
      message: 'No "%s"',
      texts: { en: { description: "No order has this number." }, "zh-CN": { description: "没有这个订单，\n请检查" } },
    },
  ],
});
const COMMON = error("InternalError", "Retry later.", { scope: "common" });
const FORMULA = error("=cmd|' /C calc'!A0", "+1, or more", { httpStatus: { value: 404, origin: "column" } });
const CATALOG: Catalog = {
  provider: "shop",
  service: "orders",
  locales: ["en", "zh-CN"],
  names: { prefix: "Orders", families: {} },
  envelope: { code: ["error", "code"], message: ["error", "message"] },
  pageUrls: { [at.page]: "https://docs.test/errors" },
  errors: [FORMULA, COMMON, NOT_FOUND],
  operations: [
    { name: "Get it's", at, codes: [{ code: "Order.NotFound" }] },
    {
      name: "PayOrder",
      at,
      method: "POST",
      path: "/orders/{id}/pay",
      codes: [{ code: FORMULA.code }, { code: "Order.NotFound" }],
    },
  ],
};
const settings = { name: "@acme/errors", version: "1.2.0" };
const made = (format: keyof typeof exporters): string =>
  exporters[format].emit([CATALOG], settings, {} as EmitterTools)[0]?.content ?? "";

test("openapi: an action for each operation, with its responses by status and an example for each code", () => {
  const { actions, ...rest } = JSON.parse(made("openapi")) as { actions: { target: string; update: object }[] };
  expect(rest).toEqual({ overlay: "1.0.0", info: { title: "Errors of @acme/errors", version: "1.2.0" } });
  expect(actions.map(({ target }) => target)).toEqual([
    "$.paths.*[?@.operationId == 'Get it\\'s']",
    "$.paths['/orders/{id}/pay'].post",
  ]);
  expect(actions[0]?.update).toEqual({
    responses: {
      "404": {
        description: "Order.NotFound",
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["error"],
              properties: {
                error: { type: "object", required: ["code"], properties: { code: { enum: ["Order.NotFound"] } } },
              },
            },
            examples: {
              "Order.NotFound": {
                summary: "No order has this number.",
                value: { error: { code: "Order.NotFound", message: 'No "%s"' } },
              },
            },
          },
        },
        "x-error-codes": ["Order.NotFound"],
      },
      default: expect.objectContaining({ description: "InternalError" }) as unknown,
    },
  });
});

test("what no page documents any more is marked in its operation, also if another one has it", () => {
  const gone = { state: "pending-removal" as const };
  const [get, pay] = CATALOG.operations as readonly [Operation, Operation];
  const left: Catalog = {
    ...CATALOG,
    errors: [FORMULA, { ...COMMON, gone: { state: "deprecated" } }, NOT_FOUND],
    operations: [get, { ...pay, codes: [{ code: FORMULA.code }, { code: "Order.NotFound", gone }] }],
  };
  const content = (format: "openapi" | "csv"): string =>
    exporters[format].emit([left], settings, {} as EmitterTools)[0]?.content ?? "";
  const { actions } = JSON.parse(content("openapi")) as { actions: readonly { update: { responses: Responses } }[] };
  const marks = actions.map(({ update: { responses } }) =>
    Object.entries(responses).map(([status, response]) => [
      status,
      response["x-removed-error-codes"],
      Object.entries(response.content["application/json"].examples).flatMap(([code, example]) =>
        example["x-removed"] === undefined ? [] : `${code} ${example["x-removed"]}`,
      ),
    ]),
  );
  const common = ["default", ["InternalError"], ["InternalError deprecated"]];
  expect(marks).toEqual([
    [["404", undefined, []], common],
    [["404", ["Order.NotFound"], ["Order.NotFound pending-removal"]], common],
  ]);
  const rows = content("csv").split("\n");
  expect(rows.find((row) => row.startsWith("shop/orders,Order.NotFound"))).toContain(
    `,,"Get it's, PayOrder",PayOrder,"No`,
  );
  expect(rows.find((row) => row.startsWith("shop/orders,InternalError"))).toContain(",deprecated,,,");
});

type Responses = Readonly<
  Record<
    string,
    {
      readonly "x-removed-error-codes"?: readonly string[];
      readonly content: {
        readonly "application/json": { readonly examples: Readonly<Record<string, { readonly "x-removed"?: string }>> };
      };
    }
  >
>;

test("problems: type, title, status and reference of each code", () => {
  const { problemTypes } = JSON.parse(made("problems")) as { problemTypes: readonly object[] };
  expect(problemTypes[2]).toEqual({
    type: "urn:problem-type:%40acme%2Ferrors:shop:orders:Order.NotFound",
    title: "Order.NotFound",
    description: "No order has this number.",
    status: 404,
    reference: "https://docs.test/errors",
    service: "shop/orders",
    code: "Order.NotFound",
  });
});

test("problems: a code that no page documents any more is marked", () => {
  const catalog: Catalog = { ...CATALOG, errors: [COMMON, { ...NOT_FOUND, gone: { state: "pending-removal" } }] };
  const [file] = exporters.problems.emit([catalog], settings, {} as EmitterTools);
  const { problemTypes } = JSON.parse(file?.content ?? "") as { problemTypes: readonly { removed?: string }[] };
  expect(problemTypes.map(({ removed }) => removed)).toEqual([undefined, "pending-removal"]);
});

test("csv: a row for each code, quoted, and no formula", () => {
  const lines = made("csv");
  expect(lines.split("\n")[0]).toBe(
    "service,code,name,class,scope,status,billable,retry,recovery,aliases,removed,operations,removed from,message,places,title en,description en,cause en,solution en,title zh-CN,description zh-CN,cause zh-CN,solution zh-CN",
  );
  expect(lines).toContain(`shop/orders,'=cmd|' /C calc'!A0,,cmdCcalcA0Error,business,404,,,,,,PayOrder,,`);
  expect(lines).toContain(`,"'+1, or more",`);
  expect(lines).toContain('"Get it\'s, PayOrder",,"No ""%s""",sources/shop/pages/orders.md:7,');
  expect(lines).toContain('"没有这个订单，\n请检查"');
});

test("csv: no text controls a terminal, and lines stay", () => {
  const evil = error("A", "a\u001b]0;x\u0007\n\u202eb");
  const [file] = exporters.csv.emit([{ ...CATALOG, errors: [evil] }], settings, {} as EmitterTools);
  expect(file?.content).toContain(',"a\\u001b]0;x\\u0007\n\\u202eb",');
  expect(file?.content).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test("json: the catalogs, with members in one order", () => {
  const { catalogs } = JSON.parse(made("json")) as { catalogs: readonly Catalog[] };
  expect(catalogs).toEqual([CATALOG]);
  const reversed = Object.fromEntries(Object.entries(CATALOG).reverse()) as unknown as Catalog;
  expect(exporters.json.emit([reversed], settings, {} as EmitterTools)[0]?.content).toBe(made("json"));
});

const PROJECT = {
  "errsmith.config.ts": `import { defineConfig, exporters } from "${new URL("../../dist/index.js", import.meta.url).pathname}";
export default defineConfig({ package: { name: "errors", version: "0.1.0" }, emitters: [exporters.csv] });\n`,
  "sources/shop/source.json": JSON.stringify({ services: { orders: { pages: [{ file: "pages/a.md" }] } } }),
  "sources/shop/pages/a.md": "# Errors\n\n| Error code | Description |\n|---|---|\n| Order.NotFound | No order. |\n",
};

test("the command writes to standard output or to a file, and an exporter is an emitter of a configuration", async () => {
  const folder = folderWith(PROJECT);
  const { status, out } = await cli(folder, "export", "csv");
  expect([status, out.split("\n")[1]]).toEqual([
    0,
    "shop/orders,Order.NotFound,,OrderNotFoundError,business,,,,,,,,,,sources/shop/pages/a.md:5,,No order.,,",
  ]);
  expect(await cli(folder, "export", "csv", "--out", "codes.csv")).toMatchObject({
    status: 0,
    out: "codes.csv written\n",
  });
  expect(readFileSync(`${folder}/codes.csv`, "utf8")).toBe(out);
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  expect(readFileSync(`${folder}/generated/codes.csv`, "utf8")).toBe(out);
});

test.each([
  [["export", "yaml"], 2, "Allowed choices are openapi, problems, csv, json"],
  [["export", "csv", "--service", "billing"], 2, "shop/orders"],
])("%j is refused", async (args, want, text) => {
  const { status, err } = await cli(folderWith(PROJECT), ...args);
  expect([status, err]).toEqual([want, expect.stringContaining(text)]);
});
