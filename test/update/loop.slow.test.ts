import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { tree } from "../cli/run-in-folder.ts";
import { encoded, type Handler, type Site } from "../fetch/server.ts";
import { API, BILLING, FACE, loop, MARKET, OCR, original } from "./project.ts";

/** One day of the site: how its pages change, and what an update must report. */
interface Day {
  readonly name: string;
  readonly edit: (docs: Site) => void;
  /** Page → result of fetching it, for pages that changed or failed. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Kinds of reported changes. */
  readonly rules?: readonly string[];
  readonly bump?: string;
  /** Reason why a page was not used. The site serves the page of the day before again on the next day. */
  readonly evidence?: RegExp;
  readonly timeout?: number;
}

const change =
  (path: string, ...edits: [from: string | RegExp, to: string][]) =>
  (docs: Site): void => {
    for (const [from, to] of edits) {
      const before = String(docs.pages[path]);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`nothing to edit: ${from}`);
      docs.pages[path] = after;
    }
  };
const serve =
  (path: string, page: string | Handler) =>
  (docs: Site): void => {
    docs.pages[path] = page;
  };
type Refused = Pick<Day, "edit" | "pages" | "evidence">;
const failing = (path: string, evidence: RegExp, handler: Handler): Refused => ({
  edit: serve(path, handler),
  pages: { [path]: "failed" },
  evidence,
});
const suspect = (path: string, evidence: RegExp, page: (before: string) => string): Refused => ({
  edit: (docs) => serve(path, page(String(docs.pages[path])))(docs),
  pages: { [path]: "suspect" },
  evidence,
});

const BLUR = "| FailedOperation.ImageBlur | 图片模糊。 | 是 |\n";
const GLARE = "| FailedOperation.ImageGlare | 图片反光。 | 是 |\n";
const LAST = "| ResourcesSoldOut.ChargeStatusException | 计费状态异常。 | 否 |\n";

