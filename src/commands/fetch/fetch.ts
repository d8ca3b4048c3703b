import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readFetchablePages } from "../../1-read/read.ts";
import { withOutputLock, writeSources } from "../../7-write/write.ts";
import { fetchPages, type FetchPolicy, type FetchOutcome, publicAddressRule, FetchFailure } from "../../fetch/fetch.ts";
import { Failure } from "../../lib/failure.ts";
import { type Problem, collectProblems } from "../../problems/problems.ts";
import { acceptedPages, matchesName } from "../accepted-pages.ts";
import type { FetchedPage } from "./fetched-page.ts";
import { filesToWrite } from "./fetched-files.ts";
import { type PageDecision, decidePage } from "./page-decision.ts";
import { type NewPage, newPageTarget, type FetchTarget, registeredTargets } from "./fetch-targets.ts";

export type { FetchedPage } from "./fetched-page.ts";
export type { NewPage } from "./fetch-targets.ts";

/** What to fetch, and what is allowed on the way. */
export interface FetchOptions {
  /** Folder of the project; the working directory where absent. */
  readonly cwd?: string;
  /** Configuration file; looked for in the folder where absent. */
  readonly config?: string | undefined;
  /** Providers to fetch; all where empty. */
  readonly providers?: readonly string[];
  /** A page to register; only it is fetched then. */
  readonly add?: NewPage | undefined;
  /** Pages, services or providers whose pages are taken though they look suspect. */
  readonly accept?: readonly string[] | undefined;
  /** Allows pages that come over HTTP without TLS. */
  readonly allowHttp?: boolean | undefined;
  /** Addresses and ranges that may be connected to though they are private or special. */
  readonly allowAddresses?: readonly string[] | undefined;
  /** Seconds that one request may take; 60 where absent. */
  readonly timeout?: number | undefined;
  /** Attempts after the first, where trouble may pass; 3 where absent. */
  readonly retries?: number | undefined;
  /** The time that the lock records; now where absent. */
  readonly now?: Date | undefined;
  /** Waits between attempts, in milliseconds; the real clock where absent. */
  readonly sleep?: FetchPolicy["sleep"] | undefined;
  /** There may be no page with a url: nothing is fetched then. */
  readonly optional?: boolean | undefined;
  /** Hears how many pages are through. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** What a run fetched. */
export interface Fetched {
  readonly pages: readonly FetchedPage[];
  /** What is wrong with manifests; nothing was fetched then. */
  readonly problems: readonly Problem[];
}

/** Bytes of a page: the longest page of error codes we know has a fifth of it. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Refreshes the pages that have a url. What servers do is told by page; wrong usage, a wrong configuration and a disk
 * that refuses are thrown as an error of one line.
 */
export async function fetch(options: FetchOptions = {}): Promise<Fetched> {
  const plan = await planFetch(options);
  if ("problems" in plan) return { pages: [], problems: plan.problems };
  if (plan.targets.length === 0) {
    if (options.optional) return { pages: [], problems: [] };
    throw new Failure("no page has a url in source.json: `errsmith fetch <provider> --add URL`", 2);
  }
  const outcomes = await requestPages(plan.targets, options);
  return withOutputLock(join(plan.root, plan.settings.sources), () => applyOutcomes(outcomes, options));
}

/** What to fetch, as manifests and locks say at this moment. */
async function planFetch(options: FetchOptions) {
  const found = collectProblems();
  const remotes = await readFetchablePages(options.cwd ?? process.cwd(), options.config, found);
  const errors = found.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { problems: errors };
  const { add, providers = [] } = options;
  const targets = add ? [newPageTarget(remotes, providers, add)] : registeredTargets(remotes.providers, providers);
  const pages = targets.map(({ provider, page }) => ({
    page: page.source.path,
    service: `${provider.provider}/${page.service}`,
  }));
  // With others a name may mean a page that has no address: whoever generates looks at it.
  const { accept = [], optional } = options;
  const names = optional ? accept.filter((name) => pages.some((page) => matchesName(page, name))) : accept;
  return { ...remotes, targets, accepted: acceptedPages(names, pages) };
}

// Another fetch may have written meanwhile: what it took and registered is looked at again, and stays.
async function applyOutcomes(outcomes: Outcomes, options: FetchOptions): Promise<Fetched> {
  const plan = await planFetch(options);
  if ("problems" in plan) return { pages: [], problems: plan.problems };
  const now = (options.now ?? new Date()).toISOString();
  const judged: PageDecision[] = [];
  for (const target of plan.targets) {
    const outcome = outcomes.get(targetKey(target));
    const accepted = plan.accepted.has(target.page.source.path);
    if (outcome) judged.push(await decidePage(target, outcome, { accepted, now, settings: plan.settings }));
  }
  writeSources(filesToWrite(judged));
  return { pages: judged.map(({ fetched: told }) => told), problems: [] };
}

/** Page → what its server said. */
type Outcomes = ReadonlyMap<string, FetchOutcome>;

// One address may serve several services, and each reader in another language.
function targetKey({ provider, page: { service, locale = "", url } }: FetchTarget): string {
  return `${provider.provider}/${service} ${locale} ${url}`;
}

async function requestPages(targets: readonly FetchTarget[], options: FetchOptions): Promise<Outcomes> {
  const policy = requestSettings(options);
  let done = 0;
  options.progress?.(done, targets.length);
  const requests = targets.map(({ provider: { hosts }, page }) => ({
    url: page.url,
    locale: page.locale,
    // Only for the copy that the lock speaks of: an edited file is worth nothing to compare with.
    ...(page.isUnmodified && { etag: page.state?.etag, lastModified: page.state?.lastModified }),
    policy: { ...policy, scope: { ...policy.scope, hosts } },
  }));
  const outcomes = await fetchPages(requests, () => options.progress?.((done += 1), targets.length));
  return new Map(targets.flatMap((target, i) => (outcomes[i] ? [[targetKey(target), outcomes[i]]] : [])));
}

function requestSettings({ allowHttp, allowAddresses, timeout = 60, retries = 3, ...rest }: FetchOptions): FetchPolicy {
  const total = timeout * 1000;
  return {
    scope: { hosts: [], http: allowHttp ?? false, addresses: allowedAddresses(allowAddresses ?? []) },
    limits: { bytes: MAX_BYTES, total, idle: total / 3 },
    retries,
    sleep: rest.sleep ?? sleep,
  };
}

function allowedAddresses(allowed: readonly string[]): FetchPolicy["scope"]["addresses"] {
  try {
    return publicAddressRule(allowed);
  } catch (error) {
    if (error instanceof FetchFailure) throw new Failure(`--allow-address: ${error.message}`, 2);
    throw error;
  }
}
