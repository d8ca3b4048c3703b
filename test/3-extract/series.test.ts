import { describe, expect, test } from "vitest";
import { parse } from "../../src/2-parse/parse.ts";
import { readCandidate } from "../../src/3-extract/series/candidate.ts";
import { features } from "../../src/3-extract/series/features.ts";
import { judgeSeries } from "../../src/3-extract/series/read-series.ts";
import { weights } from "../../src/3-extract/series/weights.ts";
import type { Page } from "../../src/model/page.ts";
import { read, show } from "./read-page-text.ts";

const place = { line: 1, column: 1 };
const pageOf = (text: string): Promise<Page> => Promise.resolve(parse({ path: "page.md", text }, () => undefined));

describe("a candidate has a code at the head of its text", () => {
  test.each([
    ["4001", "4001", "number", "whole"],
    ["ERR_FULL: the disk is full", "ERR_FULL", "name", "colon"],
    ["4001 - the disk is full", "4001", "number", "dash"],
    ["4001 The disk is full", "4001", "number", "space"],
    ["Error 4001", "4001", "number", "whole"],
    ["4001磁盘已满", "4001", "number", "unspaced"],
    ["40001The disk is full", "40001", "number", "unspaced"],
    ["4001, the disk is full", "4001", "number", "other"],
  ])("%s → %s", (text, code, form, separator) => {
    const found = readCandidate({ text, place });
    expect([found?.matches[0]?.code.text, found?.form, found?.separator]).toEqual([code, form, separator]);
  });

  test.each([["HTTP status: 400"], ["The disk is full."], ["1000-1999"], [""]])("%s has none", (text) => {
    expect(readCandidate({ text, place })).toBeUndefined();
  });
});

describe("a series is read by its features", () => {
  test("lists in which half of the items are codes", async () => {
    const items = [
      "4001: The disk is full.",
      "Disks have quotas.",
      "4002: The disk is lost.",
      "See the guide.",
      "4003: The file is locked.",
      "Locks have owners.",
    ];
    const page = await read(`# Error codes\n\n${items.map((item) => `- ${item}\n`).join("")}`);
    expect(page.drafts.map(show)).toEqual([
      "4001: title The disk is full.",
      "4002: title The disk is lost.",
      "4003: title The file is locked.",
    ]);
  });

  test("running text, with one warning that names every code", async () => {
    const words = [
      "the disk is full",
      "the disk is not found",
      "the file is locked",
      "the request timed out",
      "the token has expired",
      "the quota was exceeded",
      "the name is invalid",
      "access was denied",
    ];
    const text = words.map((word, at) => `${40001 + at} ${word} and the request failed`).join(" ");
    const page = await read(`# Error codes\n\nCode Description ${text}\n`);
    expect(page.drafts.map(show).slice(0, 2)).toEqual([
      "40001: title the disk is full and the request failed",
      "40002: title the disk is not found and the request failed",
    ]);
    expect(page.drafts).toHaveLength(8);
    expect(page.problems.filter(({ rule }) => rule === "running-text").map(({ text }) => text.slice(0, 8))).toEqual([
      "8 codes ",
    ]);
  });

  test("running text of two lists without spaces, with listed codes and names", async () => {
    const first = [12, 13, 14, 15, 16, 18, 21].map((code) => `${code}磁盘已满，请求失败。`).join("");
    const second = ["1,3", "6", "9", "11", "12", "15", "18"]
      .map((code) => `${code}E_FULL令牌已过期，请求失败。`)
      .join("");
    const { drafts } = await read(`# 错误码\n\n错误码说明${first}警告码说明${second}${"说明。".repeat(60)}\n`);
    expect(drafts.slice(0, 9).map(show)).toEqual([
      ...["12", "13", "14", "15", "16", "18"].map((code) => `${code}: title 磁盘已满，请求失败。`),
      "21: title 磁盘已满，请求失败。警告码说明",
      ...["1", "3"].map((code) => `${code}: name E_FULL, title 令牌已过期，请求失败。`),
    ]);
  });

  test("of two series that alternate, only the one that begins the records", async () => {
    const records = ["E1001", "E1002", "E1003", "E1004"].map(
      (code) => `**${code}**\n\nThe disk is full.\n\n500 is returned\n`,
    );
    const page = await read(`# Error codes\n\n${records.join("\n")}`);
    expect(page.drafts.map(({ code }) => code.text)).toEqual(["E1001", "E1002", "E1003", "E1004"]);
  });

  test("a single bold name between headings, if bold names of its form are read elsewhere", async () => {
    const body = ["-   HTTP status: 404", "-   Error message: It does not exist.", "-   Solution: Create it."];
    const record = (head: string): string[] => [head, "", ...body, ""];
    const page = await read(
      [
        "# Error messages",
        "",
        "## HTTP status 404",
        "",
        ...["Disk", "File", "Token"].flatMap((name) => record(`**NotExist.${name}**`)),
        ...record("## NotExist.User.Policy"),
        ...record("**NotExist.User.Key**"),
        ...record("## NotExist.User.Group"),
      ].join("\n"),
    );
    const names = page.drafts.map(({ code }) => code.text.replace("NotExist.", "")).sort();
    expect(names).toEqual(["Disk", "File", "Token", "User.Group", "User.Key", "User.Policy"]);
  });

  test("a table of countries is none", async () => {
    const judged = judgeSeries(
      await pageOf("# Countries\n\n| Code | Country |\n|---|---|\n| DE | Germany |\n| FR | France |\n| IT | Italy |\n"),
      new Set(),
    );
    expect(judged.filter(({ verdict }) => verdict.probability >= 0.15)).toEqual([]);
  });
});

test("each weight belongs to a feature, and each feature has a name of its own", () => {
  const names = features.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(weights.features.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  expect(weights.features.length).toBeLessThanOrEqual(40);
});

test("in a copy of a page the title in its first line is no code, if its errors have a title of their own", async () => {
  const page = `DetectFaces
Finds faces in an image. This operation needs the permission to read it.

Request Parameters
Image

Errors
ImageTooLarge
The image is larger than the limit.
HTTP Status Code: 400

ThrottlingException
Too many requests were sent. Try again.
HTTP Status Code: 500

InvalidImageFormat
The format of the image is not supported.
HTTP Status Code: 400
`;
  const { drafts } = await read(page, {}, "page.txt");
  expect(drafts.map(({ code }) => code.text)).toEqual(["ImageTooLarge", "ThrottlingException", "InvalidImageFormat"]);
});

test.each([
  ["of another form names a group", "CARTcode", []],
  ["like theirs is a code", "CARTE_LATE", ["CARTE_LATE"]],
])("a heading without a number among many codes with numbers, %s", async (_name, first, more) => {
  const codes = Array.from({ length: 20 }, (_, nth) => `CARTE_FAULT_${String.fromCharCode(65 + nth)} (${nth + 1})`);
  const lines = [first, "Calls of the cart return it.", ...codes.flatMap((code) => [code, "The cart failed."])];
  const { drafts } = await read(`Error codes\n\n${lines.join("\n\n")}`);
  expect(drafts.map(({ code }) => code.text)).toEqual([...more, ...codes.map((code) => code.split(" ")[0])]);
});
