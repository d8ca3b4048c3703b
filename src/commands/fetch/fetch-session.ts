import { type FetchableProvider, type LocalCopy, type Progress } from "../../1-read/read.ts";
import { startProgressLog } from "../../7-write/write.ts";
import type { PageState } from "../../model/project.ts";
import type { FetchTarget } from "./fetch-targets.ts";
import { type FetchFolders, type NewStates, writePagesLocks } from "./fetched-files.ts";

/** The states of the pages of a run, and what an earlier run that was killed has done of them. */
export interface FetchSession {
  readonly states: NewStates;
  /** Whether a page was fetched by the killed run that this run continues. */
  isDone(copy: LocalCopy): boolean;
  /** Keeps the new state of a page, also if this run is killed now. */
  add(target: FetchTarget, state: PageState): void;
  close(): void;
}

/** The run of a single page, which has no log. */
export function unloggedSession(): FetchSession {
  const states = new Map<FetchableProvider, Map<string, PageState>>();
  return {
    states,
    isDone: () => false,
    add: ({ provider, page }, state) => addState(states, provider, page.file, state),
    close: () => undefined,
  };
}

/** Providers whose locks have the states that a killed run has left. */
export function withProgress(
  providers: readonly FetchableProvider[],
  left: Progress | undefined,
): readonly FetchableProvider[] {
  return providers.map((provider) => {
    const states = left?.states.get(provider.provider);
    return states ? { ...provider, lock: { ...provider.lock, ...states } } : provider;
  });
}

/** What a run starts with. */
interface SessionStart extends FetchFolders {
  /** ISO time of this run. */
  readonly now: string;
  readonly providers: readonly FetchableProvider[];
  readonly left: Progress | undefined;
}

/** A killed run is continued for so long. Later, its pages are fetched again like any others. */
const LONGEST_BREAK_MS = 24 * 3_600_000;

/**
 * Starts a run. If the last run was killed, its states are written to the locks. If it was asked for the same providers
 * and is not too long ago, this run continues it: pages that it has stored are not fetched again.
 */
export function continueSession(
  { root, sources, now, providers, left }: SessionStart,
  { providers: names = [] }: { readonly providers?: readonly string[] },
): FetchSession {
  const asked = [...new Set(names)].sort();
  const changed = providers.filter(({ provider }) => left?.states.has(provider));
  writePagesLocks({ root, sources }, new Map(changed.map((provider) => [provider, new Map()])));
  const started = left && isContinued(left, asked, now) ? left.started : undefined;
  const log = startProgressLog(sources, [{ started: started ?? now, providers: asked }]);
  const states = new Map<FetchableProvider, Map<string, PageState>>();
  return {
    states,
    isDone: ({ state, isUnmodified }) =>
      started !== undefined && isUnmodified && state !== undefined && !state.failed && state.fetched >= started,
    add({ provider, page: { file } }, state) {
      log.add({ provider: provider.provider, file, state });
      addState(states, provider, file, state);
    },
    close: () => log.close(),
  };
}

function isContinued({ started, providers }: Progress, asked: readonly string[], now: string): boolean {
  const age = Date.parse(now) - Date.parse(started);
  return age >= 0 && age < LONGEST_BREAK_MS && JSON.stringify(providers) === JSON.stringify(asked);
}

function addState(
  states: Map<FetchableProvider, Map<string, PageState>>,
  provider: FetchableProvider,
  file: string,
  state: PageState,
): void {
  const pages = states.get(provider) ?? new Map<string, PageState>();
  states.set(provider, pages.set(file, state));
}
