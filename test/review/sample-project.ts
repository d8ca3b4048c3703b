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

/** The page of an operation with these rows of codes. */
function operationPage(name: string, rows: string): string {
  return `# ${name}\n\nPOST /v3/${name}\n\n## Request parameters\n\n- id\n\n## Errors\n\n| Error code | Description |\n|---|---|\n${rows}\n`;
}

const NAMES = "AlreadyPaid NotFound Late Locked Empty Lost Held Void Split Moved".split(" ");
const CODES = NAMES.map((name) => `| Order.${name} | The order is ${name}. |`);

/** A committed project with two operations, one of which has lost two of its codes since. Returns its folder. */
export async function changedOperations(): Promise<string> {
  const files = ["pages/get.md", "pages/pay.md"];
  const pages = files.map((file) => ({ file, locale: "en" }));
  const folder = folderWith({
    "errsmith.config.json": JSON.stringify({ tombstones: false, package: { name: "errors", version: "1.0.0" } }),
    "sources/shop/source.json": JSON.stringify({ services: { orders: { pages } } }),
    "sources/shop/pages/get.md": operationPage("GetOrder", CODES.join("\n")),
    "sources/shop/pages/pay.md": operationPage("PayOrder", CODES.join("\n")),
  });
  await cli(folder, "generate");
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Begin");
  writeFileSync(join(folder, "sources/shop/pages/pay.md"), operationPage("PayOrder", CODES.slice(2).join("\n")));
  return folder;
}

/** Serves the review of a project until the test is over. */
export async function serve(folder: string, usage?: readonly string[]): Promise<ServedReview> {
  const served = await serveReview({ cwd: folder, base: "HEAD", usage, now: () => new Date("2999-01-01T00:00:00Z") });
  onTestFinished(() => served.server.close());
  return served;
}