const days: readonly Day[] = [
  { name: "no change", edit: () => undefined },
  {
    name: "a row added",
    edit: change(OCR, [BLUR, BLUR + GLARE]),
    pages: { [OCR]: "changed" },
    rules: ["code-added"],
    bump: "minor",
  },
  {
    name: "a row removed",
    edit: change(OCR, [LAST, ""]),
    pages: { [OCR]: "changed" },
    rules: ["code-pending-removal"],
    bump: "patch",
  },
  {
    name: "the row restored",
    edit: change(OCR, [GLARE, GLARE + LAST]),
    pages: { [OCR]: "changed" },
    rules: ["code-returned"],
    bump: "patch",
  },
  {
    name: "reworded",
    edit: change(OCR, ["图片内容为空。", "图片内容是空的。"]),
    pages: { [OCR]: "changed" },
    rules: ["text-changed"],
    bump: "patch",
  },
  {
    name: "another number",
    edit: change(FACE, ["more than five minutes", "more than ten minutes"]),
    pages: { [FACE]: "changed" },
    rules: ["meaning-changed", "text-borrowed"],
    bump: "minor",
  },
  {
    name: "punctuation",
    edit: change(OCR, ["未知错误。", "未知错误"]),
    pages: { [OCR]: "changed" },
    rules: ["text-punctuation"],
    bump: "none",
  },
  {
    name: "a billing fact changed",
    edit: change(OCR, ["| 检测失败。 | 否 |", "| 检测失败。 | 是 |"]),
    pages: { [OCR]: "changed" },
    rules: ["billable-changed"],
    bump: "minor",
  },
  {
    name: "a typo fixed",
    edit: change(OCR, ["NoVechileInfo", "NoVehicleInfo"]),
    pages: { [OCR]: "changed" },
    rules: ["code-added", "code-pending-removal", "rename-proposed"],
    bump: "minor",
  },
  {
    name: "a family moved",
    edit: change(OCR, ["FailedOperation.OcrFailed", "InternalError.OcrFailed"]),
    pages: { [OCR]: "changed" },
    rules: ["code-added", "code-pending-removal", "rename-proposed"],
    bump: "minor",
  },
  {
    name: "the grace period of the first code ended",
    edit: () => undefined,
    rules: ["code-deprecated"],
    bump: "minor",
  },
  {
    name: "the grace period of the second code ended",
    edit: () => undefined,
    rules: ["code-deprecated"],
    bump: "minor",
  },
  {
    name: "a column renamed",
    edit: change(OCR, ["| 错误码 | 说明 | 是否计费 |", "| 错误代码 | 描述 | 是否收费 |"]),
    pages: { [OCR]: "changed" },
  },
  {
    name: "a table split in two",
    edit: change(OCR, [GLARE, `${GLARE}\n### 续\n\n| 错误代码 | 描述 | 是否收费 |\n|---|---|---|\n`]),
    pages: { [OCR]: "changed" },
  },
  {
    name: "a login page",
    ...suspect(OCR, /^a login page: all 49 codes are missing$/, () => '<title>登录</title><input type="password">'),
  },
  {
    name: "half of the codes",
    ...suspect(BILLING, /^18 of 37 codes are missing \(.*\)$/, (page) => {
      let row = 0;
      return page.replace(/^\| [A-Z]\w+(?:\.\w+)? \|.*\n/gm, (line) => ((row += 1) % 2 === 0 ? "" : line));
    }),
  },
  {
    name: "another language",
    ...suspect(FACE, /^its language changed: texts were in English and are now in simplified Chinese$/, (page) =>
      page.replace(/ \| .*? \|$/gm, " | 操作失败，请重试。 |"),
    ),
  },
  {
    name: "a removed column",
    ...suspect(OCR, /^its columns changed: 49 of 49 codes had a billing, now 0 of 49$/, (page) =>
      page.replace(/^\| *([^|]+) *\|([^|]+)\|[^|]+\|$/gm, "| $1 |$2|"),
    ),
  },
  {
    name: "a truncated download",
    ...failing(OCR, /^the connection was closed before the page was complete/, (_, response) => {
      response.writeHead(200, { "content-type": "text/markdown", "content-length": 99_999 });
      response.write(original(OCR), () => response.destroy());
    }),
  },
  {
    name: "a redirect to a private address",
    ...failing(OCR, /^10\.0\.0\.1 is a private or special address/, (_, response) =>
      response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
    ),
  },
  {
    name: "a gzip bomb",
    ...failing(OCR, /^larger than 8 MiB/, (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(30_000_000))),
    ),
  },
  {
    name: "a slow response",
    // Enough for the other pages on a busy machine. Which of the two limits ends the response depends on its load.
    timeout: 6,
    ...failing(OCR, /^(?:not complete after 6|no data for 2) s$/, (_, response) => {
      const timer = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(timer));
    }),
  },
  { name: "a missing page", ...failing(API, /^HTTP 404$/, (_, response) => response.writeHead(404).end()) },
  {
    name: "another encoding",
    edit: (docs) => {
      const text = String(docs.pages[MARKET]);
      docs.pages[MARKET] = (_, response) =>
        response.setHeader("content-type", "text/plain; charset=gb18030").end(encoded(text, "gb18030"));
    },
  },
  {
    name: "304",
    edit: serve(BILLING, (request, response, count) => {
      if (count === 0 || request.headers["if-none-match"] === '"b"') response.writeHead(304, { etag: '"b"' }).end();
      else response.writeHead(200, { etag: '"b"', "content-type": "text/markdown" }).end(original(BILLING));
    }),
  },
  {
    name: "500 three times, then an added row",
    edit: (docs) => {
      const text = String(docs.pages[OCR]).replace(BLUR, `${BLUR}| FailedOperation.ImageDark | 图片过暗。 | 是 |\n`);
      let count = 0;
      docs.pages[OCR] = (_, response) => ((count += 1) <= 3 ? response.writeHead(500).end() : response.end(text));
    },
    pages: { [OCR]: "changed" },
    rules: ["code-added"],
    bump: "minor",
  },
];

