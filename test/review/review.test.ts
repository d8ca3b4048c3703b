import { load } from "cheerio";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { approve, type Change, type DiffReport } from "../../src/diff/diff.ts";
import type { Operation } from "../../src/model/catalog.ts";
import { type CodeDifference, type ReviewContext, reviewPage } from "../../src/review/review.ts";
import { cli, folderWith, git, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { catalog, error, operationsOf, reportOfPages } from "../diff/sample.ts";
import { runs } from "../runs.ts";

const ASSETS = { kind: "file", style: "a { color: red }", script: "document.title" } as const;
const OLD = catalog(error("A.Gone", "Away."), error("A.Size", "At most 5 MB."), error("A.Word", "Bad image"));
const NEW = catalog(error("A.New", "Here."), error("A.Size", "At most 10 MB."), error("A.Word", "The image is bad"));

const fileOf = (report: DiffReport, pageText: ReviewContext["pageText"] = () => undefined): string =>
  reviewPage(report, { pageText }, ASSETS);
const shown = (text: string): string => text.replace(/\s+/g, " ").trim();

test("decisions come first, each with its effect, the old and the new text, and the page around it", () => {
  const lines = [
    "# Orders",
    "",
    "| Code | Text |",
    "| --- | --- |",
    "| A.New | Here. |",
    "x",
    "| A.Size | At most 10 MB. |",
    "y",
    "z",
    "w",
  ];
  const $ = load(fileOf(reportOfPages([OLD], [NEW]), () => lines.join("\n")));
  $(".zh").remove();
  expect(
    $("main h2")
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual(["Needs a decision (2)", "Other changes (2)"]);
  expect(
    $("h3")
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual(["Code removed (1)", "Meaning changed (1)", "Code added (1)", "Text changed (1)"]);
  const size = $("article").eq(1);
  expect(shown(size.find("h4").text())).toBe("~ A.Size");
  expect(size.attr("class")).toBe("dangerous");
  expect(shown(size.find(".what").text())).toMatch(
    /^meaning changed: -5 \+10 shop\/orders · dangerous, minor · [0-9a-f]{16}$/,
  );
  expect(
    size
      .find("td")
      .toArray()
      .map((one) => $(one).html()),
  ).toEqual(["At most <del>5</del> MB.", "At most <ins>10</ins> MB."]);
  expect(shown(size.find("mark").text())).toBe("7 | A.Size | At most 10 MB. |");
  expect(
    size
      .find("pre i")
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual(["5", "6", "7", "8", "9"]);
  expect(size.find("input").attr("value")).toBe(size.attr("id"));
});

test("the effect on consumers is a sentence with code in it", () => {
  const billable = (value: boolean) => ({ ...error("A.B", "x"), billable: { value, origin: "column" as const } });
  const $ = load(fileOf(reportOfPages([catalog(billable(false))], [catalog(billable(true))])));
  expect($(".effect code").first().text()).toBe("billable");
});

test("a group is one row with all of its members, and an approved change has no box", () => {
  const names = ["A", "B", "C", "D"].map((name) => `Code.${name}`);
  const report = reportOfPages(
    [catalog(...names.map((name) => error(name, `Text of ${name} done.`)))],
    [catalog(...names.map((name) => error(name, `Text of ${name} done`)))],
  );
  const page = load(fileOf(report));
  expect(page("article")).toHaveLength(1);
  expect(
    page("article details li > code")
      .toArray()
      .map((one) => page(one).text()),
  ).toEqual(names);

  const changed = reportOfPages([OLD], [NEW]);
  const approvals = changed.changes.map(({ fingerprint }: Change) => ({
    fingerprint,
    why: "agreed <b>",
    until: "2027-01-01",
  }));
  const approved = load(fileOf({ ...changed, changes: approve(changed.changes, approvals, "2026-01-01") }));
  expect(approved("article input")).toHaveLength(0);
  expect(approved(".approved").first().text()).toContain("agreed <b>");
});

test("text of a page is text, and the policy has the hashes of what is in the page", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const evil = `<script>x</script>"><img src=x onerror=y></style>' ${text}`;
      const $ = load(
        fileOf(
          reportOfPages([catalog(error("A.B", evil))], [catalog(error("A.B", `${evil} 7`), error("A.C|<b>", evil))]),
          () => `${evil}\n`.repeat(9),
        ),
      );
      expect($("script")).toHaveLength(1);
      expect($("style")).toHaveLength(1);
      expect($("img, iframe, object, a, form, svg, base")).toHaveLength(0);
      expect($("script").text()).toBe(ASSETS.script);
    }),
    runs(200),
  );
  const $ = load(fileOf(reportOfPages([OLD], [NEW])));
  expect($("meta[http-equiv]").attr("content")).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; img-src data:; base-uri 'none'; form-action 'none'$/,
  );
});

