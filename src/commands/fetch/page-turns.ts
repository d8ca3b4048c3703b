import { join } from "node:path";
import { readLocalCopy } from "../../1-read/read.ts";
import { type OutputLock, removeSnapshot, temporaryFolder, writeFiles, writeSnapshot } from "../../7-write/write.ts";
import {
  type FetchOutcome,
  type FetchPolicy,
  type FetchRequest,
  Hosts,
  type SendRequest,
  takeTurns,
} from "../../fetch/fetch.ts";
import type { Settings } from "../../model/project.ts";
import { requestOf, waitingOf } from "./fetch-plan.ts";
import type { FetchSession } from "./fetch-session.ts";
import type { FetchTarget } from "./fetch-targets.ts";
import { manifestFile } from "./fetched-files.ts";
import { chooseForm } from "./page-forms.ts";
import { decidePage, type FetchedPage, type PageDecision, unconfirmedPage } from "./page-decision.ts";
import { renderShell } from "./rendering.ts";

/** A run that holds the lock of the folder of sources. */
interface FetchRun {
  readonly root: string;
  readonly sources: string;
  readonly lock: OutputLock;
  readonly session: FetchSession;
  readonly policy: FetchPolicy;
  readonly settings: Settings;
  /** Pages that `--accept` names. */
  readonly accepted: ReadonlySet<string>;
  /** ISO time of the run. */
  readonly now: string;
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** A page whose change a second fetch must show as well. */
interface Unconfirmed {
  readonly target: FetchTarget;
  /** Digest of the changed text. */
  readonly text: string;
  /** When the second fetch may begin, on the clock of `performance.now`. */
  readonly due: number;
}

/**
 * Fetches pages, decides about each and stores it. With `confirm`, pages that changed are fetched again after the others.
 * Returns what happened to each page, without those that the run has stored before it was killed.
 */
export async function fetchTargets(
  targets: readonly FetchTarget[],
  run: FetchRun,
): Promise<ReadonlyMap<FetchTarget, FetchedPage>> {
  const { session, settings, policy, progress } = run;
  const fetched = new Map<FetchTarget, FetchedPage>();
  const unconfirmed: Unconfirmed[] = [];
  const hosts = new Hosts();
  let done = 0;
  progress?.(done, targets.length);
  const end = (target: FetchTarget, decision?: PageDecision): void => {
    if (decision) {
      storePage(run, target, decision);
      if (decision.state) session.add(decision.target, decision.state);
      fetched.set(target, decision.fetched);
    }
    progress?.((done += 1), targets.length);
  };
  const first = async (target: FetchTarget, send: SendRequest): Promise<void> => {
    const { provider, page } = target;
    const accepted = run.accepted.has(page.source.path);
    if (!accepted && session.isDone(readLocalCopy(provider, page))) return end(target);
    const decision = await fetchAndDecide(target, send, run);
    const { text } = decision;
    if (settings.confirm === undefined || accepted || text === undefined) return end(target, decision);
    unconfirmed.push({ target, text, due: performance.now() + settings.confirm * 1000 });
  };
  await takeTurns(targets, waitingOf, first, hosts);
  const second = async ({ target, text, due }: Unconfirmed, send: SendRequest): Promise<void> => {
    const restMs = due - performance.now();
    if (restMs > 0) await policy.sleep(Math.ceil(restMs));
    const decision = await fetchAndDecide(target, send, run, true);
    const isConfirmed = decision.text === text;
    end(
      target,
      isConfirmed ? decision : unconfirmedPage(target, readLocalCopy(target.provider, target.page), decision, run.now),
    );
  };
  await takeTurns(unconfirmed, ({ target }) => waitingOf(target), second, hosts);
  return fetched;
}

/** Fetches a page and decides about it. What the server sent is stored before anything looks at it. */
async function fetchAndDecide(
  target: FetchTarget,
  send: SendRequest,
  { sources, lock, policy, settings, accepted, now }: FetchRun,
  isSecond = false,
): Promise<PageDecision> {
  const { provider, page } = target;
  const copy = readLocalCopy(provider, page);
  const scope = { ...policy.scope, hosts: provider.hosts };
  let last: FetchOutcome | undefined;
  const ask = async (request: FetchRequest, isOptional = false): Promise<FetchOutcome> => {
    last = await send(request, { ...policy, scope, ...(isOptional && { retries: 0 }) });
    keepSnapshot(sources, lock, target, last);
    return last;
  };
  const request = requestOf(target, isSecond ? { isUnmodified: false } : copy, settings);
  const answer = await chooseForm(target, copy, await ask(request), ask, settings);
  const { outcome, troubles } = await renderShell(page, answer.outcome, settings, (render) =>
    ask({ ...requestOf(target, { isUnmodified: false }, settings), render }),
  );
  if (outcome !== last) keepSnapshot(sources, lock, target, outcome);
  return decidePage(answer.target, copy, outcome, {
    ...{ accepted: accepted.has(page.source.path), now, settings, ignoreRobots: policy.ignoreRobots },
    ...{ twin: answer.twin, formNotes: answer.formNotes, troubles },
  });
}

function keepSnapshot(sources: string, lock: OutputLock, target: FetchTarget, outcome: FetchOutcome): void {
  if (outcome.kind === "same" || !outcome.bytes?.length) return;
  lock.assertHeld();
  writeSnapshot(sources, snapshotName(target), outcome.bytes);
}

/** Stores a page that is used. Its snapshot goes: the copy is what the server sent. */
function storePage(
  { root, sources, lock }: FetchRun,
  target: FetchTarget,
  { fetched, bytes: content, target: stored }: PageDecision,
): void {
  lock.assertHeld();
  const { file, source } = stored.page;
  const disk = join(stored.provider.disk, file);
  const folder = temporaryFolder(sources);
  if (content) writeFiles(root, [{ disk, path: source.path, content }], { flush: false, folder });
  if (content && target.isNew) writeFiles(root, [manifestFile(stored)], { folder });
  if (fetched.needs === undefined) removeSnapshot(sources, snapshotName(target));
}

function snapshotName({ provider, page }: FetchTarget): string {
  return `${provider.provider}/${page.file}`;
}
