import type { Catalog, ErrorInfo } from "../model/catalog.ts";

/** What of a catalog is shown. Packages of older versions of errsmith have no `names`. */
export type DecodableCatalog = Pick<Catalog, "provider" | "service" | "pageUrls" | "errors"> &
  Partial<Pick<Catalog, "names">>;

/** A generated package, as it is installed or as it is in a project. */
export interface DecodablePackage {
  readonly name: string;
  readonly catalogs: readonly DecodableCatalog[];
}

/** A code of one service of one package. */
export interface FoundCode {
  readonly packageName: string;
  readonly catalog: DecodableCatalog;
  readonly error: ErrorInfo;
}
