import { type FetchablePage, type FetchableProvider, readFetchablePages } from "../../1-read/read.ts";
import { crawlUrl, providerName, type CrawlScope, scopeOf } from "../../discover/discover.ts";
import type { FetchPolicy, NamedHeaders } from "../../fetch/fetch.ts";
import { Failure } from "../../lib/failure.ts";
import { SLUG, SLUG_RULE } from "../../lib/service-name.ts";
import type { Settings } from "../../model/project.ts";
import { collectProblems } from "../../problems/problems.ts";
import { fetchPolicy } from "../fetch/fetch-plan.ts";
import { providerNamed } from "../fetch/fetch-targets.ts";
import type { CrawlLimits } from "./enqueue.ts";
import type { DiscoverOptions } from "./discovered.ts";

/** What a crawl is to do. */
export interface DiscoveryPlan {
  readonly root: string;
  readonly settings: Settings;
  readonly start: string;
  readonly scope: CrawlScope;
  readonly limits: CrawlLimits;
  /** Allows the hosts of the scope. */
  readonly policy: FetchPolicy;
  /** The provider of the site, with the hosts of the scope. */
  readonly provider: FetchableProvider;
  /** Address → the page that has it in `source.json`. */
  readonly registered: ReadonlyMap<string, FetchablePage>;
  /** Address → the `source.json` of another provider that has it. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** The headers for a URL. Those that `source.json` names are for the hosts of its pages, and not for those of the scope. */
  readonly headersFor: (url: string) => NamedHeaders | undefined;
}

/** Reads the manifests and checks the options. Throws a `Failure` for wrong usage. */
export async function planDiscovery(options: DiscoverOptions) {
  const start = crawlUrl(options.url, options.url);
  if (start === undefined)
    // The text is not repeated: it may contain a password.
    throw new Failure("discover needs an http(s) address without user name and password", 2);
  const scope = scopeOf(start, options.scope ?? []);
  if (!scope) throw new Failure(`--scope ${options.scope?.join(" ")}: not addresses or paths`, 2);
  const problems = collectProblems();
  const remotes = await readFetchablePages(options.cwd ?? process.cwd(), options.config, problems);
  const { root, settings } = remotes;
  const errors = problems.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { problems: errors };
  const provider = providerNamed(providerNameOf(start, options.provider, remotes.providers), remotes);
  const hosts = [...new Set(scope.prefixes.map(({ origin }) => new URL(origin).host))];
  const policy = fetchPolicy({ retries: 1, ...options });
  const plan: DiscoveryPlan = {
    ...{ root, settings, start, scope },
    limits: { pages: options.maxPages ?? 2000, depth: options.maxDepth ?? 8 },
    policy: { ...policy, scope: { ...policy.scope, hosts } },
    provider: provider.listsHosts ? provider : { ...provider, hosts: [...new Set([...provider.hosts, ...hosts])] },
    headersFor: headersOf(provider),
    registered: new Map(provider.pages.map((page) => [addressOf(page), page] as const)),
    elsewhere: new Map(
      remotes.providers
        .filter((other) => other.provider !== provider.provider)
        .flatMap((other) => other.pages.map((page) => [addressOf(page), `${other.name}/source.json`] as const)),
    ),
  };
  return plan;
}

function addressOf({ url }: FetchablePage): string {
  return crawlUrl(url, url) ?? url;
}

function headersOf({ pages, requests }: FetchableProvider): DiscoveryPlan["headersFor"] {
  const hosts = new Set(pages.map(({ url }) => new URL(url).host));
  return (url) => (hosts.has(new URL(url).host) ? requests.headers : undefined);
}

function providerNameOf(start: string, named: string | undefined, providers: readonly FetchableProvider[]): string {
  if (named !== undefined && !SLUG.test(named))
    throw new Failure(`--provider ${named}: the name of a provider ${SLUG_RULE}`, 2);
  const { host } = new URL(start);
  const byHost = providers.find(({ pages }) => pages.some(({ url }) => new URL(url).host === host));
  return named ?? byHost?.provider ?? providerName(start);
}
