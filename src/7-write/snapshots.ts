import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../lib/files-below.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { replaceFile } from "../lib/replace-file.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { contentOf, removeEmptyFolders, statOf, writeOrFail } from "./file-compare.ts";
import { crawlFolder, crawlLogPath } from "./crawl-folder.ts";
import { progressPath } from "./progress-log.ts";
import { assertNoLinks, makeIgnoredWorkFolder, temporaryFolder, workPath } from "./work-folder.ts";

/**
 * The path of the snapshot of a page, which is what the server sent last if the page was not used. `page` is relative to
 * the folder of sources, as "shop/pages/orders.md".
 */
export function snapshotPath(sources: string, page: string): string {
  return join(snapshotFolder(sources), page);
}

/** The pages that have a snapshot. */
export function listSnapshots(sources: string): readonly string[] {
  assertNoLinks(sources, snapshotFolder(sources));
  return filesBelow(snapshotFolder(sources), () => true).sort(byCodeUnits);
}

/** The snapshot of a page; `undefined` if there is none. Throws a `Failure` for a link on the way to it. */
export function readSnapshot(sources: string, page: string): Uint8Array | undefined {
  assertNoLinks(sources, snapshotPath(sources, page));
  return contentOf(snapshotPath(sources, page));
}

/** Stores a snapshot. The caller must hold the lock of the folder of sources. */
export function writeSnapshot(sources: string, page: string, bytes: Uint8Array): void {
  const path = snapshotPath(sources, page);
  assertNoLinks(sources, path);
  writeOrFail(path, () => {
    makeIgnoredWorkFolder(sources);
    makeFolder(dirname(path));
    replaceFile(path, bytes, { flush: false, folder: temporaryFolder(sources) });
  });
}

/** Removes a snapshot if there is one. */
export function removeSnapshot(sources: string, page: string): void {
  assertNoLinks(sources, snapshotPath(sources, page));
  rmSync(snapshotPath(sources, page), { force: true });
}

/** Removes folders without snapshots, and with the last file that stays after a run what keeps git away. */
export function tidySnapshots(sources: string): void {
  removeEmptyFolders(snapshotFolder(sources));
  const paths = [snapshotFolder(sources), progressPath(sources), crawlFolder(sources), crawlLogPath(sources)];
  if (!paths.some(statOf)) rmSync(workPath(sources, ".gitignore"), { force: true });
}

function snapshotFolder(sources: string): string {
  return workPath(sources, "snapshots");
}
