import { expect, test } from "vitest";
import { PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { manifest, site } from "../fetch/server.ts";
import { ADDED, isReady, repository } from "./repository.ts";

test.skipIf(!isReady)(
  "what an earlier run took stays in a shallow clone, also after a merge of the main branch into the branch",
  async () => {
    const docs = await site({ "/orders.md": PAGE });
    const files = { ...PROJECT, "sources/shop/source.json": manifest(docs, { orders: "/orders.md" }) };
    const { git, commit, state, update, write } = await repository(files);
    const moveMain = (text: string): void => {
      git("checkout", "-qf", "main");
      git("reset", "-q", "--hard", "origin/main");
      write("README.md", text);
      commit(text);
      git("push", "-q", "origin", "main");
    };
    docs.pages["/orders.md"] = ADDED;
    expect(await update(docs)).toMatchObject({ status: 0 });

    moveMain("First");
    git("checkout", "-qf", "-B", "errsmith/update", "origin/errsmith/update");
    git("merge", "-q", "--no-edit", "main");
    git("push", "-q", "origin", "errsmith/update");
    moveMain("Second");
    docs.pages["/orders.md"] = (_request, response) => response.writeHead(500).end();
    git("fetch", "-q", "--depth", "1", "origin", "main");
    expect(git("rev-parse", "--is-shallow-repository")).toBe("true\n");
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(state("pr.md")).toContain("`LimitExceeded.Orders`");
    expect(state("pr.md")).toContain("## Pages that failed for now");
    expect(git("log", "--format=%s", "origin/main..origin/errsmith/update")).toBe("Update\n");
  },
  300_000,
);