test("the code of consumers stands below the page, and is text; long code is cut", () => {
  const line = `<b>"A.Size"</b>${"x".repeat(200)}`;
  const codeOf = (): readonly CodeDifference[] => [
    { file: "src/shop/orders/errors.ts", before: [], after: Array.from({ length: 20 }, () => line) },
  ];
  const $ = load(reviewPage(reportOfPages([OLD], [NEW]), { pageText: () => undefined, codeOf }, ASSETS));
  const code = $("article").first().find(".code");
  expect(code.find("b")).toHaveLength(0);
  expect(code.find("ins")).toHaveLength(12);
  expect(code.find("ins").first().text()).toBe(`+ ${line.slice(0, 160)}…`);
  expect(code.text()).toContain("+ … 8");
});

test("a thousand changes are at most 1 MiB", () => {
  const text =
    "The parameter of the request is not valid: look it up in the console, change it, and send the request again.";
  const before = Array.from({ length: 1000 }, (_, i) => error(`Family${i}.Code`, `${text} ${i}`));
  const after = before.map(({ code }, i) => error(code, `${text.replace("not valid", `wrong${i}`)} ${i}`));
  const codeOf = ({ code = "" }: Change): readonly CodeDifference[] =>
    ["codes.ts", "errors.ts", "messages/en.ts"].map((file) => ({
      file: `src/shop/orders/${file}`,
      before: [`  "${code}": "${text}"`],
      after: [`  "${code}": "${text} "`],
    }));
  const page = reviewPage(
    reportOfPages([catalog(...before)], [catalog(...after)]),
    { pageText: () => `${text}\n`.repeat(20), codeOf },
    ASSETS,
  );
  expect(load(page)("article")).toHaveLength(1000);
  expect(page.length).toBeLessThan(2 ** 20);
});

test("the command writes the changes since the last commit, and shows only pages of the project", async () => {
  const folder = folderWith({
    ...PROJECT,
    "errsmith.config.json": "{}",
    "app/a.js": 'if (e.code === "ResourceNotFound.Order") throw e;\n',
  });
  await cli(folder, "generate");
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Begin");
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(folder, "sources/shop/pages/orders.md"), PAGE.replace("| 404 |", "| 410 |"));
  const done = await cli(folder, "review", "--html", "review.html", "--usage", "app");
  expect(done).toMatchObject({ status: 0, err: "", out: "review.html: 1 safe\n" });
  const $ = load(readFileSync(join(folder, "review.html"), "utf8"));
  expect(shown($("article mark").text())).toContain("ResourceNotFound.Order");
  expect($("article details li").text()).toContain("app/a.js:1");
});

test("the changes of an operation have one heading, each kind with its effect, and a code names its operations", () => {
  const codes = [error("A.X", "One."), error("A.Y", "Two.")] as const;
  const old = { ...catalog(...codes), operations: operationsOf({ Get: codes, Put: codes }) };
  const pending = { state: "pending-removal" } as const;
  const [get, put] = old.operations as [Operation, Operation];
  const now = {
    ...catalog(error("A.X", "One more."), ...codes.slice(1)),
    operations: [{ ...get, method: "GET", path: "/", codes: [{ code: "A.X" }, { code: "A.Y", gone: pending }] }, put],
  };
  const report = reportOfPages([old], [now]);
  const context = { pageText: () => undefined, operationsOf: () => ["Get", "<b>"] };
  const $ = load(reviewPage(report, context, ASSETS));
  $(".zh").remove();
  const heads = $("main h3, main .effect, main h4").toArray();
  expect(heads.map((one) => shown($(one).text()))).toEqual([
    "Operation Get (2)",
    "No longer documented for operation: its key in handlers of the operation still compiles",
    "? A.Y",
    "Request changed: another method or path is documented",
    "~ Get",
    "Text changed (1)",
    "none: the text is reworded",
    "~ A.X",
  ]);
  const operations = $("article").first().find(".operations");
  expect(shown(operations.find("summary").text())).toBe("Operations with this code (2)");
  expect(
    operations
      .find("li code")
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual(["Get", "<b>"]);
});
