import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import {
  annotationsOf,
  approve,
  changelogOf,
  codeQualityOf,
  diffJsonOf,
  markdownOf,
  rowsOf,
  sarifOf,
  terminalTextOf,
} from "../../src/diff/diff.ts";
import { catalog, error, reportOfPages } from "./sample.ts";

const hide = (text: string): string => text.replace(/\b[0-9a-f]{16}\b/g, "#");

const fact = (value: boolean) => ({ billable: { value, origin: "column" as const } });
/** Texts that lost their full stop, and facts that changed. */
const MANY_OLD = catalog(
  ...["One", "Two", "Three", "Four"].map((code) => error(`Group.${code}`, `${code} failed.`)),
  ...["One", "Two", "Three"].map((code) => error(`Paid.${code}`, "x", fact(false))),
  error("Single", "At most 5 MB."),
);
const MANY_NEW = catalog(
  ...["One", "Two", "Three", "Four"].map((code) => error(`Group.${code}`, `${code} failed`)),
  ...["One", "Two", "Three"].map((code) => error(`Paid.${code}`, "x", fact(true))),
  error("Single", "At most 10 MB."),
);
const MANY = reportOfPages([MANY_OLD], [MANY_NEW]);
const plain = { isColorSupported: false, red: String, green: String, yellow: String, bold: String, dim: String };

