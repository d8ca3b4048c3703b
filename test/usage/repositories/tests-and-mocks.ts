/** Tests and mocks of an application. */
export const TESTS_AND_MOCKS = {
  "test/pay.test.ts": `
import assert from "node:assert/strict";
import { expect, test } from "vitest";
import { fakeError } from "@acme/errors/testing";
import { OrdersError } from "@acme/errors/shop/orders";
import { mocks } from "@acme/errors/shop/orders/mocks";
import { pay } from "../src/pay";

test("pays", async () => {
  expect(fakeError(OrdersError, ⟦"Order.NotFound"⟧).code).toBe(⟦"Order.NotFound"⟧);
  server.use(mocks[⟦"InternalError"⟧]());
  await expect(pay("1")).rejects.toMatchObject({ code: ⟦"InternalError"⟧ });
  await assert.rejects(pay("2"), { code: ⟦"Timeout"⟧, message: "Timeout" });
  const error = await pay("3").catch((e) => e);
  assert.equal(error.code, ⟦"InvalidParameter"⟧);
  expect(error.code).not.toBe(⟦"ResourceNotFound"⟧);
  expect(error.message).toBe("InternalError");
  expect(pay.name).toEqual("Timeout");
  assert.strictEqual(⟦"Card.Declined"⟧, error?.code);
});

declare const server: { use(mock: unknown): void };
`,
  "test/mocks/orders.js": `
const response = { error: { code: ⟦"Order.AlreadyPaid"⟧, message: "paid" }, requestId: "1" };
const other = { error: { code: "InternalError", message: "sorry" } };
export const bodies = [response, other, JSON.parse('{ "error": { "code": "Card.Declined" } }')];
export default function handler(request) {
  if (request.headers.kind === "Timeout") return bodies[461];
  throw Object.assign(new Error("Timeout"), { status: 400, code: ⟦"Quota.Exceeded"⟧ });
}
`,
  "test/names.test.js": `
const { test } = require("node:test");
const assert = require("node:assert");
test("InternalError", () => {
  assert.equal(new TypeError("InvalidParameter").name, "TypeError");
  assert.equal([400, 403].length, 461);
  assert.throws(() => JSON.parse("Timeout"), { name: "SyntaxError" });
});
`,
};
