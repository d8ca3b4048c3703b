import { type HostManners, Hosts } from "./hosts.ts";
import { chromiumRenderer } from "./render/browsers.ts";
import { fetchPage, type FetchPolicy, type FetchOutcome, type FetchRequest } from "./fetch-page.ts";

export { publicAddressRule } from "./address-rule.ts";
export { Hosts } from "./hosts.ts";
export type { FetchScope } from "./allowed-url.ts";
export type { ResponseLimits } from "./send-http.ts";
export type { FetchPolicy, PageValidators, FetchOutcome, FetchRequest } from "./fetch-page.ts";
export type { RenderRequest } from "./render/renderer.ts";
export type { NamedHeaders } from "./secret-headers.ts";
export { FetchFailure } from "./fetch-failure.ts";
export { gunzipWithin } from "./gunzip-within.ts";
export { listedTwin, twinAddresses } from "./twin-addresses.ts";

/** Sends the request of a page that has its turn. */
export type SendRequest = (request: FetchRequest, policy: FetchPolicy) => Promise<FetchOutcome>;

/** Calls `work` with a function that sends requests. The browser that renders pages is ended before this returns. */
export async function withSender<Result>(
  hosts: Hosts,
  work: (send: SendRequest) => Promise<Result>,
  env = process.env,
): Promise<Result> {
  const renderer = chromiumRenderer(env);
  try {
    return await work((request, policy) => fetchPage(request, policy, hosts, renderer));
  } finally {
    await renderer.close();
  }
}

/** A page that waits for its turn. */
interface Waiting {
  readonly url: string;
  /** How requests to its host are spaced. Of all pages of a host, the most careful ones hold. */
  readonly manners: HostManners;
}

/**
 * Gives each page its turn: all hosts in parallel, a few pages of one host. The turn of a page ends with `work`, so no more
 * answers are in memory than pages have their turn. If `work` throws, no page gets a turn any more, and the error is thrown
 * when the others have ended. Does not use the disk.
 */
export async function takeTurns<Page>(
  pages: readonly Page[],
  waitingOf: (page: Page) => Waiting,
  work: (page: Page, send: SendRequest) => Promise<void>,
  hosts = new Hosts(),
): Promise<void> {
  return withSender(hosts, (send) => giveTurns(byHost(pages, waitingOf), (page) => work(page, send), hosts));
}

async function giveTurns<Page>(
  queues: ReadonlyMap<string, HostQueue<Page>>,
  work: (page: Page) => Promise<void>,
  hosts: Hosts,
): Promise<void> {
  let isStopped = false;
  const turns = async (queue: Iterator<Page>): Promise<void> => {
    for (let next = queue.next(); next.done !== true && !isStopped; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        isStopped = true;
        throw error;
      }
    }
  };
  const workers: Promise<void>[] = [];
  for (const [host, { queue, concurrency, delayMs }] of queues) {
    hosts.slowDown(host, delayMs);
    const iterator = queue.values();
    for (let i = 0; i < concurrency; i += 1) workers.push(turns(iterator));
  }
  for (const end of await Promise.allSettled(workers)) if (end.status === "rejected") throw end.reason;
}

/** The pages of a host, with the manners for all of them. */
interface HostQueue<Page> extends HostManners {
  readonly queue: Page[];
}

function byHost<Page>(
  pages: readonly Page[],
  waitingOf: (page: Page) => Waiting,
): ReadonlyMap<string, HostQueue<Page>> {
  const hosts = new Map<string, HostQueue<Page>>();
  for (const page of pages) {
    const { url, manners } = waitingOf(page);
    const host = URL.canParse(url) ? new URL(url).host : "";
    const { queue, ...others } = hosts.get(host) ?? { queue: [], ...manners };
    queue.push(page);
    hosts.set(host, {
      queue,
      concurrency: Math.min(others.concurrency, manners.concurrency),
      delayMs: Math.max(others.delayMs, manners.delayMs),
    });
  }
  return hosts;
}
