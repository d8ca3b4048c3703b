import { type CrawlQueue, crawlUrl, type CrawlScope, isInScope, type QueuedPage } from "../../discover/discover.ts";
import { type FetchPolicy, type SendRequest, twinAddresses } from "../../fetch/fetch.ts";
import type { JudgedPage } from "../../model/crawl.ts";
import type { Settings } from "../../model/project.ts";
import { pageExtension } from "../fetch/fetch-targets.ts";
import { renderShell } from "../fetch/rendering.ts";
import type { DiscoveryPlan } from "./discovery-plan.ts";
import type { CrawlLimits, Enqueue } from "./enqueue.ts";
import { judgePage } from "./judge-page.ts";

/** Address → the addresses of the same page in other languages, as sitemaps state. */
export type SitemapAlternates = ReadonlyMap<string, readonly (readonly [language: string, url: string])[]>;

/** A crawl that holds the lock of the folder of sources. */
export interface CrawlRun {
  readonly scope: CrawlScope;
  readonly limits: CrawlLimits;
  readonly queue: CrawlQueue;
  readonly enqueue: Enqueue;
  readonly send: SendRequest;
  readonly policy: FetchPolicy;
  /** Pages that are requested at the same time. */
  readonly concurrency: number;
  readonly headersFor: DiscoveryPlan["headersFor"];
  readonly settings: Settings;
  readonly registered: DiscoveryPlan["registered"];
  /** Languages that sitemaps state. */
  readonly alternates: SitemapAlternates;
  /** Pages that an earlier run has judged. */
  readonly earlier: readonly JudgedPage[];
  /** Keeps what was judged, also if this run is killed now. */
  readonly keep: (page: JudgedPage) => void;
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** The judged pages, and whether the limit of pages has left others. */
export interface Crawled {
  readonly pages: readonly JudgedPage[];
  readonly isCut: boolean;
}

/** Guessed addresses in a row that lead to nothing, after which no more are requested. */
const MAX_VAIN_GUESSES = 30;

/**
 * Requests the pages of the queue and those that they lead to, and judges each. The limit counts all requests of pages, also
 * those of the run that this one continues.
 */
export async function crawl(run: CrawlRun): Promise<Crawled> {
  const { queue, limits, scope } = run;
  const pages = [...run.earlier];
  const known = new Set(pages.map(({ url }) => url));
  let [started, vainGuesses, isCut] = [pages.length, 0, false];
  const work = async (page: QueuedPage): Promise<void> => {
    // The queue is on the disk, so another program may have written its addresses.
    const isWanted = crawlUrl(page.url, page.url) === page.url && isInScope(scope, new URL(page.url));
    const isVain = page.isGuess && vainGuesses >= MAX_VAIN_GUESSES;
    if (!isWanted || isVain || known.has(page.url)) return queue.done(page);
    if (started >= limits.pages) {
      isCut = true;
      return;
    }
    started += 1;
    const judged = await requestAndJudge(page, run);
    if (page.isGuess) vainGuesses = judged.codes ? 0 : vainGuesses + 1;
    // A redirect may lead to a page that was judged before.
    if (!known.has(judged.url)) {
      run.keep(judged);
      pages.push(judged);
    }
    known.add(judged.url);
    await queue.done(page);
    run.progress?.(pages.length, Math.max(pages.length, Math.min(run.enqueue.count(), limits.pages)));
  };
  await workAll(queue, run.concurrency, work, () => isCut);
  return { pages, isCut };
}

/** Requests a page, judges it, and puts what it leads to into the queue, so that no link is lost with the process. */
async function requestAndJudge(page: QueuedPage, run: CrawlRun): Promise<JudgedPage> {
  const { scope, settings, enqueue } = run;
  const includes = (url: URL): boolean => isInScope(scope, url);
  const policy = { ...run.policy, scope: { ...run.policy.scope, includes } };
  const request = { url: page.url, headers: run.headersFor(page.url) };
  const listed = run.registered.get(page.url) ?? {
    source: { path: `page${pageExtension(new URL(page.url).pathname)}` },
  };
  const first = await run.send(request, policy);
  const { outcome, troubles } = await renderShell(listed, first, settings, (render) =>
    run.send({ ...request, render }, policy),
  );
  const shown = await judgePage(listed, outcome, settings, troubles);
  // A rendered page has no scripts any more, whose data may be the navigation.
  const sent = outcome === first ? shown : await judgePage(listed, first, settings);
  const verdict = shown.verdict.codes ? shown.verdict : sent.verdict;
  for (const { links } of new Set([shown, sent])) if (links) await enqueue.links(links, page.depth);
  // Where scripts fill the page, its Markdown form can have what the page has not.
  if (verdict.state === "rendered-by-script" && !page.isGuess)
    await enqueue.add(twinAddresses(page.url).map((url) => ({ url, depth: page.depth, isGuess: true })));
  const final = outcome.kind === "page" ? crawlUrl(outcome.validators.finalUrl, page.url) : undefined;
  const url = final ?? page.url;
  const alternates = verdict.alternates ?? run.alternates.get(url);
  return {
    url,
    depth: page.depth,
    ...(page.isGuess && { isGuess: true }),
    ...verdict,
    ...(alternates && { alternates }),
  };
}

/** Works on the pages of the queue until the queue is empty and no page is in work, because a page in work can add others. */
async function workAll(
  queue: CrawlQueue,
  concurrency: number,
  work: (page: QueuedPage) => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  const inWork = new Set<Promise<void>>();
  try {
    while (!isOver()) {
      const page = inWork.size < concurrency ? await queue.next() : undefined;
      if (page) {
        const turn: Promise<void> = work(page).then(() => void inWork.delete(turn));
        inWork.add(turn);
      } else if (inWork.size === 0) return;
      else await Promise.race(inWork);
    }
  } finally {
    // Nothing is judged after the lock is released.
    await Promise.allSettled(inWork);
  }
  await Promise.all(inWork);
}
