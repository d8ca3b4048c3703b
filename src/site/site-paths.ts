import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";

/** A service or a code of the site. */
export type Place = Pick<Catalog, "provider" | "service">;

/** The folder of a service: "tencentcloud/ocr". */
export function servicePath(place: Place): string {
  return serviceId(place);
}

/**
 * The page of a code without its extension: "tencentcloud/ocr/ImageBlurError". It has the name of the class, which is
 * permanent, a file name everywhere, and unique in its service also if case is ignored.
 */
export function codePath(place: Place, { name }: Pick<ErrorInfo, "name">): string {
  return `${servicePath(place)}/${name}`;
}

/**
 * The relative address of the root of the site from a page.
 *
 * @example
 * rootFrom("index.html") // "./"
 * rootFrom("a/b/C.html") // "../../"
 */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}
