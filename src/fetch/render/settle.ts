import { setTimeout as sleep } from "node:timers/promises";

/** What a browser shows at one moment. */
export interface Shown {
  readonly html: string;
  readonly codes: ReadonlySet<string>;
}

/** A page whose text still changes. */
export interface SettlingPage {
  /** The HTML that is shown now. */
  readonly read: () => Promise<string>;
  readonly codesIn: (html: string) => Promise<ReadonlySet<string>>;
  /** Number of requests without an answer. */
  readonly running: () => number;
}

/** The time. Tests have one of their own. */
export interface Clock {
  /** Milliseconds since a moment. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

const CLOCK: Clock = { now: () => performance.now(), sleep };

/** How long a page must show the same codes, without requests and with them. */
const STABLE_MS = 1000;
const STABLE_BUT_BUSY_MS = 3000;

/** How long a page without codes must be quiet. */
const NO_CODES_MS = 5000;

const EVERY_MS = 250;

/**
 * Waits until a page shows the same error codes for a while; a page that shows none must be quiet. A page that is never
 * quiet, such as one with a clock, is ready when its codes are. After `mostMs`, what is shown counts.
 */
export async function settle({ read, codesIn, running }: SettlingPage, mostMs: number, clock = CLOCK): Promise<Shown> {
  const begin = clock.now();
  let shown: Shown = { html: "", codes: new Set() };
  let [changed, codesChanged] = [begin, begin];
  for (;;) {
    const html = await read();
    const now = clock.now();
    if (html !== shown.html) {
      changed = now;
      const codes = await codesIn(html);
      if (codes.size !== shown.codes.size || [...codes].some((code) => !shown.codes.has(code))) codesChanged = now;
      shown = { html, codes };
    }
    const stable = now - codesChanged;
    const quiet = running() > 0 ? 0 : now - changed;
    const isReady =
      shown.codes.size > 0
        ? stable >= STABLE_BUT_BUSY_MS || Math.min(stable, quiet) >= STABLE_MS
        : quiet >= Math.min(NO_CODES_MS, mostMs / 2);
    if (isReady || now - begin >= mostMs) return shown;
    await clock.sleep(EVERY_MS);
  }
}
