import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo, Operation } from "../model/catalog.ts";

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

/**
 * The anchor of each operation on the page of operations: its name in letters and digits, and a number if another operation
 * has the same.
 *
 * @example
 * operationAnchors([{ name: "GET /orders" }, { name: "GET orders" }]).get("GET orders") // "get-orders-2"
 */
export function operationAnchors(operations: readonly Pick<Operation, "name">[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    operations.map(({ name }) => {
      const words = name
        .toLowerCase()
        .split(/[^a-z0-9]/)
        .filter((word) => word !== "");
      const anchor = ["op", ...words].join("-").replace(/^op-(?=[a-z])/, "");
      const count = (counts.get(anchor) ?? 0) + 1;
      counts.set(anchor, count);
      return [name, count === 1 ? anchor : `${anchor}-${count}`];
    }),
  );
}
