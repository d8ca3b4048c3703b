import { expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";

test("a part of a text has the links that stand in it, not those whose text it repeats", async () => {
  const text =
    "<p><code>E1</code>: see <a href='https://a.test/1'>it</a><br><code>E2</code>: see it<br><code>E3</code>: it failed</p>";
  const { entries } = await readPage({ path: "a", text, format: "html" }, { layouts: [] });
  const link = { text: "it", url: "https://a.test/1" };
  expect(entries.entries.map(({ code, text }) => [code, text.links])).toEqual([
    ["E1", [link]],
    ["E2", undefined],
    ["E3", undefined],
  ]);
});
