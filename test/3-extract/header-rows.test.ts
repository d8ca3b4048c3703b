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
])("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
