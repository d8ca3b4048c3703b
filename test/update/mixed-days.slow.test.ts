import { expect, test } from "vitest";
import type { Updated } from "../../src/commands/update.ts";
import { FACE, loop, MARKET, OCR, original, writtenByEarlierReader } from "./project.ts";

const SLOW = 300_000;

/** Service, kind and cause of each reported change, without those that are only counted. */
function changesOf({ report }: Updated): readonly string[] {
  const changes = (report?.changes ?? []).filter(({ rule }) => !["provenance-changed", "text-borrowed"].includes(rule));
  return changes.map(({ service, rule, cause }) => `${service} ${rule}: ${cause}`).sort();
}

const failedPages = ({ pages }: Updated): readonly string[] =>
  pages.filter(({ kind }) => kind === "failed").map(({ file }) => file.replace("sources/", "").replace("/pages", ""));

const EMPTY = ["图片内容为空。", "图片内容是空的。"] as const;
const FIVE = ["more than five minutes", "more than ten minutes"] as const;

test(
  "errsmith and a page changed on the same day: each change has its cause, and only the page raises the version",
  async () => {
    const { docs, folder, update, merge } = await loop();
    await update();
    writtenByEarlierReader(folder, "catalog/tencentcloud/ocr.json", '"检测失败。"', '"检测失败 3 次。"');
    merge();
    const readerOnly = await update();
    expect(changesOf(readerOnly)).toEqual(["tencentcloud/ocr meaning-changed: reader"]);
    expect(readerOnly.report?.bump).toBe("patch");
    docs.pages[FACE] = original(FACE).replace(...FIVE);
    const both = await update();
    expect(changesOf(both)).toEqual([
      "tencentcloud/face-recognition meaning-changed: page",
      "tencentcloud/ocr meaning-changed: reader",
    ]);
    expect(both.report?.bump).toBe("minor");
    merge();
    expect(changesOf(await update())).toEqual([]);
  },
  SLOW,
);

test.each([
  ["at the root of a repository", ""],
  ["in a subfolder", "packages/errors"],
])(
  "a bad day between two good ones takes nothing back, in a project %s",
  async (_, below) => {
    const { docs, update, merge } = await loop(undefined, false, below);
    await update();
    merge();
    docs.pages[OCR] = original(OCR).replace(...EMPTY);
    const good = ["tencentcloud/ocr text-changed: page"];
    expect(changesOf(await update())).toEqual(good);
    docs.pages[OCR] = (_request, response) => response.writeHead(503).end();
    docs.pages[FACE] = original(FACE).replace(...FIVE);
    const bad = await update({ retries: 0 });
    const all = ["tencentcloud/face-recognition meaning-changed: page", ...good];
    expect(changesOf(bad)).toEqual(all);
    expect(failedPages(bad)).toEqual([OCR.slice(1)]);
    expect(bad.body.body).toMatch(
      /^## Pages that failed for now\n\n[^\n]*\n\n- `sources\/tencentcloud\/pages\/ocr[^\n]*\n\n## /,
    );
    docs.pages[OCR] = original(OCR).replace(...EMPTY);
    const again = await update();
    expect(changesOf(again)).toEqual(all);
    expect(failedPages(again)).toEqual([]);
    expect(again.body.body).not.toContain("failed for now");
    merge();
    expect(changesOf(await update())).toEqual([]);
  },
  SLOW,
);

test(
  "the pages of two vendors changed on one day: each service has its changes, in one version",
  async () => {
    const { docs, update, merge } = await loop();
    await update();
    merge();
    docs.pages[OCR] = original(OCR).replace(...EMPTY);
    const market = original(MARKET);
    docs.pages[MARKET] = market.replace("URL错误", "URL有错误");
    expect(docs.pages[MARKET]).not.toBe(market);
    const done = await update();
    expect(changesOf(done)).toEqual([
      "alibabacloud/ocr-market text-changed: page",
      "tencentcloud/ocr text-changed: page",
    ]);
    expect(done.report?.version).toEqual({ from: "0.1.0", to: "0.1.1" });
    expect(done.body.body).toContain("`alibabacloud/ocr-market`");
    expect(done.body.body).toContain("`tencentcloud/ocr`");
  },
  SLOW,
);
