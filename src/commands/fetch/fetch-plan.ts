import { setTimeout as sleep } from "node:timers/promises";
import { type LocalCopy, type Progress, readFetchablePages } from "../../1-read/read.ts";
import { FetchFailure, type FetchPolicy, type FetchRequest, publicAddressRule } from "../../fetch/fetch.ts";
import { Failure } from "../../lib/failure.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { PagesLock, PageState, PageTwin, Settings } from "../../model/project.ts";
import { collectProblems } from "../../problems/problems.ts";
import { acceptedPages, matchesName } from "../suspect-pages.ts";
import { withProgress } from "./fetch-session.ts";
import { type FetchTarget, type NewPage, newPageTarget, registeredTargets } from "./fetch-targets.ts";
import { isRendered, renderRequest } from "./rendering.ts";

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
  /** Requests pages that `robots.txt` forbids, which the lock states. Default: false. */
  readonly ignoreRobots?: boolean | undefined;
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
  /** Called with a line for the user, for example if the run waits for another run. */
  readonly onNotice?: ((notice: string) => void) | undefined;
  /** Called after each page. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** Size limit of a page in bytes, five times the longest known page of error codes. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The pages to fetch, according to the manifests and locks. */
export async function planFetch(options: FetchOptions, left?: Progress) {
  const problems = collectProblems();
  const read = await readFetchablePages(options.cwd ?? process.cwd(), options.config, problems);
  const remotes = { ...read, providers: withProgress(read.providers, left) };
  const errors = problems.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { problems: errors };
  const { add, providers = [] } = options;
  const targets = add ? [newPageTarget(remotes, providers, add)] : registeredTargets(remotes.providers, providers);
  return { ...remotes, targets, accepted: acceptedTargets(targets, options) };
}

/** The paths of the pages that `--accept` names. */
function acceptedTargets(
  targets: readonly FetchTarget[],
  { accept = [], optional }: Pick<FetchOptions, "accept" | "optional">,
): ReadonlySet<string> {
  // A list of all pages of a large project takes much memory.
  if (accept.length === 0) return new Set();
  const pages = targets.map(({ provider, page }) => ({
    page: page.source.path,
    service: serviceId({ ...provider, service: page.service }),
  }));
  // With `optional`, a name may belong to a page without a url; `generate` checks the name.
  const names = optional ? accept.filter((name) => pages.some((page) => matchesName(page, name))) : accept;
  return acceptedPages(names, pages);
}

/** When a page has its turn. */
export function waitingOf({ page: { url }, provider }: FetchTarget) {
  const { concurrency = 2, delay = 0 } = provider.requests;
  return { url, manners: { concurrency, delayMs: delay * 1000 } };
}

/** The request of a page. */
export function requestOf(
  { page, provider: { requests, lock } }: FetchTarget,
  { isUnmodified, state }: LocalCopy,
  settings: Settings,
): FetchRequest {
  const { file, url, locale } = page;
  const { headers } = requests;
  const render = isRendered(page, stateIn(lock, file)) ? renderRequest(page, settings) : undefined;
  const twin = twinOf(url, stateIn(lock, file));
  return {
    ...(twin ? formRequest(url, twin, twin.used) : { url }),
    ...{ locale, headers, render },
    // A modified copy must be fetched whole: the server knows only the version in the lock. It knows no rendered page.
    ...(isUnmodified && !render && { etag: state?.etag, lastModified: state?.lastModified }),
  };
}

function stateIn(lock: PagesLock, file: string): PageState | undefined {
  return Object.hasOwn(lock, file) ? lock[file] : undefined;
}

/**
 * The Markdown form that the lock states; `undefined` if the page has another address now, or the form another origin, to
 * which no headers of the page may be sent.
 */
export function twinOf(url: string, state: PageState | undefined): PageTwin | undefined {
  const twin = state?.url === url ? state.twin : undefined;
  return twin && URL.canParse(twin.url) && new URL(twin.url).origin === new URL(url).origin ? twin : undefined;
}

/** The request of one form of a page. */
export function formRequest(
  url: string,
  twin: Pick<PageTwin, "url">,
  isMarkdown: boolean,
): Pick<FetchRequest, "url" | "form"> {
  return isMarkdown ? { url: twin.url, form: "markdown" } : { url, form: "html" };
}

/** The limits and allowed URLs of a run. */
export function fetchPolicy({
  allowHttp,
  allowAddresses,
  ignoreRobots = false,
  timeout = 60,
  retries = 3,
  ...rest
}: FetchOptions): FetchPolicy {
  const total = timeout * 1000;
  return {
    scope: { hosts: [], http: allowHttp ?? false, addresses: allowedAddresses(allowAddresses ?? []) },
    limits: { bytes: MAX_BYTES, total, idle: total / 3 },
    ...{ retries, ignoreRobots, env: process.env },
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
