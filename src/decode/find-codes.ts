import { namesOf } from "../lib/error-names.ts";
import { matchesService } from "../lib/service-id.ts";
import type { DecodablePackage, FoundCode } from "./decodable.ts";

/** The codes of all services, or of one, that a code, symbolic name, alias, former code or class name stands for. */
export function findCodes(
  packages: readonly DecodablePackage[],
  wanted: string,
  service: string | undefined,
): readonly FoundCode[] {
  return packages.flatMap(({ name: packageName, catalogs }) =>
    catalogs
      .filter((catalog) => matchesService(service, catalog))
      .flatMap((catalog) =>
        catalog.errors
          .filter((error) => namesOf(error).includes(wanted))
          .map((error) => ({ packageName, catalog, error })),
      ),
  );
}
