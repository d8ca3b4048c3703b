import { expect, test } from "vitest";
import { cli, folderWith, tree } from "./run-in-folder.ts";

const page = (name: string, rows: string): string =>
  `# ${name}\n\nPOST /v3/${name}\n\n## Request parameters\n\n- id\n\n## Errors\n\n| Error code | Description |\n|---|---|\n${rows}\n`;
const PROJECT = {
  "errsmith.config.json": JSON.stringify({ package: { name: "errors", version: "0.1.0" } }),
  "sources/shop/source.json": JSON.stringify({
    services: {
      orders: {
        pages: [
          { file: "pages/common.md", locale: "en" },
          { file: "pages/pay.md", locale: "en" },
          { file: "pages/get.md", locale: "en" },
        ],
      },
    },
  }),
  "sources/shop/pages/common.md":
    "# Common error codes\n\n| Error code | Description |\n|---|---|\n| InternalError | Retry later. |\n| AuthFailure | The signature is wrong. |\n",
  "sources/shop/pages/pay.md": page(
    "PayOrder",
    "| Order.NotFound | No order has this number. |\n| Order.AlreadyPaid | The order is already paid. |",
  ),
  "sources/shop/pages/get.md": page("GetOrder", "| Order.NotFound | No order has the number of the request. |"),
};

test("the catalog has the operations, with one line for a code, and their lines are in the places", async () => {
  const folder = folderWith(PROJECT);
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  const files = tree(folder);
  expect(files["generated/catalog/shop/orders.json"]).toContain(`  "operations": [
    {
      "name": "GetOrder",
      "page": "sources/shop/pages/get.md",
      "method": "POST",
      "path": "/v3/GetOrder",
      "codes": [
        { "code": "Order.NotFound", "case": 0 }
      ]
    },
    {
      "name": "PayOrder",
      "page": "sources/shop/pages/pay.md",
      "method": "POST",
      "path": "/v3/PayOrder",
      "codes": [
        { "code": "Order.AlreadyPaid" },
        { "code": "Order.NotFound", "case": 1 }
      ]
    }
  ],
`);
  expect(JSON.parse(files["generated/places/shop/orders.json"] ?? "")).toMatchObject({
    pages: [{}, { page: "sources/shop/pages/get.md", operations: ["+1 GetOrder"] }, { operations: ["+1 PayOrder"] }],
  });
  expect(await cli(folder, "check")).toMatchObject({ status: 0 });
  expect(await cli(folder, "generate")).toMatchObject({
    status: 0,
    out: expect.stringContaining("0 written") as string,
  });
});

test("a removed code stays with its operation, and returns to it", async () => {
  const folder = folderWith(PROJECT);
  await cli(folder, "generate");
  const without = { ...PROJECT, "sources/shop/pages/pay.md": page("PayOrder", "| Order.NotFound | No order. |") };
  const later = folderWith({ ...tree(folder), ...without });
  await cli(later, "generate");
  expect((await cli(later, "explain", "Order.AlreadyPaid")).out).toMatch(/^ {2}operations +PayOrder$/m);
  expect((await cli(later, "explain", "PayOrder")).out).toContain("Order.AlreadyPaid");
  const again = folderWith({ ...tree(later), ...without });
  expect((await cli(again, "generate")).status).toBe(0);
  expect((await cli(again, "explain", "PayOrder")).out).toContain("Order.AlreadyPaid");
  const back = folderWith({ ...tree(again), ...PROJECT });
  await cli(back, "generate");
  expect((await cli(back, "explain", "Order.AlreadyPaid")).out).not.toContain("removed");
});

const COMMON = PROJECT["sources/shop/pages/common.md"];

test("a code that leaves one operation stays with it until it is retired there", async () => {
  const folder = folderWith(PROJECT);
  await cli(folder, "generate");
  const change = {
    "sources/shop/pages/pay.md": page("PayOrder", "| Order.AlreadyPaid | The order is already paid. |"),
  };
  const later = folderWith({ ...tree(folder), ...change });
  expect((await cli(later, "generate")).err).toBe(
    "sources/shop/tombstones.lock.json:1:1  warning  orders: no page documents Order.NotFound of PayOrder any more; kept in the package until retired  operation-gone\n",
  );
  const files = tree(later);
  expect(files["generated/catalog/shop/orders.json"]).toContain(`        {
          "code": "Order.NotFound",
          "gone": { "state": "pending-removal" }
        }
`);
  expect(await cli(later, "check")).toMatchObject({ status: 0, out: "" });
  expect(await cli(later, "generate")).toMatchObject({ status: 0, err: "" });
  expect(tree(later)).toEqual(files);
  expect((await cli(later, "explain", "Order.NotFound")).out).toMatch(
    /^ {2}operations +GetOrder, PayOrder \(pending-removal\)$/m,
  );
  expect((await cli(later, "explain", "PayOrder")).out).toMatch(/^ {2}Order\.NotFound .* \(pending-removal\)$/m);
  expect(await cli(later, "retire", "Order.NotFound")).toMatchObject({
    status: 1,
    err: expect.stringContaining("it left an operation: --operation PayOrder") as string,
  });
  expect(await cli(later, "retire", "Order.NotFound", "--operation", "GetOrder")).toMatchObject({ status: 1 });
  expect((await cli(later, "retire", "Order.NotFound", "--operation", "PayOrder")).out).toContain(
    "Order.NotFound  shop/orders  retired from PayOrder\n",
  );
  expect((await cli(later, "generate")).status).toBe(0);
  expect((await cli(later, "explain", "PayOrder")).out).not.toContain("Order.NotFound");
  expect((await cli(later, "explain", "Order.NotFound")).out).toMatch(/^ {2}operations +GetOrder$/m);
  expect(await cli(later, "check")).toMatchObject({ status: 0 });
});

