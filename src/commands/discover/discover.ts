import { join } from "node:path";
import { readSettings } from "../../1-read/read.ts";
import { tidySnapshots, withOutputLock } from "../../7-write/write.ts";
import { assertStateUntracked } from "../../base/base.ts";
import { importCrawlee } from "../../discover/discover.ts";
import { addPages } from "./add-pages.ts";
import { compareWithRegistered } from "./compare-registered.ts";
import { crawlSite } from "./crawl-site.ts";
import type { Discovered, DiscoverOptions } from "./discovered.ts";
import { planDiscovery } from "./discovery-plan.ts";

export type { Discovered, DiscoveredPage, DiscoverOptions, LeftOutPage } from "./discovered.ts";

/**
 * Looks for pages of error codes on a site, and proposes them for `source.json`. A run that was killed goes on where it was,
 * and a run with `write` uses what a run without it has found in the last 24 hours. Throws a `Failure` for wrong usage, for an
 * invalid configuration, and if Crawlee is not installed.
 */
export async function discover(options: DiscoverOptions): Promise<Discovered> {
  await importCrawlee();
  const { root, settings } = await readSettings(options.cwd ?? process.cwd(), options.config);
  const sources = join(root, settings.sources);
  await assertStateUntracked(sources);
  const { onNotice } = options;
  return withOutputLock(
    sources,
    async (lock) => {
      const plan = await planDiscovery(options);
      if ("problems" in plan) return { ...NOTHING, provider: "", problems: plan.problems };
      const { pages, isCut } = await crawlSite({ ...plan, sources, lock }, options);
      // An address that was guessed is no page of the site until it has something.
      const judged = pages.filter(({ isGuess, codes }) => isGuess === undefined || codes !== undefined).length;
      const compared = compareWithRegistered(pages, plan);
      const added = options.write ? await addPages(compared.found, { ...plan, sources, lock }, options) : [];
      tidySnapshots(sources);
      return { ...compared, provider: plan.provider.provider, judged, isCut, added, problems: [] };
    },
    { root, onNotice },
  );
}

const NOTHING = { judged: 0, found: [], known: [], gone: [], leftOut: [], isCut: false, added: [] } as const;
