import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readFetchablePages } from "../../1-read/read.ts";
import { withOutputLock, writeSources } from "../../7-write/write.ts";
import { fetchPages, type FetchPolicy, type FetchOutcome, publicAddressRule, FetchFailure } from "../../fetch/fetch.ts";
import { Failure } from "../../lib/failure.ts";
import { serviceId } from "../../lib/service-id.ts";
import { type Problem, collectProblems } from "../../problems/problems.ts";
import { acceptedPages, matchesName } from "../suspect-pages.ts";
import { filesToWrite } from "./fetched-files.ts";
import { decidePage, type FetchedPage, type PageDecision } from "./page-decision.ts";
import { type NewPage, newPageTarget, type FetchTarget, registeredTargets } from "./fetch-targets.ts";

export type { FetchedPage } from "./page-decision.ts";
export type { NewPage } from "./fetch-targets.ts";

/** Options of `fetch`. */
export interface FetchOptions {
  /** Folder of the project. Default: the working directory. */
  readonly cwd?: string;
  /** Configuration file. Default: the one in the folder. */
  readonly config?: string | undefined;
  /** Providers to fetch. Default: all. */
  readonly providers?: readonly string[];
  /** A page to register; other pages are not fetched. */
  readonly add?: NewPage | undefined;
  /** Pages, services or providers whose pages are used even if they look suspect. */
  readonly accept?: readonly string[] | undefined;
  /** Allows plain HTTP. Default: false. */
  readonly allowHttp?: boolean | undefined;
  /** Private or special addresses and ranges to which connections are allowed. Default: none. */
  readonly allowAddresses?: readonly string[] | undefined;
  /** Time limit of one request, in seconds. Default: 60. */
  readonly timeout?: number | undefined;
  /** Attempts after a failure that may be temporary. Default: 3. */
  readonly retries?: number | undefined;
  /** The time for the lock. Default: now. */
  readonly now?: Date | undefined;
  /** Waits for some milliseconds between attempts. Default: a timer. */
  readonly sleep?: FetchPolicy["sleep"] | undefined;
  /** If no page has a url, fetches nothing. Default: that is an error. */
  readonly optional?: boolean | undefined;
  /** Called after each page. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** The result of `fetch`. */
export interface Fetched {
  readonly pages: readonly FetchedPage[];
  /** Errors in manifests; if there are any, nothing was fetched. */
  readonly problems: readonly Problem[];
}

/** Size limit of a page in bytes, five times the longest known page of error codes. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Refreshes the pages that have a url. The result has one element per page, also for a request that failed. Throws a
 * `Failure` for wrong usage and for an invalid configuration.
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

/** The pages to fetch, according to the current manifests and locks. */
async function planFetch(options: FetchOptions) {
  const problems = collectProblems();
  const remotes = await readFetchablePages(options.cwd ?? process.cwd(), options.config, problems);
  const errors = problems.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { problems: errors };
  const { add, providers = [] } = options;
  const targets = add ? [newPageTarget(remotes, providers, add)] : registeredTargets(remotes.providers, providers);
  const pages = targets.map(({ provider, page }) => ({
    page: page.source.path,
    service: serviceId({ ...provider, service: page.service }),
  }));
  // With `optional`, a name may belong to a page without a url; `generate` checks the name.
  const { accept = [], optional } = options;
  const names = optional ? accept.filter((name) => pages.some((page) => matchesName(page, name))) : accept;
  return { ...remotes, targets, accepted: acceptedPages(names, pages) };
}

/** Decides and writes. Reads the manifests and locks again, because another process may have written in the meantime. */
async function applyOutcomes(outcomes: Outcomes, options: FetchOptions): Promise<Fetched> {
  const plan = await planFetch(options);
  if ("problems" in plan) return { pages: [], problems: plan.problems };
  const now = (options.now ?? new Date()).toISOString();
  const decisions: PageDecision[] = [];
  for (const target of plan.targets) {
    const outcome = outcomes.get(targetKey(target));
    const accepted = plan.accepted.has(target.page.source.path);
    if (outcome) decisions.push(await decidePage(target, outcome, { accepted, now, settings: plan.settings }));
  }
  writeSources(filesToWrite(decisions));
  return { pages: decisions.map(({ fetched }) => fetched), problems: [] };
}

/** Key of a target → the answer of its server. */
type Outcomes = ReadonlyMap<string, FetchOutcome>;

/** Several services may share an address, and the answer depends on the requested language. */
function targetKey({ provider, page: { service, locale = "", url } }: FetchTarget): string {
  return `${provider.provider}/${service} ${locale} ${url}`;
}

async function requestPages(targets: readonly FetchTarget[], options: FetchOptions): Promise<Outcomes> {
  const policy = fetchPolicy(options);
  let done = 0;
  options.progress?.(done, targets.length);
  const requests = targets.map(({ provider: { hosts }, page }) => ({
    url: page.url,
    locale: page.locale,
    // A modified copy must be fetched whole: the server knows only the version in the lock.
    ...(page.isUnmodified && { etag: page.state?.etag, lastModified: page.state?.lastModified }),
    policy: { ...policy, scope: { ...policy.scope, hosts } },
  }));
  const outcomes = await fetchPages(requests, () => options.progress?.((done += 1), targets.length));
  return new Map(targets.flatMap((target, i) => (outcomes[i] ? [[targetKey(target), outcomes[i]]] : [])));
}

function fetchPolicy({ allowHttp, allowAddresses, timeout = 60, retries = 3, ...rest }: FetchOptions): FetchPolicy {
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
