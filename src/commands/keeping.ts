import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { catalogIn, type Remembered } from "../1-read/read.ts";
import { tablesIn } from "../6-emit/emit.ts";
import { contentOf, hasDigest, isHalfWritten, type WrittenFiles } from "../7-write/write.ts";
import type { CacheFile } from "../execution/cache-store.ts";
import { groupBy } from "../lib/group-by.ts";
import type { KnownService } from "../model/kept.ts";
import type { Project, ServiceInput } from "../model/project.ts";
import type { KnownServices, Understood, UnderstoodService } from "../pipeline.ts";
import { isReliable, type StatKey, statKey, CLOCK_TICK_MS } from "../execution/file-stat.ts";
import { type Entry, type KeptEntry, keptOn, type Seen, textOf } from "./kept.ts";
import { hashOf, madeWith, serviceKeys } from "./service-keys.ts";

/** What the last run left for this one, and this one leaves for the next. */
export interface Keeping extends Remembered {
  /** Whether nothing was left. */
  readonly isNew: boolean;
  /** The services whose inputs are as they were and whose files are all there, by provider and name. */
  readonly known: (project: Project) => KnownServices;
  /** Whether nobody has written the package since `known` looked at it. */
  readonly isAsKnown: () => boolean;
  /**
   * Keeps what is known by now; `began` is when this run did. Gives the signatures of files of the package that can be
   * relied on, by their path on disk.
   */
  readonly keep: (
    project: Project,
    understood: Understood,
    written: WrittenFiles,
    began: number,
  ) => Promise<ReadonlyMap<string, StatKey>>;
}

/** Knows nothing and keeps nothing where there is no shelf. */
export function keepingOn(shelf: CacheFile | undefined): Keeping {
  const looked = Date.now();
  const { made, out: writtenTo, readme, order, services: entries } = keptOn(shelf);
  const pages = new Map(entries.flatMap((entry) => entry.pages.map((page) => [page[0], page] as const)));
  const files = new Map(entries.flatMap((entry) => entry.files.map((file) => [join(writtenTo, file[0]), file])));
  const looks = new Map<string, StatKey>();
  const look = (path: string, more = ""): StatKey => {
    const signature = statKey(path) + more;
    looks.set(path, signature);
    return signature;
  };
  let manifests = (): string => "";
  let before = "";
  return {
    isNew: entries.length === 0,
    textHash: (disk, encoding = "") => {
      const signature = look(disk, ` ${encoding}`);
      const page = pages.get(disk);
      return page?.[2] === signature ? page[1] : undefined;
    },
    isWritten: (disk) => {
      const signature = look(disk);
      return signature !== "" && files.get(disk)?.[2] === signature;
    },
    known: (project) => {
      const out = resolve(project.root, project.settings.out);
      const known = new Map<string, Map<string, KnownService>>();
      if (entries.length === 0 || made !== madeWith(project) || writtenTo !== out || isHalfWritten(out)) return known;
      const isThere = ([path, hash, signature]: Seen): boolean => {
        const disk = join(out, path);
        return look(disk) === signature ? signature !== "" : hasDigest(disk, hash);
      };
      manifests = () => MANIFESTS.map((file) => statKey(join(out, file))).join("\n");
      before = manifests();
      const keys = serviceKeys(project);
      const tables = readme && isThere(readme) ? tablesIn(contentOf(join(out, readme[0]))?.toString() ?? "") : [];
      const tableOf = new Map(tables.length === order.length ? order.map((id, i) => [id, tables[i]]) : []);
      const { locales: wanted } = project.settings;
      for (const { provider, service, key, kept, files: own } of entries) {
        if (keys.get(`${provider}/${service}`) !== key || !own.every(isThere)) continue;
        const brief = { provider, service, locales: kept.locales.filter((locale) => wanted?.includes(locale) ?? true) };
        const catalog = catalogIn(join(out, `catalog/${provider}/${service}.json`), brief);
        const services = known.get(provider) ?? new Map<string, KnownService>();
        known.set(provider, services);
        const hashes = new Map(own.map(([path, hash]) => [path, hash]));
        services.set(service, { ...kept, catalog, files: hashes, table: tableOf.get(idOf(brief)) });
      }
      return known;
    },
    isAsKnown: () => manifests() === before,
    keep: async (project, understood, written, began) => {
      const certain = new Map<string, StatKey>();
      if (!shelf || !isPlain(project)) return certain;
      // What was moved in place a moment ago could be touched without a trace.
      if (written.moves.size > 0) await sleep(CLOCK_TICK_MS);
      const out = resolve(project.root, project.settings.out);
      const madeAnew = new Set(understood.services.flatMap(({ files, catalog }) => (files ? [] : [idOf(catalog)])));
      const keys = serviceKeys(project, understood, (id) => madeAnew.has(id));
      const known = new Set(understood.services.flatMap(({ files: there }) => [...(there?.keys() ?? [])]));
      const filesOf = groupBy(
        [...written.hashes].filter(([path]) => !known.has(path)),
        ([path]) => serviceOf(path),
      );
      const inputs = new Map(servicesOf(project).map((service) => [idOf(service), service]));
      const fileSeen = ([path, hash]: readonly [string, string]): Seen => {
        const disk = join(out, path);
        const signature = statKey(disk);
        return [path, hash, isOurs(path, signature, written, began) ? trusted(signature) : ""];
      };
      const lookedAgain = ([path, hash]: Seen): Seen => [path, hash, trusted(looks.get(join(out, path)) ?? "", looked)];
      const translations = new Set(
        project.providers.flatMap(({ translations: all = [] }) => all.map(({ path }) => path)),
      );
      const before = new Map(entries.map((entry) => [idOf(entry), entry]));
      const services = understood.services
        .filter((one) => isLasting(one, translations))
        .map((service): Entry | KeptEntry => {
          const { catalog, pages: own, told, share, inflow, locales, codes, hasFamilies } = service;
          const id = idOf(catalog);
          const entry = service.files && before.get(id);
          const sources = (inputs.get(id)?.pages ?? []).map(({ source }): Seen => {
            const disk = join(project.root, source.path);
            return [disk, hashOf(source), trusted(looks.get(disk) ?? "", looked)];
          });
          const all = entry ? entry.files.map(lookedAgain) : (filesOf.get(id) ?? []).map(fileSeen);
          for (const [path, , signature] of all) if (signature !== "") certain.set(join(out, path), signature);
          if (entry && isSame(entry.files, all) && isSame(entry.pages, sources)) return entry;
          const { provider, service: name } = catalog;
          const kept = { pages: own, told, share, inflow, locales, codes, hasFamilies };
          return { provider, service: name, key: entry?.key ?? keys.get(id) ?? "", kept, pages: sources, files: all };
        });
      const lines = services.map((service) => ("text" in service ? service.text : service));
      const hash = written.hashes.get("README.md");
      const head = {
        made: madeWith(project),
        out,
        readme: hash === undefined ? undefined : fileSeen(["README.md", hash]),
        order: understood.catalogs.map(idOf),
      };
      shelf.put(textOf(head, lines));
      return certain;
    },
  };
}

