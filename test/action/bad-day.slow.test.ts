import { expect, test } from "vitest";
import { cli, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { manifest, site } from "../fetch/server.ts";
import { ADDED, isReady, repository } from "./repository.ts";

/** The page of a second vendor, and the same with one more code. */
const BANK = "# Errors\n\n| Error code | Description |\n| --- | --- |\n| Card.Declined | The bank declined. |\n";
const BANK_ADDED = `${BANK}| Card.Expired | The card has expired. |\n`;

test.skipIf(!isReady).each([
  ["at the root of a repository", ""],
  ["in a subfolder", "packages/errors"],
])(
  "what an earlier run took stays on the branch while its page fails, in a project %s",
  async (_, below) => {
    const docs = await site({ "/orders.md": PAGE, "/cards.md": BANK });
    const files = {
      ...PROJECT,
      "sources/shop/source.json": manifest(docs, { orders: "/orders.md" }),
      "sources/bank/source.json": manifest(docs, { cards: "/cards.md" }),
      "sources/bank/pages/cards.md": BANK,
    };
    const { folder, git, commit, state, update, write } = await repository(files, below);
    const body = (): string => state("pr.md") ?? "";
    const failed = /^## Pages that failed for now\n[^]*?(?=^## )/m;

    docs.pages["/orders.md"] = ADDED;
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(body()).toContain("`LimitExceeded.Orders`");

    // One vendor is down, the other one has changed its page.
    docs.pages["/orders.md"] = (_request, response) => response.writeHead(500).end();
    docs.pages["/cards.md"] = BANK_ADDED;
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(body()).toMatch(/`LimitExceeded\.Orders`[^]*`Card\.Expired`|`Card\.Expired`[^]*`LimitExceeded\.Orders`/);
    expect(failed.exec(body())?.[0]).toContain("orders.md");
    expect(failed.exec(body())?.[0]).not.toContain("cards.md");

    // A person edits the page on the main branch: that copy is the newer one.
    git("reset", "-q", "--hard", "origin/main");
    write("sources/shop/pages/orders.md", PAGE.replace("404", "410"));
    await cli(folder, "generate");
    commit("Edit");
    git("push", "-q", "origin", "main");
    await update(docs);
    expect(body()).not.toContain("LimitExceeded.Orders");
    expect(body()).toContain("`Card.Expired`");

    docs.pages["/orders.md"] = ADDED;
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(body()).toContain("`LimitExceeded.Orders`");
    expect(body()).not.toMatch(failed);
    expect(git("log", "--format=%s", "origin/main..origin/errsmith/update")).toBe("Update\n");
    const link = below === "" ? "/sources/" : `/${below}/sources/`;
    expect(body()).toContain(`/shop/app/blob/errsmith/update${link}shop/pages/orders.md#L`);
    expect(folder.endsWith(below)).toBe(true);
  },
  300_000,
);
