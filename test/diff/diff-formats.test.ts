import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { annotationsOf, approve, changelogOf, markdownOf, sarifOf } from "../../src/diff/diff.ts";
import { catalog, error, reportOfPages } from "./sample.ts";

const hide = (text: string): string => text.replace(/\b[0-9a-f]{16}\b/g, "#");

const OLD = catalog(error("A.Gone", "Away."), error("A.Size", "At most 5 MB."), error("A.Word", "Bad image"));
const NEW = catalog(error("A.New", "Here."), error("A.Size", "At most 10 MB."), error("A.Word", "The image is bad"));

/** Page text with markup, mentions, references and commands. */
const EVIL = [
  "<img src=https://evil.test/a.png> ![x](https://evil.test/b.png) [y](https://evil.test/c) <https://evil.test/d>",
  "@admin fixes #1, closes GH-2, owner/repo#3, https://evil.test/e www.evil.test me@evil.test `@root` $x$",
  "| cell | </td></table> <!-- --> <script>x</script> &#64;all &commat;all\n# heading\n\n::error::x\r\n%0A::set-output name=a::b",
  "\u202egnp.exe \u001b[31m ##[error]x *b* _c_ ~~d~~ \\| \\[z](https://evil.test/f)",
].join(" ");
const evil = (text: string) => error("A.Evil|@x`y`<b>#1", text);
const crowd = (text: string) =>
  Array.from({ length: 6 }, (_, i) => error(`A<i>|@x\`#1.Evil|@x\`y\`<b>#${i}`, `Some ${text}`));

