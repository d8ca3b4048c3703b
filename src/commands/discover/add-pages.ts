import type { FetchableProvider } from "../../1-read/read.ts";
import type { OutputLock } from "../../7-write/write.ts";
import { unloggedSession } from "../fetch/fetch-session.ts";
import type { FetchTarget } from "../fetch/fetch-targets.ts";
import { writePagesLocks } from "../fetch/fetched-files.ts";
import type { FetchedPage } from "../fetch/page-decision.ts";
import { fetchTargets } from "../fetch/page-turns.ts";
import type { DiscoveredPage, DiscoverOptions } from "./discovered.ts";
import type { DiscoveryPlan } from "./discovery-plan.ts";
import { pageFiles } from "./page-files.ts";

/** Fetches pages and adds them to `source.json`, as `fetch --add` does: of two forms of a page, the better one is used. */
export async function addPages(
  pages: readonly DiscoveredPage[],
  run: DiscoveryPlan & { readonly sources: string; readonly lock: OutputLock },
  options: DiscoverOptions,
): Promise<readonly FetchedPage[]> {
  const { root, sources, lock, provider } = run;
  const targets = newTargets(pages, provider);
  const session = unloggedSession();
  const now = (options.now ?? new Date()).toISOString();
  const fetched = await fetchTargets(targets, {
    ...run,
    ...{ session, now, accepted: new Set<string>(), progress: options.progress },
  });
  lock.assertHeld();
  writePagesLocks({ root, sources }, session.states);
  return targets.flatMap((target) => fetched.get(target) ?? []);
}

/** The targets of new pages, all of one provider. */
function newTargets(pages: readonly DiscoveredPage[], provider: FetchableProvider): FetchTarget[] {
  const named = pages.map(({ url, service, locale }) => ({
    url,
    locale,
    service: service.slice(provider.provider.length + 1),
  }));
  const files = pageFiles(named, provider);
  // One after the other, so that the order in `source.json` does not depend on the server.
  const shared = {
    ...provider,
    files: new Set(provider.files),
    requests: { ...provider.requests, concurrency: 1 },
  };
  return named.map(({ url, service, locale }, at) => {
    const file = files[at] ?? "";
    const source = { path: `${provider.name}/${file}` };
    const page = { file, service, url, source, ...(locale !== undefined && { locale }) };
    return { provider: shared, page, isNew: true as const };
  });
}
