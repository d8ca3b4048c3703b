import { type CrawlLog, readCrawlLog } from "../../1-read/read.ts";
import {
  crawlFolder,
  crawlLogPath,
  type OutputLock,
  prepareCrawlFolder,
  removeCrawlFolder,
  removeCrawlLog,
  startProgressLog,
} from "../../7-write/write.ts";
import { isQueuedRequest, openCrawlQueue } from "../../discover/discover.ts";
import { Hosts, withSender } from "../../fetch/fetch.ts";
import { partition } from "../../lib/collections.ts";
import { pluralize } from "../../lib/pluralize.ts";
import type { JudgedPage } from "../../model/crawl.ts";
import { ruleOfState } from "../../model/failure-state.ts";
import { crawl, type Crawled } from "./crawl.ts";
import type { DiscoverOptions } from "./discovered.ts";
import type { DiscoveryPlan } from "./discovery-plan.ts";
import { enqueueIn } from "./enqueue.ts";
import { seedQueue } from "./seed-queue.ts";

/** Maximum age of an earlier crawl that a run continues or uses. */
const LONGEST_BREAK_MS = 24 * 3_600_000;

/**
 * Crawls a site. Continues an earlier crawl with the same options that was killed. With `write`, uses an earlier crawl that is
 * complete and removes its log; only pages that failed for a reason that may pass are requested again.
 */
export async function crawlSite(
  plan: DiscoveryPlan & { readonly sources: string; readonly lock: OutputLock },
  options: DiscoverOptions,
): Promise<Crawled> {
  const { sources, scope, limits, policy, provider, lock } = plan;
  const now = (options.now ?? new Date()).toISOString();
  const asked = JSON.stringify([plan.start, scope, limits, provider.provider, policy.ignoreRobots]);
  const log = sameCrawl(readCrawlLog(crawlLogPath(sources)), asked, now);
  const earlier = log?.isComplete && !options.write ? undefined : log;
  const isComplete = earlier?.isComplete ?? false;
  // The queue of a crawl that was killed does not take an address again.
  const [failed, judged] = partition(earlier?.pages ?? [], (page) => isComplete && isTransientFailure(page));
  const done = pluralize(judged.length, "page");
  if (earlier?.isComplete) {
    const again = failed.length > 0 ? `; requests ${pluralize(failed.length, "page")} again that failed` : "";
    options.onNotice?.(`uses the crawl of ${earlier.started}: ${done}${again}`);
    if (failed.length === 0) {
      removeCrawlLog(sources);
      return earlier;
    }
  } else if (earlier) options.onNotice?.(`goes on with a run that was killed: ${done} judged by it`);
  if (!earlier || earlier.isComplete) removeCrawlFolder(sources);
  prepareCrawlFolder(sources, isQueuedRequest);
  const head = { started: earlier?.started ?? now, asked };
  const progress = startProgressLog(sources, [head, ...judged], crawlLogPath(sources));
  try {
    const queue = await openCrawlQueue(crawlFolder(sources));
    const enqueue = enqueueIn(queue, scope, limits);
    const { requests } = provider;
    const hosts = new Hosts();
    for (const { origin } of scope.prefixes) hosts.slowDown(new URL(origin).host, (requests.delay ?? 0) * 1000);
    const run = {
      ...plan,
      ...{ queue, enqueue, earlier: judged, progress: options.progress },
      concurrency: requests.concurrency ?? 2,
      keep: (page: JudgedPage): void => {
        lock.assertHeld();
        progress.add(page);
      },
    };
    const registered = [...plan.registered.keys()];
    await enqueue.add([plan.start, ...registered].map((url) => ({ url, depth: 0, isGuess: false })));
    await enqueue.add(failed.map(({ url, depth, isGuess = false }) => ({ url, depth, isGuess })));
    const crawled = await withSender(hosts, async (send) => {
      const alternates = await seedQueue({ ...run, send });
      return crawl({ ...run, send, alternates });
    });
    progress.add({ isComplete: true, isCut: crawled.isCut });
    if (options.write) removeCrawlLog(sources);
    removeCrawlFolder(sources);
    return crawled;
  } finally {
    progress.close();
  }
}

/** Whether a page could not be requested for a reason that may pass, such as an overloaded server. */
function isTransientFailure({ state }: JudgedPage): boolean {
  return state !== undefined && ruleOfState(state).isTransient === true;
}

function sameCrawl(log: CrawlLog | undefined, asked: string, now: string): CrawlLog | undefined {
  const age = log ? Date.parse(now) - Date.parse(log.started) : -1;
  return log?.asked === asked && age >= 0 && age < LONGEST_BREAK_MS ? log : undefined;
}