test("an operation that leaves the pages keeps its place and its codes until they are retired", async () => {
  const folder = folderWith(PROJECT);
  await cli(folder, "generate");
  const { "sources/shop/pages/pay.md": _, ...others } = tree(folder);
  const manifest = JSON.parse(PROJECT["sources/shop/source.json"]) as {
    services: { orders: { pages: { file: string }[] } };
  };
  const { pages } = manifest.services.orders;
  const left = { services: { orders: { pages: pages.filter(({ file }) => file !== "pages/pay.md") } } };
  const change = {
    "sources/shop/source.json": JSON.stringify(left),
    "sources/shop/pages/common.md": `${COMMON}| Order.AlreadyPaid | The order is already paid. |\n`,
  };
  const later = folderWith({ ...others, ...change });
  expect((await cli(later, "generate")).err).toContain("no page documents PayOrder any more");
  expect((await cli(later, "explain", "PayOrder")).out).toBe(`PayOrder  shop/orders
  request     POST /v3/PayOrder
  removed     pending-removal
  sources/shop/pages/pay.md:1
  Order.AlreadyPaid  The order is already paid.               (pending-removal)
  Order.NotFound     No order has the number of the request.  (pending-removal)
  and 3 common codes of the service
`);
  expect((await cli(later, "retire", "--all", "--operation", "PayOrder")).out).toContain("retired from PayOrder");
  await cli(later, "generate");
  expect(await cli(later, "explain", "PayOrder")).toMatchObject({ status: 1 });
});

test("all codes that left a service or one of its operations are retired together", async () => {
  const folder = folderWith(PROJECT);
  await cli(folder, "generate");
  const change = { "sources/shop/pages/pay.md": page("PayOrder", "| Order.Late | The order is late. |") };
  const later = folderWith({ ...tree(folder), ...change });
  await cli(later, "generate");
  const { out } = await cli(later, "retire", "--all", "--service", "orders");
  expect(out.split("\n").slice(0, 2)).toEqual([
    "Order.AlreadyPaid  shop/orders  retired",
    "Order.NotFound  shop/orders  retired from PayOrder",
  ]);
  await cli(later, "generate");
  expect((await cli(later, "explain", "PayOrder")).out).not.toMatch(/AlreadyPaid|NotFound/);
});

test("explain shows an operation with its request, its codes and the number of the common ones", async () => {
  const { status, out } = await cli(folderWith(PROJECT), "explain", "PayOrder");
  expect([status, out]).toEqual([
    0,
    `PayOrder  shop/orders
  request     POST /v3/PayOrder
  sources/shop/pages/pay.md:1
  Order.AlreadyPaid  The order is already paid.
  Order.NotFound     No order has this number.
  and 2 common codes of the service
`,
  ]);
});

test("explain of a code names its operations", async () => {
  const { out } = await cli(folderWith(PROJECT), "explain", "Order.NotFound");
  expect(out).toMatch(/^ {2}operations +GetOrder, PayOrder$/m);
});

test("extract names the operation of a page, in every format", async () => {
  const folder = folderWith(PROJECT);
  const path = "sources/shop/pages/pay.md";
  expect((await cli(folder, "extract", path)).out).toMatch(
    /^sources\/shop\/pages\/pay\.md {2}2 codes, operation PayOrder$/m,
  );
  expect((await cli(folder, "extract", path, "--why")).out).toContain(
    "  1:3  operation  PayOrder  POST /v3/PayOrder\n",
  );
  const { pages } = JSON.parse((await cli(folder, "extract", path, "--format", "json")).out) as { pages: object[] };
  expect(pages).toMatchObject([
    {
      operations: [
        {
          name: "PayOrder",
          method: "POST",
          path: "/v3/PayOrder",
          line: 1,
          codes: ["Order.NotFound", "Order.AlreadyPaid"],
        },
      ],
    },
  ]);
});
