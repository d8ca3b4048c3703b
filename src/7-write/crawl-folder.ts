import { rmSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "../lib/files-below.ts";
import { contentOf, statOf } from "./file-compare.ts";
import { assertNoLinks, makeIgnoredWorkFolder, workPath } from "./work-folder.ts";

/** Folder of a crawl in that of a run, and its parts: the queue of requests, and the log of the pages that were judged. */
const CRAWL = "discover";

function crawlQueueFolder(sources: string): string {
  return join(crawlFolder(sources), "request_queues", "queue");
}

/** The folder that the storage of the queue is given. */
export function crawlFolder(sources: string): string {
  return workPath(sources, CRAWL);
}

/** The path of the log of a crawl. */
export function crawlLogPath(sources: string): string {
  return workPath(sources, `${CRAWL}.jsonl`);
}

/**
 * Makes the folder of a crawl ready. What is no valid request is removed, so that the queue reads no link, no folder, and no
 * file that a killed process has not written to its end. The caller must hold the lock of the folder of sources.
 */
export function prepareCrawlFolder(sources: string, isRequest: (id: string, text: string) => boolean): void {
  const folder = crawlQueueFolder(sources);
  assertNoLinks(sources, folder);
  makeIgnoredWorkFolder(sources);
  if (!statOf(folder)?.isDirectory()) return rmSync(crawlFolder(sources), { recursive: true, force: true });
  for (const { name } of readFolder(folder)) {
    const [, id] = /^([A-Za-z0-9]{15})\.json$/.exec(name) ?? [];
    const path = join(folder, name);
    const text = id !== undefined && statOf(path)?.isFile() ? contentOf(path)?.toString() : undefined;
    if (id === undefined || text === undefined || !isRequest(id, text)) rmSync(path, { recursive: true, force: true });
  }
}

/** Removes the queue of a crawl. A link is removed and not followed. */
export function removeCrawlFolder(sources: string): void {
  rmSync(crawlFolder(sources), { recursive: true, force: true });
}

/** Removes the log of a crawl, because its run has written everything. */
export function removeCrawlLog(sources: string): void {
  rmSync(crawlLogPath(sources), { force: true });
}
