import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createColors } from "picocolors";
import { onTestFinished, expect, test, vi } from "vitest";
import { type WatchRun, watch } from "../src/commands/watch.ts";
import { runCli } from "../src/cli/run.ts";
import { watchPaths } from "../src/watch/watch.ts";
import { cli, folderWith, PAGE, PROJECT, tree } from "./cli/run-in-folder.ts";

const PATH = "sources/shop/pages/orders.md";

/** Watches a project. `next` makes an edit and waits for the run that meets a condition. */
async function watched(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  // Without a run before, the lock files that the first run writes are an edit.
  await cli(folder, "generate");
  const runs: (WatchRun | Error)[] = [];
  const waiting: { meets: (rerun: WatchRun | Error) => boolean; resolve: (rerun: WatchRun | Error) => void }[] = [];
  const onRun = (rerun: WatchRun | Error): void => {
    runs.push(rerun);
    for (const wait of waiting) if (wait.meets(rerun)) wait.resolve(rerun);
  };
  const { stop } = await watch({ cwd: folder }, { onRun, onFailure: (error) => onRun(error as Error) });
  onTestFinished(stop);
  const next = async (edit: () => void, meets: (rerun: WatchRun | Error) => boolean): Promise<WatchRun | Error> => {
    const met = new Promise<WatchRun | Error>((resolve) => waiting.push({ meets, resolve }));
    edit();
    return met;
  };
  return { folder, runs, next, write: (path: string, text: string) => writeFileSync(join(folder, path), text) };
}

const isRun = (rerun: WatchRun | Error): rerun is WatchRun => "changes" in rerun;
const changed = (rerun: WatchRun | Error): boolean => isRun(rerun) && rerun.changes.length > 0;

test("an edit that follows a reported edit at once is reported too", async () => {
  const folder = folderWith({ "a.md": "0" });
  const path = join(folder, "a.md");
  const seen: string[] = [];
  const onEdit = (): void => {
    seen.push(readFileSync(path, "utf8"));
    if (seen.length < 6) writeFileSync(path, `${seen.length}`);
  };
  const { stop } = await watchPaths([path], onEdit, (error) => expect.unreachable(String(error)));
  onTestFinished(stop);
  writeFileSync(path, "first");
  await vi.waitFor(() => expect(seen.at(-1)).toBe("5"), { timeout: 10_000 });
});

test("a folder that is removed and comes back is watched", async () => {
  const folder = join(folderWith({ "sources/shop/a.md": "0" }), "sources");
  const edited = new Set<string>();
  const onEdit = (paths: readonly string[]): void => paths.forEach((path) => edited.add(path.slice(folder.length)));
  const { stop } = await watchPaths([folder], onEdit, (error) => expect.unreachable(String(error)));
  onTestFinished(stop);
  const next = async (edit: () => void, path: string): Promise<void> => {
    edited.clear();
    edit();
    await vi.waitFor(() => expect(edited).toContain(path), { timeout: 10_000 });
  };
  await next(() => rmSync(folder, { recursive: true }), "");
  await next(() => mkdirSync(join(folder, "shop"), { recursive: true }), "/shop");
  await next(() => writeFileSync(join(folder, "shop/b.md"), "1"), "/shop/b.md");
});

test("an edit during the first run is reported", async () => {
  const folder = folderWith(PROJECT);
  await cli(folder, "generate");
  const runs: WatchRun[] = [];
  const onRun = (rerun: WatchRun): void => {
    if (runs.push(rerun) === 1) writeFileSync(join(folder, PATH), PAGE.replace("above zero", "at least one"));
  };
  const { stop } = await watch({ cwd: folder }, { onRun, onFailure: (error) => expect.unreachable(String(error)) });
  onTestFinished(stop);
  await vi.waitFor(() => expect(runs[1]).toMatchObject({ editedPaths: [join(folder, PATH)] }), { timeout: 10_000 });
  expect(runs[1]?.changes).toHaveLength(1);
});

test("an edit of a page, a manifest or the configuration updates the package and reports the changes", async () => {
  const { folder, runs, next, write } = await watched({ ...PROJECT, "errsmith.config.json": "{}" });
  expect(runs).toMatchObject([{ editedPaths: [], changes: [], generated: { problems: [] } }]);
  const added = PAGE.replace("| ResourceNotFound", "| LimitExceeded.Orders | Too many. | 429 |\n| ResourceNotFound");
  expect(await next(() => write(PATH, added), changed)).toMatchObject({
    editedPaths: [join(folder, PATH)],
    changes: expect.arrayContaining([expect.objectContaining({ rule: "code-added", code: "LimitExceeded.Orders" })]),
  });
  expect(tree(folder)["generated/src/shop/orders/codes.ts"]).toContain("LimitExceeded.Orders");
  const broken = await next(
    () => write("sources/shop/source.json", "{"),
    (rerun) => isRun(rerun) && rerun.generated.problems.some(({ rule }) => rule === "manifest-syntax"),
  );
  expect(broken).toMatchObject({ changes: [] });
  await next(
    () => write("errsmith.config.json", '{"out": 5}'),
    (rerun) => rerun instanceof Error,
  );
  write("sources/shop/source.json", PROJECT["sources/shop/source.json"]);
  await next(
    () => write("errsmith.config.json", '{"package": {"name": "shop-errors"}}'),
    (rerun) => isRun(rerun) && rerun.generated.written !== undefined,
  );
  expect(tree(folder)["generated/package.json"]).toContain('"shop-errors"');
});

test("a removed page is reported, a suspect page is not used, and a restored page is used again", async () => {
  const { folder, next, write } = await watched(PROJECT);
  const good = tree(folder)["generated/catalog/shop/orders.json"];
  const reports = (rule: string) => (rerun: WatchRun | Error) =>
    isRun(rerun) && rerun.generated.problems.some((problem) => problem.rule === rule);
  await next(() => rmSync(join(folder, PATH)), reports("file-not-found"));
  await next(() => write(PATH, "<title>Sign in</title>"), reports("page-suspect"));
  expect(tree(folder)["generated/catalog/shop/orders.json"]).toBe(good);
  const back = PAGE.replace("above zero", "at least one");
  expect(await next(() => write(PATH, back), changed)).toMatchObject({
    changes: expect.arrayContaining([expect.objectContaining({ code: "InvalidParameter.Quantity" })]),
  });
});

test("the command prints the diff of each run, and repeats no problem of the run before", async () => {
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
});
