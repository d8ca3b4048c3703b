import { isRecord } from "../lib/collections.ts";
import { isPlaces } from "../lib/page-lines.ts";
import { withLines, type Unplaced, type UnplacedService } from "../lib/with-lines.ts";
import type { DecodableCatalog, DecodablePackage } from "./decodable.ts";

/** Reads a generated package by its manifest, which exports the catalog of each service. `read` gives the text of a file. */
export function readPackage(read: (path: string) => string): DecodablePackage {
  const manifest: unknown = JSON.parse(read("package.json"));
  const { name, exports: exported } = isRecord(manifest) ? manifest : {};
  const ids = Object.keys(isRecord(exported) ? exported : {}).flatMap(
    (subpath) => /^\.\/(.+)\/catalog\.json$/.exec(subpath)?.[1] ?? [],
  );
  const services = ids.map((id): UnplacedService<DecodableCatalog> => {
    const places: unknown = JSON.parse(read(`places/${id}.json`));
    return {
      catalog: JSON.parse(read(`catalog/${id}.json`)) as Unplaced<DecodableCatalog>,
      pages: isPlaces(places) ? places.pages : undefined,
    };
  });
  return { name: String(name), catalogs: withLines(services) };
}
