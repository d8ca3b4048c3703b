import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

test.each([
  [
    "numbers and text in a header above cells without such numbers",
    `# Error codes

| Level | Method | 997 / 999 segment |
|---|---|---|
| Disk | E_DISK | AK9 |
| Order | E_ORDER | AK5 / IK5 |`,
    ["E_DISK: ignore Disk, description AK9", "E_ORDER: ignore Order, description AK5 / IK5"],
  ],
  [
    "a first row with a code and text above others of its form",
    `# Error codes

| Disk | 404 Missing |
|---|---|
| Order | 409 Locked |
| Cart | 410 Gone |`,
    ["404: name Missing, ignore Disk", "409: name Locked, ignore Order", "410: name Gone, ignore Cart"],
  ],
  [
    "a first row with a short code above others of its form",
    `# Error codes

| E1 | The order is closed. |
|---|---|
| E2 | The shop is closed. |
| E3 | The cart is empty. |`,
    [
      "E1: description The order is closed.",
      "E2: description The shop is closed.",
      "E3: description The cart is empty.",
    ],
  ],
  [
    "aligned rows below headers that are not aligned with them",
    `Error codes

Code  Group  Meaning
E1  Orders  The order is closed.
E2  Shops   The shop is closed.
E3  Carts   The cart is empty.`,
    [
      "E1: ignore Orders, description The order is closed.",
      "E2: ignore Shops, description The shop is closed.",
      "E3: ignore Carts, description The cart is empty.",
    ],
  ],
  [
    "a header with a number above names",
    `# Error codes

| V2 | Explained |
|---|---|
| E_DISK | The disk is full. |
| E_ORDER | The order is closed. |`,
    ["E_DISK: description The disk is full.", "E_ORDER: description The order is closed."],
  ],
])("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
