/**
 * The request of an operation as people write it: "POST /orders"; "" if nothing of it is documented.
 *
 * @example
 * requestText({ method: "POST", path: "/orders" }) // "POST /orders"
 */
export function requestText({ method, path }: { readonly method?: string; readonly path?: string }): string {
  return [method, path].filter((part) => part !== undefined).join(" ");
}
