export { type CrawlQueue, importCrawlee, isQueuedRequest, openCrawlQueue, type QueuedPage } from "./crawl-queue.ts";
export { type CrawlScope, crawlUrl, isInScope, scopeOf } from "./crawl-scope.ts";
export { crawlableIn, isErrorLike } from "./crawlable.ts";
export { linksOfPage, markdownLinks, type PageLinks } from "./page-links.ts";
export { readSitemap, sitemapsOfRobots } from "./sitemap.ts";
export { type ProposedPage, propose } from "./propose.ts";
export { isFound, type RepeatedPage } from "./repeated-pages.ts";
export { informativeWords } from "./service-key.ts";
export { providerName } from "./provider-name.ts";
