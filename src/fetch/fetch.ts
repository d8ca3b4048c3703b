import { fetchPage, type FetchPolicy, type FetchOutcome, type FetchRequest } from "./fetch-page.ts";

export { publicAddressRule } from "./address-rule.ts";
export type { FetchScope } from "./allowed-url.ts";
export type { ResponseLimits } from "./http-get.ts";
export type { FetchPolicy, PageValidators, FetchOutcome, FetchRequest } from "./fetch-page.ts";
export { FetchFailure } from "./fetch-failure.ts";

/** Connections that one host gets at a time. */
const PER_HOST = 2;

/**
 * Fetches pages, a few of one host at a time and all hosts at once; outcomes in the order of the requests. `done` hears
 * of each page that is through. Knows no disk: what becomes of a page is the caller's business.
 */
export async function fetchPages(
  pages: readonly (FetchRequest & { readonly manners: FetchPolicy })[],
  done: () => void = () => undefined,
): Promise<readonly FetchOutcome[]> {
  const outcomes: FetchOutcome[] = [];
  const queues = new Map<string, number[]>();
  for (const [i, { url }] of pages.entries()) {
    const host = URL.canParse(url) ? new URL(url).host : "";
    queues.set(host, [...(queues.get(host) ?? []), i]);
  }
  const work = async (queue: number[]): Promise<void> => {
    for (let i = queue.shift(); i !== undefined; i = queue.shift()) {
      const page = pages[i];
      if (page) outcomes[i] = await fetchPage(page, page.manners);
      done();
    }
  };
  await Promise.all([...queues.values()].flatMap((queue) => Array.from({ length: PER_HOST }, () => work(queue))));
  return outcomes;
}
