import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readRemotes } from "../1-read/read.ts";
import { underLock, writeSources } from "../7-write/write.ts";
import { fetchPages, type Manners, type PageOutcome, publicAddresses, Trouble } from "../fetch/fetch.ts";
import { Failure } from "../lib/failure.ts";
import { type Problem, problems } from "../problems/report.ts";
import { acceptance, isMeant } from "./accept.ts";
import type { FetchedPage } from "./fetched.ts";
import { filesOf } from "./fetch-files.ts";
import { type Judged, judge } from "./fetch-judge.ts";
import { type NewPage, targetOfNewPage, type Target, targetsIn } from "./fetch-targets.ts";

export type { FetchedPage } from "./fetched.ts";
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
  readonly sleep?: Manners["sleep"] | undefined;
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
  const plan = await planOf(options);
  if ("problems" in plan) return { pages: [], problems: plan.problems };
  if (plan.targets.length === 0) {
    if (options.optional) return { pages: [], problems: [] };
    throw new Failure("no page has a url in source.json: `errsmith fetch <provider> --add URL`", 2);
  }
  const outcomes = await outcomesOf(plan.targets, options);
  return underLock(join(plan.root, plan.settings.sources), () => take(outcomes, options));
}

/** What to fetch, as manifests and locks say at this moment. */
async function planOf(options: FetchOptions) {
  const found = problems();
  const remotes = await readRemotes(options.cwd ?? process.cwd(), options.config, found);
  const errors = found.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { problems: errors };
  const { add, providers = [] } = options;
  const targets = add ? [targetOfNewPage(remotes, providers, add)] : targetsIn(remotes.providers, providers);
  const pages = targets.map(({ provider, page }) => ({
    page: page.about.path,
    service: `${provider.provider}/${page.service}`,
  }));
  // With others a name may mean a page that has no address: whoever generates looks at it.
  const { accept = [], optional } = options;
  const names = optional ? accept.filter((name) => pages.some((page) => isMeant(page, name))) : accept;
  return { ...remotes, targets, accepted: acceptance(names, pages) };
}

// Another fetch may have written meanwhile: what it took and registered is looked at again, and stays.
async function take(outcomes: Outcomes, options: FetchOptions): Promise<Fetched> {
  const plan = await planOf(options);
  if ("problems" in plan) return { pages: [], problems: plan.problems };
  const now = (options.now ?? new Date()).toISOString();
  const judged: Judged[] = [];
  for (const target of plan.targets) {
    const outcome = outcomes.get(keyOf(target));
    const accepted = plan.accepted.has(target.page.about.path);
    if (outcome) judged.push(await judge(target, outcome, { accepted, now, settings: plan.settings }));
  }
  writeSources(filesOf(judged));
  return { pages: judged.map(({ told }) => told), problems: [] };
}

/** Page → what its server said. */
type Outcomes = ReadonlyMap<string, PageOutcome>;

// One address may serve several services, and each reader in another language.
function keyOf({ provider, page: { service, locale = "", url } }: Target): string {
  return `${provider.provider}/${service} ${locale} ${url}`;
}

async function outcomesOf(targets: readonly Target[], options: FetchOptions): Promise<Outcomes> {
  const manners = mannersOf(options);
  let done = 0;
  options.progress?.(done, targets.length);
  const requests = targets.map(({ provider: { hosts }, page }) => ({
    url: page.url,
    locale: page.locale,
    // Only for the copy that the lock speaks of: an edited file is worth nothing to compare with.
    ...(page.intact && { etag: page.state?.etag, lastModified: page.state?.lastModified }),
    manners: { ...manners, reach: { ...manners.reach, hosts } },
  }));
  const outcomes = await fetchPages(requests, () => options.progress?.((done += 1), targets.length));
  return new Map(targets.flatMap((target, i) => (outcomes[i] ? [[keyOf(target), outcomes[i]]] : [])));
}

function mannersOf({ allowHttp, allowAddresses, timeout = 60, retries = 3, ...rest }: FetchOptions): Manners {
  const total = timeout * 1000;
  return {
    reach: { hosts: [], http: allowHttp ?? false, addresses: addressesOf(allowAddresses ?? []) },
    limits: { bytes: MAX_BYTES, total, idle: total / 3 },
    retries,
    sleep: rest.sleep ?? sleep,
  };
}

function addressesOf(allowed: readonly string[]): Manners["reach"]["addresses"] {
  try {
    return publicAddresses(allowed);
  } catch (error) {
    if (error instanceof Trouble) throw new Failure(`--allow-address: ${error.message}`, 2);
    throw error;
  }
}
