import { lstatSync } from "node:fs";
import * as v from "valibot";
import { jsonValue } from "../lib/json-value.ts";
import { MAX_PACKAGE_BYTES, readRegularText } from "../lib/regular-file.ts";
import type { PagesLock, PageState } from "../model/project.ts";
import { lockedPage } from "./manifest/pages-lock-schema.ts";
import { utcTime } from "./manifest/schema-parts.ts";

/** What a killed run of `fetch` has done. */
export interface Progress {
  /** When the run, or the killed run that it continued, started. */
  readonly started: string;
  /** The providers that the run was asked for; empty for all. */
  readonly providers: readonly string[];
  /** Provider → page → its new state. */
  readonly states: ReadonlyMap<string, PagesLock>;
}

const headSchema = v.strictObject({ started: utcTime, providers: v.array(v.string()) });
const lineSchema = v.strictObject({ provider: v.string(), file: v.string(), state: lockedPage });

/**
 * Reads the log that a killed run has left; `undefined` if there is none. A line that is not valid counts as missing: the
 * last line may be incomplete, and the log is not to be believed more than `pages.lock.json`.
 */
export function readProgress(path: string): Progress | undefined {
  const [first, ...lines] = readLogLines(path);
  const head = v.safeParse(headSchema, first);
  if (!head.success) return undefined;
  const states = new Map<string, Map<string, PageState>>();
  for (const value of lines) {
    const line = v.safeParse(lineSchema, value);
    if (!line.success) continue;
    const { provider, file, state } = line.output;
    const ofProvider = states.get(provider) ?? new Map<string, PageState>();
    states.set(provider, ofProvider.set(file, state as PageState));
  }
  const records = [...states].map(([provider, pages]) => [provider, Object.fromEntries(pages)] as const);
  return { ...head.output, states: new Map(records) };
}

/** The values of a log of one JSON a line; `undefined` for a line that is not complete. None if there is no such file. */
export function readLogLines(path: string): unknown[] {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return [];
  return readRegularText(path, MAX_PACKAGE_BYTES).split("\n").map(jsonValue);
}
