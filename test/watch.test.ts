import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createColors } from "picocolors";
import { onTestFinished, expect, test, vi } from "vitest";
import { type WatchRun, watch } from "../src/commands/watch.ts";
import { runCli } from "../src/cli/run.ts";
import { folderWith, PAGE, PROJECT, tree } from "./cli/run-in-folder.ts";

const PATH = "sources/shop/pages/orders.md";

/** A watch on a project, and a way to wait for the run that meets a condition. */
async function watched(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  const heard: (WatchRun | Error)[] = [];
  const hopes: { meets: (one: WatchRun | Error) => boolean; resolve: (one: WatchRun | Error) => void }[] = [];
  const hear = (one: WatchRun | Error): void => {
    heard.push(one);
    for (const hope of hopes) if (hope.meets(one)) hope.resolve(one);
  };
  const { stop } = await watch({ cwd: folder }, { onRun: hear, onFailure: (error) => hear(error as Error) });
  onTestFinished(stop);
  const next = async (edit: () => void, meets: (one: WatchRun | Error) => boolean): Promise<WatchRun | Error> => {
    const met = new Promise<WatchRun | Error>((resolve) => hopes.push({ meets, resolve }));
    edit();
    return met;
  };
  return { folder, heard, next, write: (path: string, text: string) => writeFileSync(join(folder, path), text) };
}

const isRun = (one: WatchRun | Error): one is WatchRun => "changes" in one;
const changed = (one: WatchRun | Error): boolean => isRun(one) && one.changes.length > 0;

test("an edit of a page, of a manifest and of the configuration is in the package at once, with what it changes", async () => {
  const { folder, heard, next, write } = await watched({ ...PROJECT, "errsmith.config.json": "{}" });
  expect(heard).toMatchObject([{ edited: [], changes: [], generated: { problems: [] } }]);
  const added = PAGE.replace("| ResourceNotFound", "| LimitExceeded.Orders | Too many. | 429 |\n| ResourceNotFound");
  expect(await next(() => write(PATH, added), changed)).toMatchObject({
    edited: [join(folder, PATH)],
    changes: expect.arrayContaining([expect.objectContaining({ rule: "code-added", code: "LimitExceeded.Orders" })]),
  });
  expect(tree(folder)["generated/src/shop/orders/codes.ts"]).toContain("LimitExceeded.Orders");
  const broken = await next(
    () => write("sources/shop/source.json", "{"),
    (one) => isRun(one) && one.generated.problems.some(({ rule }) => rule === "manifest-syntax"),
  );
  expect(broken).toMatchObject({ changes: [] });
  await next(
    () => write("errsmith.config.json", '{"out": 5}'),
    (one) => one instanceof Error,
  );
  write("sources/shop/source.json", PROJECT["sources/shop/source.json"]);
  await next(
    () => write("errsmith.config.json", '{"package": {"name": "shop-errors"}}'),
    (one) => isRun(one) && one.generated.written !== undefined,
  );
  expect(tree(folder)["generated/package.json"]).toContain('"shop-errors"');
}, 60_000);

test("a page that goes and comes back is told, and what is suspect is not taken", async () => {
  const { folder, next, write } = await watched(PROJECT);
  const good = tree(folder)["generated/catalog/shop/orders.json"];
  const says = (rule: string) => (one: WatchRun | Error) =>
    isRun(one) && one.generated.problems.some((problem) => problem.rule === rule);
  await next(() => rmSync(join(folder, PATH)), says("file-not-found"));
  await next(() => write(PATH, "<title>Sign in</title>"), says("page-suspect"));
  expect(tree(folder)["generated/catalog/shop/orders.json"]).toBe(good);
  const back = PAGE.replace("above zero", "at least one");
  expect(await next(() => write(PATH, back), changed)).toMatchObject({
    changes: expect.arrayContaining([expect.objectContaining({ code: "InvalidParameter.Quantity" })]),
  });
}, 60_000);

test("the command shows each diff, and what is only to be known once", async () => {
  const manifest = '{ "services": { "orders": { "pages": [{ "file": "pages/orders.md" }] } } }';
  const folder = folderWith({ ...PROJECT, "sources/shop/source.json": manifest });
  let [out, err] = ["", ""];
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const colors = createColors(false);
  const running = runCli(["watch"], {
    ...{ cwd: folder, outColors: colors, errColors: colors, untilStopped: () => ended },
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  const said = (words: string) => vi.waitFor(() => expect(out).toContain(words), { timeout: 30_000, interval: 20 });
  await said("Watching");
  for (const [i, words] of ["at least one", "more than none"].entries()) {
    writeFileSync(join(folder, PATH), PAGE.replace("above zero", words));
    await said(i === 0 ? "{+at least one+}" : "{+more than none+}");
  }
  end();
  expect(await running).toBe(0);
  expect(err.match(/locale-guessed/g)).toHaveLength(1);
}, 60_000);
