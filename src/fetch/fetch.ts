import { fetchPage, type FetchPolicy, type FetchOutcome, type FetchRequest } from "./fetch-page.ts";

export { publicAddressRule } from "./address-rule.ts";
export type { FetchScope } from "./allowed-url.ts";
export type { ResponseLimits } from "./http-get.ts";
export type { FetchPolicy, PageValidators, FetchOutcome, FetchRequest } from "./fetch-page.ts";
export { FetchFailure } from "./fetch-failure.ts";

/** Maximum number of parallel connections per host. */
const PER_HOST = 2;

/**
 * Fetches pages, all hosts in parallel and at most `PER_HOST` pages of one host. Returns the outcomes in the order of
 * the requests. Calls `done` after each page. Does not use the disk.
 */
export async function fetchPages(
  pages: readonly (FetchRequest & { readonly policy: FetchPolicy })[],
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
      if (page) outcomes[i] = await fetchPage(page, page.policy);
      done();
    }
  };
  await Promise.all([...queues.values()].flatMap((queue) => Array.from({ length: PER_HOST }, () => work(queue))));
  return outcomes;
}
