import { join } from "node:path";
import { readProgress, readSettings } from "../../1-read/read.ts";
import {
  type OutputLock,
  progressPath,
  removeProgressLog,
  tidySnapshots,
  withOutputLock,
} from "../../7-write/write.ts";
import { assertStateUntracked } from "../../base/base.ts";
import { Failure } from "../../lib/failure.ts";
import { pluralize } from "../../lib/pluralize.ts";
import type { Problem } from "../../problems/problems.ts";
import { type FetchOptions, fetchPolicy, planFetch } from "./fetch-plan.ts";
import { continueSession, unloggedSession } from "./fetch-session.ts";
import { writePagesLocks } from "./fetched-files.ts";
import type { FetchedPage } from "./page-decision.ts";
import { fetchTargets } from "./page-turns.ts";

export type { FetchOptions } from "./fetch-plan.ts";
export type { FetchedPage } from "./page-decision.ts";
export type { NewPage } from "./fetch-targets.ts";

/** The result of `fetch`. */
export interface Fetched {
  readonly pages: readonly FetchedPage[];
  /** Errors in manifests; if there are any, nothing was fetched. */
  readonly problems: readonly Problem[];
}

/**
 * Refreshes the pages that have a url. Each page is stored when it comes, and a run that was killed goes on where it was.
 * The result has one element per page, also for a request that failed. Throws a `Failure` for wrong usage and for an
 * invalid configuration.
 */
export async function fetch(options: FetchOptions = {}): Promise<Fetched> {
  const { root, settings } = await readSettings(options.cwd ?? process.cwd(), options.config);
  const sources = join(root, settings.sources);
  await assertStateUntracked(sources);
  const { onNotice } = options;
  return withOutputLock(sources, (lock) => fetchPages({ sources, lock }, options), { root, onNotice });
}

async function fetchPages(
  { sources, lock }: { readonly sources: string; readonly lock: OutputLock },
  options: FetchOptions,
): Promise<Fetched> {
  const policy = fetchPolicy(options);
  const left = readProgress(progressPath(sources));
  const plan = await planFetch(options, left);
  if ("problems" in plan) return { pages: [], problems: plan.problems };
  const { root, targets } = plan;
  if (targets.length === 0) {
    if (options.optional) return { pages: [], problems: [] };
    throw new Failure("no page has a url in source.json: `errsmith fetch <provider> --add URL`", 2);
  }
  const now = (options.now ?? new Date()).toISOString();
  // A new page is one request: nothing to go on with.
  const session = options.add ? unloggedSession() : continueSession({ sources, now, left, ...plan }, options);
  const run = { ...plan, sources, lock, session, policy, now, progress: options.progress };
  const fetched = await fetchTargets(targets, run).finally(() => session.close());
  lock.assertHeld();
  writePagesLocks({ root, sources }, session.states);
  if (!options.add) removeProgressLog(sources);
  tidySnapshots(sources);
  const stored = targets.length - fetched.size;
  if (stored > 0) options.onNotice?.(`goes on with a run that was killed: ${pluralize(stored, "page")} stored by it`);
  return { pages: targets.flatMap((target) => fetched.get(target) ?? []), problems: [] };
}
