import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT } from "./run-in-folder.ts";

const SLOW = 60_000;
const GO = "sources/shop/pages/errors.go";
const constants = (...codes: readonly string[]): string =>
  `package shop\n\nconst (\n${codes.map((code, index) => `\t// Failed: ${code}.\n\tE${index} = "${code}"\n`).join("\n")})\n`;
const manifest = JSON.stringify({
  services: {
    orders: {
      pages: [
        { file: "pages/orders.md", locale: "en" },
        { file: "pages/errors.go", locale: "en" },
      ],
    },
  },
});

test("compare lists what one source lacks, and diff names it", { timeout: SLOW }, async () => {
  const folder = folderWith({
    ...PROJECT,
    "sources/shop/source.json": manifest,
    [GO]: constants("InvalidParameter.Quantity", "ResourceNotFound.Card"),
  });
  expect(await cli(folder, "compare")).toEqual({
    status: 1,
    out:
      "shop/orders  code: 2 codes, 1 only there; pages: 2 codes, 1 only there\n" +
      "  only in code   ResourceNotFound.Card   Failed: ResourceNotFound.Card.\n" +
      "  only in pages  ResourceNotFound.Order  There is no order with this number.\n",
    err: "",
  });
  const { status, out } = await cli(folder, "compare", "orders", "--format", "json");
  expect(status).toBe(1);
  expect(JSON.parse(out)).toEqual({
    services: [
      {
        service: "shop/orders",
        sources: [
          { source: "code", codes: 2, only: 1 },
          { source: "pages", codes: 2, only: 1 },
        ],
        codes: [
          { code: "ResourceNotFound.Card", in: ["code"], notIn: ["pages"], text: "Failed: ResourceNotFound.Card." },
          {
            code: "ResourceNotFound.Order",
            in: ["pages"],
            notIn: ["code"],
            text: "There is no order with this number.",
          },
        ],
      },
    ],
  });
  const generated = await cli(folder, "generate");
  expect(generated.status).toBe(0);
  expect(generated.err).toContain("orders: 1 code only in code: ResourceNotFound.Card");
  const codes = [
    "InvalidParameter.Quantity",
    "ResourceNotFound.Order",
    "ResourceNotFound.Card",
    "ResourceNotFound.Cart",
  ];
  writeFileSync(join(folder, GO), constants(...codes));
  const diff = await cli(folder, "diff", "generated");
  expect(diff.out).toMatch(/ResourceNotFound\.Cart .*only in code/);
  expect(diff.out).toMatch(/ResourceNotFound\.Order .*pages → all sources/);
  expect((await cli(folder, "explain", "ResourceNotFound.Cart")).out).toContain("only in     code");
});

test(
  "a code that no page documents any more is not compared, and a code without a description has its message",
  async () => {
    const codes = ["Order.One", "Order.Two", "Order.Three", "Order.Four", "Order.Five"];
    const folder = folderWith({
      "sources/shop/source.json": manifest,
      "sources/shop/pages/orders.md":
        "# Error codes\n\n| Code | Message |\n|---|---|\n| Order.One | one |\n| Order.Only | The order %s failed. |\n",
      [GO]: constants(...codes, "Order.Gone"),
    });
    expect((await cli(folder, "compare")).out).toContain("Order.Gone");
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    writeFileSync(join(folder, GO), constants(...codes));
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: expect.stringContaining("code-gone") });
    const { out } = await cli(folder, "compare");
    expect(out).toMatch(/only in pages {2}Order\.Only +The order %s failed\.\n/);
    expect(out).not.toContain("Order.Gone");
  },
  SLOW,
);

test("sources with the same codes are equal, and one source cannot be compared", { timeout: SLOW }, async () => {
  const same = constants("InvalidParameter.Quantity", "ResourceNotFound.Order");
  const folder = folderWith({ ...PROJECT, "sources/shop/source.json": manifest, [GO]: same });
  expect(await cli(folder, "compare")).toMatchObject({
    status: 0,
    out: "shop/orders  code: 2 codes; pages: 2 codes\n",
  });
  const single = folderWith(PROJECT);
  expect(PAGE).toContain("ResourceNotFound.Order");
  expect(await cli(single, "compare")).toEqual({
    status: 0,
    out: "",
    err: "note  no service has more than one source\n",
  });
  expect(await cli(single, "compare", "orders")).toMatchObject({ status: 2 });
  expect(await cli(single, "compare", "cards")).toMatchObject({ status: 2 });
});