describe("changes of one pattern are one row", () => {
  test("in text, which lists them with `all`", () => {
    expect(hide(terminalTextOf(MANY, plain))).toBe(`shop/orders
  ~ Single  -5 +10  (meaning changed, dangerous, minor)  sources/shop/pages/orders.md:7  #
      en  At most [-5-]{+10+} MB.
  ~ 3 codes  billable: no → yes  (billing changed, dangerous, minor)  sources/shop/pages/orders.md:7  #
      Paid.One, Paid.Three, Paid.Two
  ~ 4 codes  “.” removed at the end  (punctuation changed, cosmetic)  sources/shop/pages/orders.md:7
      Group.Four, Group.One, Group.Three and 1 more
      for example  en  Four failed[-.-]

Against HEAD: 4 dangerous, 4 cosmetic in 3 rows. Version: 1.0.0 → 1.1.0 (minor).
`);
    expect(terminalTextOf(MANY, plain, true)).toContain(`
  ~ 4 codes  “.” removed at the end  (punctuation changed, cosmetic)  sources/shop/pages/orders.md:7
      ~ Group.Four  (punctuation changed, cosmetic)  sources/shop/pages/orders.md:7
          en  Four failed[-.-]
      ~ Group.One  (punctuation changed, cosmetic)  sources/shop/pages/orders.md:7
          en  One failed[-.-]
`);
  });

  test("in Markdown, with folded rows of their own", () => {
    expect(hide(markdownOf(MANY).body)).toBe(`## Error codes: 1.0.0 → 1.1.0 (minor)

4 changes need a decision, in 2 rows. Compared with \`HEAD\`.

### Needs a decision

To approve a row: \`errsmith approve <fingerprint> --why <reason> --until <date>\`, with the fingerprint at its end.

| | Code | Change | Text | Page | Effect on consumers |
|---|---|---|---|---|---|
| ~ | \`Single\`<br>\`shop/orders\` | meaning changed: -5 +10 | **en** At most <del>5</del><ins>10</ins> MB. | \`sources/shop/pages/orders.md:7\` | a number, limit or negation in the text changed<br>dangerous, minor, \`#\` |
| ~ | **3 codes**<br>\`Paid.One\`<br>\`Paid.Three\`<br>\`Paid.Two\`<br>\`shop/orders\` | billing changed: billable: no → yes |  | \`sources/shop/pages/orders.md:7\` | \`billable\` has another value: calls may cost money<br>dangerous, minor, \`#\` |

<details><summary>3 codes: billing changed: <code>billable: no &#8594; yes</code></summary>

| | Code | Change | Text | Page | Effect on consumers |
|---|---|---|---|---|---|
| ~ | \`Paid.One\` |  |  | \`sources/shop/pages/orders.md:7\` | \`#\` |
| ~ | \`Paid.Three\` |  |  | \`sources/shop/pages/orders.md:7\` | \`#\` |
| ~ | \`Paid.Two\` |  |  | \`sources/shop/pages/orders.md:7\` | \`#\` |

</details>

### Counts

| Service | Breaking | Dangerous | Safe | Cosmetic |
|---|---:|---:|---:|---:|
| \`shop/orders\` | 0 | 4 | 0 | 4 |

### \`shop/orders\`

| | Code | Change | Text | Page | Effect on consumers |
|---|---|---|---|---|---|
| ~ | **4 codes**<br>\`Group.Four\`<br>\`Group.One\`<br>\`Group.Three\` and 1 more | punctuation changed: “.” removed at the end | for example **en** Four failed<del>.</del> | \`sources/shop/pages/orders.md:7\` | none |

<details><summary>4 codes: punctuation changed: <code>&#8220;.&#8221; removed at the end</code></summary>

| | Code | Change | Text | Page | Effect on consumers |
|---|---|---|---|---|---|
| ~ | \`Group.Four\` |  | **en** Four failed<del>.</del> | \`sources/shop/pages/orders.md:7\` |  |
| ~ | \`Group.One\` |  | **en** One failed<del>.</del> | \`sources/shop/pages/orders.md:7\` |  |
| ~ | \`Group.Three\` |  | **en** Three failed<del>.</del> | \`sources/shop/pages/orders.md:7\` |  |
| ~ | \`Group.Two\` |  | **en** Two failed<del>.</del> | \`sources/shop/pages/orders.md:7\` |  |

</details>
`);
  });

  test("in Markdown, where folded rows are the first that do not fit", () => {
    const group = Array.from({ length: 5 }, (_, i) => error(`Group.N${i}x`, `Number${i} failed.`));
    const now = group.map((one, i) => error(one.code, `Number${i} failed`));
    const services = (errors: readonly (typeof group)[number][]) =>
      Array.from({ length: 30 }, (_, i) => ({ ...catalog(...errors), service: `service-${i}` }));
    const report = reportOfPages(services(group), services(now));
    const members = (text: string): number => text.match(/^\| ~ \| `Group\.N\d+x` \|/gm)?.length ?? 0;
    for (let limit = 3_000; limit < 30_000; limit += 411) {
      const { body, rest = "" } = markdownOf(report, { limit });
      expect(body.length).toBeLessThanOrEqual(limit);
      const rows = body.match(/\*\*5 codes\*\*/g)?.length ?? 0;
      if (members(body) > 0) expect(rows).toBe(30);
      expect(members(body) + members(rest)).toBe(150);
      if (rest !== "") expect(body).toContain(`\n${members(rest)} more changes do not fit here`);
      for (const part of [body, rest]) expect(part.split("<details>").length).toBe(part.split("</details>").length);
    }
  });

  test("in SARIF: one result with the lines of all members", () => {
    const { runs } = JSON.parse(sarifOf(MANY)) as {
      runs: { results: { message: { text: string }; relatedLocations?: object[] }[] }[];
    };
    const [single, paid, group] = runs[0]?.results ?? [];
    expect(runs[0]?.results).toHaveLength(3);
    expect(single).not.toHaveProperty("relatedLocations");
    expect(paid).toMatchObject({
      ...{ ruleId: "billable-changed", level: "warning" },
      partialFingerprints: { "errsmith/v1": rowsOf(MANY.changes)[1]?.fingerprint },
      message: {
        text: "3 codes (shop/orders): billing changed: billable: no → yes: [Paid.One](0), [Paid.Three](1), [Paid.Two](2)",
      },
    });
    expect(paid?.relatedLocations?.[1]).toEqual({
      id: 1,
      physicalLocation: { artifactLocation: { uri: "sources/shop/pages/orders.md" }, region: { startLine: 7 } },
      message: { text: "Paid.Three" },
    });
    expect(group?.relatedLocations).toHaveLength(4);
  });

  test("in the code quality report of GitLab, at the line of the first member", () => {
    const entries = JSON.parse(codeQualityOf(MANY)) as { fingerprint: string }[];
    expect(entries.map(({ fingerprint }) => fingerprint)).toEqual(
      rowsOf(MANY.changes).map(({ fingerprint }) => fingerprint),
    );
    expect(entries[1]).toMatchObject({
      description: "3 codes shop/orders: billing changed: billable: no → yes; Paid.One, Paid.Three, Paid.Two",
      location: { path: "sources/shop/pages/orders.md", lines: { begin: 7 } },
    });
  });

  test("in annotations, and in the changelog without what is cosmetic", () => {
    expect(annotationsOf(MANY).match(/title=.*/g)).toEqual([
      "title=Single%3A meaning changed::shop/orders: -5 +10",
      "title=3 codes%3A billing changed::shop/orders: billable: no → yes; Paid.One, Paid.Three, Paid.Two",
    ]);
    expect(changelogOf(MANY)).toBe(`### Changed

- \`shop/orders\`: meaning changed: \`Single\` (-5 +10).
- \`shop/orders\`: billing changed (3 codes, billable: no → yes): \`Paid.One\`, \`Paid.Three\`, \`Paid.Two\`.
`);
  });

  test("in JSON beside all changes, as its schema says", () => {
    const schema: unknown = JSON.parse(readFileSync("src/diff/diff.schema.json", "utf8"));
    const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema as object);
    const [, paid] = rowsOf(MANY.changes);
    const members = (paid?.changes ?? []).map((change) => change.fingerprint);
    const entry = { fingerprint: paid?.fingerprint ?? "", members, why: "agreed", until: "2027-01-01" };
    const json = JSON.parse(diffJsonOf({ ...MANY, changes: approve(MANY.changes, [entry], "2026-01-01") })) as {
      changes: object[];
      groups: object[];
    };
    expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
    expect(json.changes).toHaveLength(MANY.changes.length);
    expect(json.groups[0]).toEqual({
      ...{ fingerprint: paid?.fingerprint, rule: "billable-changed", level: "dangerous", bump: "minor", cause: "page" },
      ...{ service: "shop/orders", title: "billing changed", pattern: "billable: no → yes" },
      ...{ approved: { why: "agreed", until: "2027-01-01" }, members },
    });
  });
});