const nameOf = (file: string): string => file.replace(/^sources/, "").replace("/pages/", "/");

test("the update of each day reports the changes of that day", async () => {
  const { docs, folder, update, merge } = await loop();
  await update();
  merge();
  const catalogs = (): Record<string, string> => tree(join(folder, "generated/catalog"));
  for (const { name, edit, pages = {}, rules = [], bump = "none", evidence, timeout } of days) {
    const before = catalogs();
    const good = { ...docs.pages };
    edit(docs);
    const done = await update(timeout === undefined ? {} : { timeout, retries: 0 });
    expect(
      done.problems.filter(({ severity }) => severity === "error"),
      name,
    ).toEqual([]);
    const became = done.pages.filter(({ kind }) => kind !== "same").map(({ file, kind }) => [nameOf(file), kind]);
    expect.soft(Object.fromEntries(became), name).toEqual(pages);
    const told = (done.report?.changes ?? []).map(({ rule }) => rule).filter((rule) => rule !== "provenance-changed");
    expect.soft([...new Set(told)].sort(), name).toEqual(rules);
    expect.soft(done.report?.bump, name).toBe(bump);
    const { from, to } = done.report?.version ?? {};
    expect(from === to, name).toBe(bump === "none");
    expect(JSON.parse(readFileSync(join(folder, "generated/package.json"), "utf8")), name).toMatchObject({
      version: to,
    });
    if (evidence) {
      const refused = done.pages.flatMap(({ kind, notes }) => (kind === "same" ? [] : [notes.join("; ")]));
      expect.soft(refused, name).toEqual([expect.stringMatching(evidence)]);
      expect(catalogs(), name).toEqual(before);
      expect(done.body.body, name).toMatch(/^## Pages that (?:need a person|failed for now)/);
      Object.assign(docs.pages, good);
    } else expect(done.body.body !== "", name).toBe(rules.length > 0);
    merge();
  }
  const changelog = readFileSync(join(folder, "generated/CHANGELOG.md"), "utf8");
  expect(changelog).toContain("`FailedOperation.ImageDark`");
  expect(changelog.match(/^## \[/gm)).toHaveLength(days.filter(({ bump = "none" }) => bump !== "none").length);
}, 600_000);

test("the order in which pages are fetched and listed does not matter", async () => {
  const one = await loop();
  const other = await loop(one.docs, true);
  for (const { edit } of days.filter(({ pages }) => Object.values(pages ?? {}).includes("changed")).slice(0, 4)) {
    edit(one.docs);
    for (const { update, merge } of [other, one]) {
      await update();
      merge();
    }
  }
  expect(tree(join(other.folder, "generated/src"))).toEqual(tree(join(one.folder, "generated/src")));
  expect(tree(join(other.folder, "generated/catalog"))).toEqual(tree(join(one.folder, "generated/catalog")));
}, 300_000);

test("a repeated update writes the same files, and a correction fails when the vendor fixes the typo", async () => {
  const { docs, folder, update, merge } = await loop();
  await update();
  merge();
  change(OCR, [BLUR, BLUR + GLARE])(docs);
  await update();
  const first = tree(join(folder, "generated"));
  await update({ now: new Date(Date.UTC(2026, 0, 2)) });
  expect(tree(join(folder, "generated"))).toEqual(first);
  merge();
  change(OCR, ["FailedcaOperation", "FailedOperation"])(docs);
  const done = await update();
  expect(done.report).toBeUndefined();
  expect(done.problems.map(({ rule }) => rule)).toContain("correction-unmatched");
  expect(tree(join(folder, "generated"))).toEqual(first);
}, 300_000);
