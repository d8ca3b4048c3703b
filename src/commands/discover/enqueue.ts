import {
  crawlableIn,
  type CrawlQueue,
  type CrawlScope,
  crawlUrl,
  isErrorLike,
  type PageLinks,
  type QueuedPage,
} from "../../discover/discover.ts";

/** Limits of a crawl. */
export interface CrawlLimits {
  /** Requests of pages. */
  readonly pages: number;
  /** Links between the start and a page. */
  readonly depth: number;
}

/** Puts addresses into the queue of a crawl that are in its scope and within its limits. */
export interface Enqueue {
  /** Adds addresses, with the text of their link. */
  add(pages: readonly (QueuedPage & { readonly text?: string })[]): Promise<void>;
  /** Adds what a page leads to, which has `depth`. */
  links(links: PageLinks, depth: number): Promise<void>;
  /** The number of addresses that were added. */
  count(): number;
}

/** Maximum number of addresses in the queue, as a multiple of the limit of pages. Addresses about errors have twice as many. */
const MAX_QUEUED = 5;

/** Returns the functions that fill the queue of a crawl. */
export function enqueueIn(queue: CrawlQueue, scope: CrawlScope, limits: CrawlLimits): Enqueue {
  const queued = new Set<string>();
  const isCrawlable = crawlableIn(scope);
  const add: Enqueue["add"] = async (pages) => {
    const others: QueuedPage[] = [];
    for (const { text = "", ...page } of pages) {
      const isUrgent = isErrorLike(page.url, text);
      const isFull = queued.size >= limits.pages * MAX_QUEUED * (isUrgent ? 2 : 1);
      if (isFull || page.depth > limits.depth || queued.has(page.url) || !isCrawlable(page.url)) continue;
      queued.add(page.url);
      if (isUrgent) await queue.addFirst(page);
      else others.push(page);
    }
    await queue.add(others);
  };
  return {
    add,
    async links({ base, links, alternates }, depth) {
      const all = [
        // The next part of a document, and the page in another language, are no step away from it.
        ...links.map(({ href, text, isNext }) => ({ href, text, depth: isNext ? depth : depth + 1 })),
        ...alternates.map(({ href }) => ({ href, text: "", depth })),
      ];
      const toPage = ({ href, ...page }: (typeof all)[number]) => {
        const url = crawlUrl(href, base);
        return url === undefined ? [] : [{ ...page, url, isGuess: false }];
      };
      await add(all.flatMap(toPage));
    },
    count: () => queued.size,
  };
}
