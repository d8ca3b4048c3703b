import { createHash } from "node:crypto";
import { load } from "cheerio";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { reviewPage } from "../../src/review/review.ts";
import { cli } from "../cli/run-in-folder.ts";
import { reportOfPages } from "../diff/sample.ts";
import { changedProject } from "./sample-project.ts";

const PAGE = "sources/shop/pages/orders.md";

test("a page that generate refuses is shown with its committed copy, the reason and how to use it", async () => {
  const folder = await changedProject(9);
  writeFileSync(
    join(folder, PAGE),
    "# Sign in\n\n| Error code | Description |\n| --- | --- |\n| Family1.Code | Sign in. |\n",
  );
  expect(await cli(folder, "generate")).toMatchObject({ status: 5 });
  await cli(folder, "review", "--html", "review.html");
  const $ = load(readFileSync(join(folder, "review.html"), "utf8"));
  $(".zh").remove();
  expect($("main h2").first().text()).toBe("Pages that look wrong (1)");
  const row = $("main article").first();
  expect(row.find(".what").text()).toContain("8 of 9 codes");
  expect(row.find("td").eq(0).text()).toContain("At most 5 MB.");
  expect(row.find("td").eq(1).find("ins").text()).toContain("# Sign in");
  expect(row.text()).toContain(`npx errsmith generate --accept ${PAGE}`);
  expect(row.find("input")).toHaveLength(0);
});

test("what a server sent for a page that fetch did not use is shown beside the present copy", async () => {
  const folder = await changedProject(2);
  const source = join(folder, "sources/shop/source.json");
  const manifest = readFileSync(source, "utf8").replace('"file"', '"url":"https://shop.example/errors","file"');
  writeFileSync(source, manifest);
  const failed = { since: "2026-01-01T00:00:00Z", times: 1, state: "login", reason: "a login page: no error codes" };
  writeFileSync(
    join(folder, "sources/shop/pages.lock.json"),
    JSON.stringify({
      pages: {
        "pages/orders.md": {
          url: "https://shop.example/errors",
          finalUrl: "https://shop.example/errors",
          sha256: createHash("sha256")
            .update(readFileSync(join(folder, PAGE)))
            .digest("hex"),
          fetched: "2026-01-01T00:00:00Z",
          changed: "2026-01-01T00:00:00Z",
          fetches: 1,
          failed,
        },
      },
    }),
  );
  const snapshot = join(folder, "sources/.errsmith/snapshots/shop/pages/orders.md");
  mkdirSync(dirname(snapshot), { recursive: true });
  writeFileSync(snapshot, "Please <script>sign in</script>\u001b[2J\n");
  const done = await cli(folder, "review", "--html", "review.html");
  expect(done, done.err).toMatchObject({ status: 0 });
  const $ = load(readFileSync(join(folder, "review.html"), "utf8"));
  const row = $("main article").first();
  expect(row.find(".what").text()).toBe("login: a login page: no error codes");
  expect(row.find("del").text()).toContain("At most 1000 MB.");
  expect(row.find("ins").first().text()).toBe("Please <script>sign in</script>\\u001b[2J");
  expect(row.text()).toContain(`npx errsmith fetch --accept ${PAGE}`);
});

test("long copies are cut, and equal lines far from a change are left out", () => {
  const lines = (first: string): string => [first, ...Array.from({ length: 300 }, (_, i) => `line ${i}`)].join("\n");
  const copies = [
    { page: "a.md", reason: "x", before: lines("old"), after: lines("new"), accept: "y" },
    { page: "b.md", reason: "x", before: undefined, after: lines("new"), accept: "y" },
  ];
  const context = { pageText: () => undefined, suspects: copies };
  const $ = load(reviewPage(reportOfPages([], []), context, { kind: "served" }));
  expect($("article").first().find("pre").eq(1).text()).toBe("new\nline 0\nline 1\n…\n");
  expect($("article").eq(1).find("pre").eq(1).text().split("\n")).toHaveLength(42);
});