function isSame(before: readonly Seen[], now: readonly Seen[]): boolean {
  return before.length === now.length && now.every((seen, i) => seen[2] === before[i]?.[2] && seen[0] === before[i][0]);
}

const MANIFESTS = [".errsmith-manifest.json", "dist/.errsmith-manifest.json"];

// A configuration that is code may read anything.
function isPlain({ settings }: Project): boolean {
  return settings.layouts.length + settings.emitters.length === 0;
}

// What is told at a line of a file of translations would stay there when the file changes elsewhere.
function isLasting({ isSettled, told }: UnderstoodService, translations: ReadonlySet<string>): boolean {
  return isSettled && told.gathering.every(({ file }) => !translations.has(file));
}

/** Whether a file is as this run wrote it, or as it found it right: nothing was written to it since. */
function isOurs(path: string, signature: StatKey, { moves, staged }: WrittenFiles, began: number): boolean {
  const changed = Number(signature.split(" ")[1]);
  return moves.has(path) ? changed <= staged : changed < began;
}

function trusted(signature: StatKey, now?: number): StatKey {
  return isReliable(signature, now) ? signature : "";
}

function servicesOf({ providers }: Project): readonly ServiceInput[] {
  return providers.flatMap(({ services }) => services);
}

function idOf({ provider, service }: Pick<ServiceInput, "provider" | "service">): string {
  return `${provider}/${service}`;
}

/** `src/<provider>/<service>/…`, `dist/…` and `catalog/<provider>/<service>.json` belong to a service. */
function serviceOf(path: string): string {
  const [, provider = "", service = ""] = path.split("/");
  return idOf({ provider, service: service.replace(/\.json$/, "") });
}
