import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { Catalog } from "../model/catalog.ts";
import type { Output } from "../model/output.ts";
import { type CacheFile, cacheKey } from "./cache-store.ts";
import { type Executor, inline } from "./executor.ts";
import { changeTime, CLOCK_TICK_MS, isReliable, type StatKey, statKey } from "./file-stat.ts";

/** A file of a service: its path in the package, the SHA-256 of its content, and its stat key when it was in place. */
type CachedFile = readonly [path: string, sha256: string, stat: StatKey];

/** The files that one catalog made. */
interface CacheEntry {
  /** Digest of the catalog, the settings and the templates. */
  readonly key: string;
  readonly files: readonly CachedFile[];
}

/** The content of the cache file. */
interface OutputState {
  /** Absolute path of the package. */
  readonly out: string;
  /** `<provider>/<service>` → its files. */
  readonly services: Readonly<Record<string, CacheEntry>>;
}

/** A file without a stat key would hold without being there, and a service without files would be deleted. */
const outputState = v.strictObject({
  out: v.string(),
  services: v.record(
    v.string(),
    v.strictObject({
      key: v.string(),
      files: v.pipe(
        v.array(
          v.strictTuple([
            v.string(),
            v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
            v.pipe(v.string(), v.minLength(1)),
          ]),
        ),
        v.minLength(1),
      ),
    }),
  ),
}) satisfies v.GenericSchema<unknown, OutputState>;

/** Skips services whose files are in place. */
export interface OutputCache extends Pick<Executor, "outputs"> {
  /**
   * Saves the state after a package was committed. `hashes` are path → SHA-256 of the package, `committed` is the time in
   * milliseconds after which the run wrote no file. Returns the stat keys of the files, keyed by absolute path.
   */
  save(hashes: ReadonlyMap<string, string>, committed: number): Promise<ReadonlyMap<string, StatKey>>;
}

/**
 * The contract: an entry is keyed by the digest of its direct inputs, which are the catalog of one service and `settings`,
 * and holds only if every file has the stat key that it had when it was in place. An entry that does not hold is computed
 * anew. The cache file may be damaged or deleted at any time. Without a cache file nothing is skipped.
 */
export function outputCache(file: CacheFile | undefined, out: string, settings: unknown): OutputCache {
  if (!file) return { outputs: inline.outputs, save: async () => new Map() };
  const previous = readState(file, out);
  const settingsKey = cacheKey([settings]);
  const kept = new Map<string, CacheEntry>();
  const made = new Map<string, { readonly key: string; readonly paths: readonly string[] }>();
  return {
    async outputs(catalog, compute) {
      const id = serviceId(catalog);
      const key = cacheKey([settingsKey, catalog]);
      const entry = previous.get(id);
      if (entry?.key === key && entry.files.every(([path, , stat]) => statKey(join(out, path)) === stat)) {
        kept.set(id, entry);
        return entry.files.map(([path, sha256]) => ({ path, upToDate: sha256 }));
      }
      const paths: string[] = [];
      made.set(id, { key, paths });
      return recordPaths(await compute(), paths);
    },
    async save(hashes, committed) {
      const stats = await reliableStats(
        [...made.values()].flatMap(({ paths }) => paths.map((path) => join(out, path))),
        committed,
      );
      const services = new Map(kept);
      for (const [id, { key, paths }] of made) {
        const files = paths.map((path): CachedFile => [path, hashes.get(path) ?? "", stats.get(join(out, path)) ?? ""]);
        if (files.every(([, sha256, stat]) => sha256 !== "" && stat !== "")) services.set(id, { key, files });
      }
      file.put(JSON.stringify({ out, services: Object.fromEntries(services) } satisfies OutputState));
      for (const { files } of kept.values()) for (const [path, , stat] of files) stats.set(join(out, path), stat);
      return stats;
    },
  };
}

function serviceId({ provider, service }: Catalog): string {
  return `${provider}/${service}`;
}

function readState(file: CacheFile, out: string): ReadonlyMap<string, CacheEntry> {
  try {
    const state: unknown = JSON.parse(file.get() ?? "{}");
    return new Map(v.is(outputState, state) && state.out === out ? Object.entries(state.services) : []);
  } catch {
    return new Map();
  }
}

function* recordPaths(files: Iterable<Output>, paths: string[]): Generator<Output> {
  for (const file of files) {
    paths.push(file.path);
    yield file;
  }
}

/** Stat keys of files that were not changed after `committed` and whose next change is sure to change the stat key. */
async function reliableStats(paths: readonly string[], committed: number): Promise<Map<string, StatKey>> {
  const stats = paths.map((path) => [path, statKey(path)] as const);
  // A file younger than one clock tick can change without a new stat key.
  if (!stats.every(([, stat]) => isReliable(stat))) await sleep(CLOCK_TICK_MS);
  return new Map(
    stats.filter(([path, stat]) => stat === statKey(path) && isReliable(stat) && changeTime(stat) <= committed),
  );
}