describe("a report for a pull request", () => {
  test("has decisions first, then counts, then rows with old and new texts", () => {
    const { body, rest } = markdownOf(reportOfPages([OLD], [NEW]), { link: "https://code.test/x(y)/{page}#L{line}" });
    expect(rest).toBeUndefined();
    expect(hide(body)).toBe(`## Error codes: 1.0.0 → 1.1.0 (major)

2 changes need a decision. Compared with \`HEAD\`.

### Needs a decision

To approve a row: \`errsmith approve <fingerprint> --why <reason> --until <date>\`, with the fingerprint at its end.

| | Code | Change | Text | Page | Effect on consumers |
|---|---|---|---|---|---|
| - | \`A.Gone\`<br>\`shop/orders\` | code removed: AGoneError | **en** <del>Away.</del> | \`sources/shop/pages/orders.md:7\` | its class and its key in handlers do not compile<br>breaking, major, \`#\` |
| ~ | \`A.Size\`<br>\`shop/orders\` | meaning changed: -5 +10 | **en** At most <del>5</del><ins>10</ins> MB. | [\`sources/shop/pages/orders.md:7\`](https://code.test/x%28y%29/sources/shop/pages/orders.md#L7) | a number, limit or negation in the text changed<br>dangerous, minor, \`#\` |

### Counts

| Service | Breaking | Dangerous | Safe | Cosmetic |
|---|---:|---:|---:|---:|
| \`shop/orders\` | 1 | 1 | 2 | 0 |

### \`shop/orders\`

| | Code | Change | Text | Page | Effect on consumers |
|---|---|---|---|---|---|
| + | \`A.New\` | code added: ANewError | **en** Here. | [\`sources/shop/pages/orders.md:7\`](https://code.test/x%28y%29/sources/shop/pages/orders.md#L7) | exhaustive handlers have one more code to decide |
| ~ | \`A.Word\` | text changed | **en** <del>Bad</del><ins>The</ins> image<ins> is bad</ins> | [\`sources/shop/pages/orders.md:7\`](https://code.test/x%28y%29/sources/shop/pages/orders.md#L7) | none: the text is reworded |
`);
  });

  test("is empty if nothing changed but places", () => {
    const moved = catalog({
      ...error("A.X", "x"),
      cases: [{ at: { page: "b.md", line: 1 }, texts: { en: { description: "x" } } }],
    });
    expect(markdownOf(reportOfPages([catalog(error("A.X", "x"))], [moved]))).toEqual({ body: "" });
    expect(markdownOf(reportOfPages([OLD], [OLD]))).toEqual({ body: "" });
  });

  test("stays within its limit, and cuts or loses no row", () => {
    const codes = Array.from({ length: 700 }, (_, i) =>
      error(`Code${i}`, `Number ${i} ${"图片".repeat(i % 90)}`, { family: "A" }),
    );
    for (const limit of [3_000, 20_000, undefined]) {
      const { body, rest = "" } = markdownOf(
        reportOfPages([catalog(error("A.First", "x"))], [catalog(error("A.First", "x"), ...codes)]),
        limit === undefined ? {} : { limit },
      );
      expect(body.length).toBeLessThanOrEqual(limit ?? 65_536);
      const rows = (text: string) => text.split("\n").filter((line) => line.includes("code added"));
      const all = [...rows(body), ...rows(rest)];
      expect(all.every((line) => line.endsWith("one more code to decide |"))).toBe(true);
      expect(new Set(all).size).toBe(700);
      expect(body).toContain(`${rows(rest).length} more changes do not fit here`);
    }
  });

  test("stays within its limit with any number of services", () => {
    const all = Array.from({ length: 3_000 }, (_, i) => ({ ...catalog(error("A.X", "x")), service: `service-${i}` }));
    const { body, rest } = markdownOf(reportOfPages([], all));
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain("And 2800 more services.");
    expect(rest).toContain("`shop/service-2999`");
  });

  test("a row that exceeds the limit alone goes to the overflow file", () => {
    const { body, rest } = markdownOf(reportOfPages([catalog()], [catalog(error("A.Long", "x".repeat(70_000)))]));
    expect(body.length).toBeLessThan(2_000);
    expect(rest).toContain("x".repeat(70_000));
  });

  test("no row goes before one that exceeds the limit", () => {
    const refunds = (...errors: readonly ReturnType<typeof error>[]) => ({ ...catalog(...errors), service: "refunds" });
    const after = [catalog(error("A.Long", "x".repeat(70_000))), refunds(error("A.Short", "x"))];
    const { body, rest } = markdownOf(reportOfPages([catalog(), refunds()], after));
    expect(body).not.toContain("A.Short");
    expect(rest).toContain("`A.Short`");
  });

  test.each([
    ["a new code", reportOfPages([catalog()], [catalog(evil(EVIL))])],
    ["a changed text", reportOfPages([catalog(evil(EVIL))], [catalog(evil(`${EVIL} 7 ${EVIL}`))])],
    ["a group", reportOfPages([catalog(...crowd("a"))], [catalog(...crowd(EVIL))])],
    ["a group of new codes", reportOfPages([catalog()], [catalog(...crowd(EVIL))])],
    ["a removed text", reportOfPages([catalog(evil(EVIL), error("A.B", ""))], [catalog(error("A.B", ""))])],
  ])("contains no markup, mention, reference or link of a page: %s", (_, hostile) => {
    for (const text of [markdownOf(hostile).body, changelogOf(hostile)]) {
      expect(text.replaceAll("sources/shop/pages/orders.md", "")).not.toMatch(
        /(?<!&)[@#]\w|:\/\/|www\.|GH-\d|\u202e|\u001b|\$|^::/m,
      );
      const kinds = new Set<string>();
      const html = new Set<string>();
      const open: { type: string; value?: string; children?: unknown[] }[] = [
        unified().use(remarkParse).parse(text) as never,
      ];
      for (let node = open.pop(); node; node = open.pop()) {
        kinds.add(node.type);
        if (node.type === "html") html.add(node.value ?? "");
        open.push(...((node.children ?? []) as typeof open));
      }
      expect(
        [...kinds].filter((kind) =>
          ["link", "image", "definition", "linkReference", "imageReference", "code"].includes(kind),
        ),
      ).toEqual([]);
      const ours = /^<\/?(?:code|del|ins|br|details)>$|^<details><summary>[^<>@]*<code>[^<>@]*<\/code><\/summary>$/;
      expect([...html].filter((tag) => !ours.test(tag))).toEqual([]);
      // Page text adds no cells to a row.
      const rows = text.split("\n").filter((line) => /^\| [-+~?]/.test(line));
      expect(rows.filter((line) => line.split(/(?<!\\)\|/).length !== 8)).toEqual([]);
    }
  });
});

test("SARIF has one result per change with line, rule, level and fingerprint", () => {
  const changed = reportOfPages([OLD], [NEW]);
  const approvals = [{ fingerprint: changed.changes[0]?.fingerprint ?? "", why: "agreed", until: "2027-01-01" }];
  const approved = { ...changed, changes: approve(changed.changes, approvals, "2026-01-01") };
  const sarif = JSON.parse(sarifOf(approved)) as {
    version: string;
    runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
  };
  expect(sarif.version).toBe("2.1.0");
  const [run] = sarif.runs;
  expect(run?.results[0]).toEqual({
    ruleId: "code-removed",
    ruleIndex: run?.tool.driver.rules.findIndex(({ id }) => id === "code-removed"),
    level: "error",
    message: { text: "A.Gone (shop/orders): code removed: AGoneError" },
    locations: [
      { physicalLocation: { artifactLocation: { uri: "sources/shop/pages/orders.md" }, region: { startLine: 7 } } },
    ],
    properties: { cause: "page" },
    partialFingerprints: { "errsmith/v1": changed.changes[0]?.fingerprint },
    suppressions: [{ kind: "external", justification: "agreed" }],
  });
  expect(run?.results.map(({ level }) => level)).toEqual(["error", "warning", "note", "note"]);
});

test("annotations are at most ten per kind, and page text adds no commands", () => {
  const many = Array.from({ length: 40 }, (_, i) => error(`Code${i}`, "x", { family: "A" }));
  const lines = annotationsOf(reportOfPages([catalog(evil("a"), ...many)], [catalog(evil(EVIL))]))
    .split("\n")
    .filter(Boolean);
  expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(9);
  expect(lines).toContain("::error::31 more breaking changes");
  expect(
    lines.filter(
      (line) =>
        !/^::(?:error|warning|notice)(?: file=sources\/shop\/pages\/orders\.md,line=7,title=[^,:]*)?::/.test(line),
    ),
  ).toEqual([]);
});

test("a changelog entry has one line per kind of change", () => {
  expect(changelogOf(reportOfPages([OLD], [NEW]))).toBe(`### Removed

- **Breaking:** \`shop/orders\`: code removed: \`A.Gone\`.

### Changed

- \`shop/orders\`: meaning changed: \`A.Size\` (-5 +10).
- \`shop/orders\`: text changed: \`A.Word\`.

### Added

- \`shop/orders\`: code added: \`A.New\`.
`);
  expect(changelogOf(reportOfPages([OLD], [OLD]))).toBe("");
  const renamed = { ...error("A.Words", "Bad image"), aliases: ["A.Word"] };
  expect(
    changelogOf(
      reportOfPages([catalog(error("A.Word", "Bad image"), error("A.Words", "Bad image"))], [catalog(renamed)]),
    ),
  ).toBe("### Changed\n\n- `shop/orders`: code renamed: `A.Word` (→ A.Words).\n");
  const words = (text: string) => Array.from({ length: 30 }, (_, i) => error(`A.Code${i}`, `${i}x ${text}${i}y`));
  expect(changelogOf(reportOfPages([catalog(...words("One"))], [catalog(...words("Another"))]))).toMatch(
    /text changed: `A\.Code0`, [^]*`A\.Code26` and 10 more\.\n$/,
  );
});
