import { expect, test } from "vitest";
import { cli, folderWith, PROJECT } from "../cli/run-in-folder.ts";

// A base can be a package of somebody else: every text of it may be chosen.

const EVIL = "\u001b[8mhidden\nLINE ::error::x\n##vso[x]y\r\u202e\u0007\u009b31m\u2028LINE";
const TEXTS = { title: EVIL, description: EVIL, cause: EVIL, solution: EVIL };
const FACT = { class: EVIL, origin: EVIL, rule: EVIL, quote: EVIL };
const errorOf = (code: string) => ({
  ...{ code, name: EVIL, family: EVIL, scope: EVIL, aliases: [EVIL], retry: FACT, recovery: FACT },
  ...{ billable: { ...FACT, value: true }, httpStatus: { ...FACT, value: 400 } },
  cases: [{ at: { page: EVIL, line: 3 }, message: EVIL, texts: { en: TEXTS, [EVIL]: TEXTS } }],
});
const catalogOf = (service: string) =>
  JSON.stringify({
    ...{ provider: "shop", service, locales: ["en", EVIL], names: { prefix: EVIL, families: { [EVIL]: EVIL } } },
    errors: [errorOf(EVIL), errorOf("InvalidParameter.Quantity")],
  });

test.each(["text", "json", "markdown", "github", "sarif"])(
  "no text of a base controls a terminal or CI: %s",
  async (format) => {
    const base = {
      "base/catalog/shop/orders.json": catalogOf("orders"),
      "base/catalog/shop/evil.json": catalogOf(EVIL),
    };
    const folder = folderWith({ ...PROJECT, ...base });
    const { status, out, err } = await cli(folder, "diff", "base", "--format", format);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("LINE");
    expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]/);
    expect(out).not.toMatch(/^[ \t]*LINE|##\w*\[/m);
    expect(out.split("\n").filter((line) => /^\s*::(?!(?:error|warning|notice) )/.test(line))).toEqual([]);
    if (format !== "github") expect(out).not.toMatch(/^\s*::/m);
  },
);
