import { cacheKey, type CacheFile } from "../execution/cache-store.ts";
import type { KeptService } from "../model/kept.ts";
import type { StatKey } from "../execution/file-stat.ts";

/** A file, the SHA-256 of what was in it, and its signature at the time; "" where nobody can rely on one. */
export type Seen = readonly [path: string, hash: string, signature: StatKey];

/** One service as it is kept. */
export interface Entry {
  readonly provider: string;
  readonly service: string;
  /** Hash of all that it is made of but what flows into it from its family. */
  readonly key: string;
  readonly kept: KeptService;
  /** Its pages, with the hash of their text; paths are absolute. */
  readonly pages: readonly Seen[];
  /** Its files; paths are those in the package. */
  readonly files: readonly Seen[];
}

/** An entry, and the text that it was read from. */
export interface KeptEntry extends Entry {
  readonly text: string;
}

/** All that is kept of a project. */
export interface Kept {
  /** Hash of what all services are made with. */
  readonly made: string;
  /** Absolute path of the package. */
  readonly out: string;
  /** The README, and the ids of the services that it has tables of, in their order. */
  readonly readme?: Seen | undefined;
  readonly order: readonly string[];
  readonly services: readonly KeptEntry[];
}

/** What another build of errsmith kept counts for nothing, nor does what is damaged. */
export function keptOn(shelf: CacheFile | undefined): Kept {
  const text = shelf?.get();
  if (!text?.startsWith(build())) return { made: "", out: "", order: [], services: [] };
  const [head = "", ...lines] = text.slice(build().length).split("\n");
  const services = lines.map((line) => ({ ...(JSON.parse(line) as Entry), text: line }));
  return { ...(JSON.parse(head) as Omit<Kept, "services">), services };
}

/** What is kept as a text, a line each service; lines that go on are given as they are. */
export function textOf(head: Omit<Kept, "services">, services: readonly (Entry | string)[]): string {
  const lines = services.map((service) => (typeof service === "string" ? service : JSON.stringify(service)));
  return build() + [JSON.stringify(head), ...lines].join("\n");
}

function build(): string {
  return `${cacheKey(["services"])}\n`;
}
