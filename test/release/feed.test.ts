import { load } from "cheerio";
import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdownLine, plainText } from "../../src/lib/markdown-escape.ts";
import { visible } from "../../src/lib/printable.ts";
import { feedOf } from "../../src/release/release.ts";
import { runs } from "../runs.ts";

const CHANGELOG = `# Changelog

Text.

## [1.2.0] - 2026-02-03

### Changed

- **Breaking:** \`shop/orders\`: code removed: \`A.B\`.
- \`shop/cards\`: code added: \`C.D\`.
- \`shop/orders\`: meaning changed: \`A.C\` (&lt;b> 5 \\| #&#8203;1).

## [1.1.0] - 2026-01-02

### Added

- \`shop/cards\`: code added: \`C.A\`.

## [1.0.0] - 2026-01-01

- Only wording and source lines of the documentation.
`;

/** What a reader of feeds shows: for each entry its version, day and items. */
function shown(service: string, changelog = CHANGELOG): readonly (readonly [string, string, readonly string[]])[] {
  const $ = load(feedOf({ name: "shop-errors", service, changelog }), { xml: true });
  return $("entry")
    .toArray()
    .map((entry) => [
      $(entry).children("title").text(),
      $(entry).children("updated").text(),
      $(entry)
        .find("li")
        .toArray()
        .map((item) => $(item).text()),
    ]);
}

test.each([
  ["a day that is none, which no reader of feeds accepts", "## [1.1.0] - 2026-13-99", []],
  ["a day that its month does not have", "## [1.1.0] - 2026-02-30", []],
  ["a version without brackets", "## 1.1.0 - 2026-01-02", ["1.1.0"]],
  ["a heading without a version", "## Notes", []],
])("a heading that a person wrote, %s, changes no other entry", (_, heading, want) => {
  const change = "- `shop/orders`: code added: `A.D`.\n";
  const edited = `# C\n\n## [1.2.0] - 2026-02-03\n\n${change}\n${heading}\n\n${change}\n## [1.0.0] - 2026-01-01\n\n${change}`;
  expect(shown("shop/orders", edited).map(([version, , items]) => [version, items.length])).toEqual(
    ["1.2.0", ...want, "1.0.0"].map((version) => [version, 1]),
  );
});

test.each([
  [
    "shop/orders",
    [["1.2.0", "2026-02-03T00:00:00Z", ["Breaking: code removed: A.B.", "meaning changed: A.C (<b> 5 | #1)."]]],
  ],
  [
    "shop/cards",
    [
      ["1.2.0", "2026-02-03T00:00:00Z", ["code added: C.D."]],
      ["1.1.0", "2026-01-02T00:00:00Z", ["code added: C.A."]],
    ],
  ],
  ["shop/none", []],
])("the feed of %s has an entry for each version that changed it", (service, want) => {
  expect(shown(service)).toEqual(want);
});

test("the elements that RFC 4287 requires are there, and ids are unique and stay the same", () => {
  const ids = (changelog: string): readonly string[] => {
    const $ = load(feedOf({ name: "shop-errors", service: "shop/cards", changelog }), { xml: true });
    for (const element of ["id", "title", "updated"]) {
      for (const parent of $("feed, entry").toArray()) expect($(parent).children(element)).toHaveLength(1);
    }
    expect($("feed > author > name").text()).toBe("shop-errors");
    return $("id")
      .toArray()
      .map((id) => $(id).text());
  };
  const all = ids(CHANGELOG);
  expect(new Set(all).size).toBe(3);
  for (const id of all)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids(CHANGELOG.replace("`C.D`", "`C.E`"))).toEqual(all);
});

test("a feed has fifty entries at most", () => {
  const entries = Array.from(
    { length: 60 },
    (_, i) => `## [1.${60 - i}.0] - 2026-01-01\n\n- \`shop/orders\`: x: \`A\`.\n`,
  );
  expect(shown("shop/orders", entries.join("\n")).map(([version]) => version)).toHaveLength(50);
  expect(shown("shop/orders", entries.join("\n"))[0]?.[0]).toBe("1.60.0");
});

test("any text of a page is read back from Markdown, and stays text in XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (page) => {
      const text = page.replace(/[\r\n\u2028\u2029]/g, "");
      expect(plainText(escapeMarkdownLine(text))).toBe(visible(text));
      const changelog = `## [1.0.0] - 2026-01-01\n\n- \`shop/orders\`: x ${escapeMarkdownLine(text)}.\n`;
      const items = shown("shop/orders", changelog).flatMap(([, , all]) => all);
      expect(items).toEqual([`x ${visible(text)}.`]);
    }),
    runs(500),
  );
});
