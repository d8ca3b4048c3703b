import type * as Crawlee from "@crawlee/memory-storage";
import { jsonValue } from "../lib/json-value.ts";
import { isRecord } from "../lib/collections.ts";
import { codeOf, Failure } from "../lib/failure.ts";

/** A page that a crawl is to request. */
export interface QueuedPage {
  readonly url: string;
  /** Links between the start and the page. */
  readonly depth: number;
  /** An address that no page names: where the Markdown form of a page may be. */
  readonly isGuess: boolean;
}

/** The pages that a crawl is to request, on the disk: each address once, in the order in which they were added. */
export interface CrawlQueue {
  /** Adds the pages whose addresses are new. */
  add(pages: readonly QueuedPage[]): Promise<void>;
  /** Adds a page before all others if its address is new. */
  addFirst(page: QueuedPage): Promise<void>;
  /** The next page that is not in work; `undefined` if all pages of the queue are in work or done. */
  next(): Promise<QueuedPage | undefined>;
  /** Marks a page that `next` has returned. */
  done(page: QueuedPage): Promise<void>;
}

/** Package with the queue, which users of `discover` install. */
const PACKAGE = "@crawlee/memory-storage";

/** Name of the queue, which is its folder. */
const QUEUE = "queue";

/** Requests that are read at once. */
const HEAD = 50;

/**
 * Opens the queue of Crawlee in a folder, whose files must have been checked with `isQueuedRequest`. A queue of a killed run
 * has the pages that were not done. Nothing is requested by it. Throws a `Failure` if Crawlee is not installed.
 */
export async function openCrawlQueue(folder: string): Promise<CrawlQueue> {
  const { MemoryStorage } = await importCrawlee();
  const storage = new MemoryStorage({ localDataDirectory: folder, persistStorage: true, writeMetadata: false });
  await storage.requestQueues().getOrCreate(QUEUE);
  const requests = storage.requestQueue(QUEUE);
  const started = new Set<string>();
  let inWork = 0;
  let head: QueuedPage[] = [];
  return {
    async add(pages) {
      if (pages.length > 0) await requests.batchAddRequests(pages.map(toRequest));
    },
    async addFirst(page) {
      const { wasAlreadyPresent } = await requests.addRequest(toRequest(page), { forefront: true });
      if (!wasAlreadyPresent) head = [];
    },
    async next() {
      if (head.length === 0) {
        // Pages in work are at the head as well, until they are done.
        const { items } = await requests.listHead({ limit: HEAD + inWork });
        // Another call may have taken a page of the list, or done it, in the meantime.
        head = items.flatMap((item) => (started.has(item.url) ? [] : (toPage(item) ?? [])));
      }
      const page = head.shift();
      if (!page) return undefined;
      started.add(page.url);
      inWork += 1;
      return page;
    },
    async done(page) {
      inWork -= 1;
      const { requestId: id } = await requests.addRequest(toRequest(page));
      await requests.updateRequest({ ...toRequest(page), id, handledAt: new Date().toISOString() });
    },
  };
}

/** Throws a `Failure` if Crawlee is not installed. */
export async function importCrawlee(): Promise<typeof Crawlee> {
  try {
    return await import("@crawlee/memory-storage");
  } catch (error) {
    if (codeOf(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Failure(`discover needs the package ${PACKAGE}: npm install --save-dev ${PACKAGE}`);
  }
}

/** Whether a file of the queue is a request as this module writes it. What is on the disk may come from anywhere. */
export function isQueuedRequest(id: string, text: string): boolean {
  const stored = jsonValue(text);
  if (!isRecord(stored) || typeof stored.json !== "string") return false;
  const { orderNo } = stored;
  const request = jsonValue(stored.json);
  const isWhole = stored.id === id && isRecord(request) && request.id === id && stored.url === request.url;
  return isWhole && (orderNo === null || Number.isSafeInteger(orderNo)) && toPage(request) !== undefined;
}

function toRequest({ url, depth, isGuess }: QueuedPage) {
  return { url, uniqueKey: url, method: "GET" as const, userData: { depth, isGuess } };
}

function toPage(request: unknown): QueuedPage | undefined {
  if (!isRecord(request) || !isRecord(request.userData)) return undefined;
  const { url, uniqueKey, userData } = request;
  const { depth, isGuess } = userData;
  const isValid =
    typeof url === "string" && url === uniqueKey && Number.isSafeInteger(depth) && typeof isGuess === "boolean";
  return isValid ? { url, depth: Number(depth), isGuess } : undefined;
}
