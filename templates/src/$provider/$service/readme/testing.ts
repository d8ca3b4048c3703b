import assert from "node:assert/strict";
import test from "node:test";
import { $everyError, $fakeError } from "../testing.js";
import { answer } from "./handlers.js";

test("there is an answer to every documented code, and to codes that no page documents", () => {
  for (const error of $everyError()) assert.ok(answer(error), error.code);
});

test("an unknown code is told", () => {
  assert.equal(answer($fakeError("Brand.New")), "unknown: Brand.New");
});
