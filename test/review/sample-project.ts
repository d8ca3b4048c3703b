import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ServedReview, serveReview } from "../../src/commands/serve-review.ts";
import { cli, folderWith, git, PROJECT } from "../cli/run-in-folder.ts";

/** A page with `count` codes, each with a limit of its own above `least`. */
function pageOf(count: number, least: number): string {
  const rows = Array.from({ length: count }, (_, i) => `| Family${i}.Code | At most ${least + i} MB. | 400 |\n`);
  return `# Error codes\n\n| Error code | Description | HTTP status |\n| --- | --- | --- |\n${rows.join("")}`;
}

/** A committed project, in which the meaning of each of `count` codes has changed since. Returns its folder. */
export async function changedProject(count: number): Promise<string> {
  const page = "sources/shop/pages/orders.md";
  const folder = folderWith({ ...PROJECT, "errsmith.config.json": "{}", [page]: pageOf(count, 5) });
  await cli(folder, "generate");
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Begin");
  writeFileSync(join(folder, page), pageOf(count, 1000));
  return folder;
}

/** Serves the review of a project until the test is over. */
export async function serve(folder: string, usage?: readonly string[]): Promise<ServedReview> {
  const served = await serveReview({ cwd: folder, base: "HEAD", usage, now: () => new Date("2999-01-01T00:00:00Z") });
  onTestFinished(() => served.server.close());
  return served;
}
