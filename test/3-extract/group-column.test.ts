import { expect, test } from "vitest";
import { read } from "./read-page-text.ts";

const table = (rows: string) => `# Errors

| Code | Description | |
|---|---|---|
${rows}`;

test.each([
  [
    "groups above their codes",
    table(`| DISK | DISK_FULL | The disk is full. |
| | DISK_TOO_SLOW | The disk is too slow. |
| | DISK_NOT_FOUND | The disk was not found. |
| QUOTA | QUOTA_EXCEEDED | The quota was exceeded. |
| | QUOTA_INVALID | The quota is invalid. |`),
    ["DISK_FULL", "DISK_TOO_SLOW", "DISK_NOT_FOUND", "QUOTA_EXCEEDED", "QUOTA_INVALID"],
  ],
  [
    "groups in each row, and a row with words instead of a code",
    table(`| disk | disk.full | The disk is full. |
| disk | disk.too-slow | The disk is too slow. |
| disk | disk.not-found | The disk was not found. |
| quota | quota.exceeded | The quota was exceeded. |
| quota | the code of the server | See its documentation. |`),
    ["disk.full", "disk.too-slow", "disk.not-found", "quota.exceeded"],
  ],
  [
    "codes with several causes, whose names are others",
    table(`| INVALID_DISK | NAME_TOO_LONG | Use a shorter name. |
| | NAME_MISSING | Send a name. |
| | SIZE_TOO_LARGE | Use a smaller size. |
| QUOTA_EXCEEDED | LIMIT_OF_DISKS | Delete a disk. |`),
    ["INVALID_DISK", "INVALID_DISK", "INVALID_DISK", "QUOTA_EXCEEDED"],
  ],
  [
    "codes with few names that extend them",
    table(`| INVALID_DISK | INVALID_DISK_NAME | Use another name. |
| INVALID_SIZE | SIZE_TOO_LARGE | Use a smaller size. |
| QUOTA_EXCEEDED | LIMIT_OF_DISKS | Delete a disk. |`),
    ["INVALID_DISK", "INVALID_SIZE", "QUOTA_EXCEEDED"],
  ],
  [
    "codes beside those of the family of each, each code once",
    table(`| DISK_FULL | DISK_FULL_NOW | Delete files. |
| DISK_SLOW | DISK_SLOW_NOW | Wait. |
| DISK_LOST | DISK_LOST_NOW | Use a backup. |`),
    ["DISK_FULL", "DISK_SLOW", "DISK_LOST"],
  ],
])("%s", async (_, page, want) => {
  const { drafts, problems } = await read(page);
  expect(drafts.map(({ code }) => code.text)).toEqual(want);
  expect(problems.filter(({ rule }) => rule === "row-without-code")).toHaveLength(page.includes("server") ? 1 : 0);
});
