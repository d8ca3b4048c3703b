import { join } from "node:path";
import { holds } from "../7-write/write.ts";
import { type Cache, keyOf } from "../cache/cache.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Project } from "../model/project.ts";

/** Files of services that were made before of the same catalogs, by the same build of errsmith, and are there. */
export interface KnownFiles {
  /** Those that the disk holds now: path → SHA-256. A service of which anything is missing or changed is left out. */
  known(catalogs: readonly Catalog[]): ReadonlyMap<string, string>;
  /** Keeps what was made, for the next run. */
  keep(hashes: ReadonlyMap<string, string>): void;
}

/** Errors above which a service is not looked up: its key would take as long as some of its files. */
const LARGE = 20_000;

/** Knows nothing where there is no cache. */
export function knownFiles({ settings, templates }: Project, out: string, cache: Cache | undefined): KnownFiles {
  const anew = new Map<string, string>();
  return {
    known: (catalogs) => {
      const found = new Map<string, string>();
      if (!cache) return found;
      const made = keyOf([settings.package, templates]);
      for (const catalog of catalogs.filter(({ errors }) => errors.length <= LARGE)) {
        const key = keyOf([made, catalog]);
        const files = JSON.parse(cache.get(key) ?? "[]") as readonly (readonly [path: string, hash: string])[];
        if (files.length > 0 && files.every(([path, hash]) => holds(join(out, path), hash))) {
          for (const [path, hash] of files) found.set(path, hash);
        } else anew.set(idOf(catalog), key);
      }
      return found;
    },
    keep: (hashes) => {
      const files = new Map<string, [path: string, hash: string][]>();
      for (const entry of hashes) {
        const id = serviceOf(entry[0]);
        if (anew.has(id)) files.set(id, [...(files.get(id) ?? []), entry]);
      }
      for (const [id, list] of files) cache?.put(anew.get(id) ?? "", JSON.stringify(list));
    },
  };
}

function idOf({ provider, service }: Catalog): string {
  return `${provider}/${service}`;
}

/** `src/<provider>/<service>/…`, `dist/…` and `catalog/<provider>/<service>.json` belong to a service. */
function serviceOf(path: string): string {
  const [, provider, service] = path.split("/");
  return `${provider}/${service?.replace(/\.json$/, "")}`;
}
