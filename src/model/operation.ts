import type { Place } from "./page.ts";

/** An operation of an API as a page documents it: the call that a client makes. */
export interface PageOperation {
  /** The name as the vendor writes it: `RunInstances`, `POST /v3/orders`, `创建订单`. */
  readonly name: string;
  readonly place: Place;
  /** The HTTP method, in capitals. */
  readonly method?: string;
  /** The path of the request, without host and query: `/v3/orders/{id}`. */
  readonly path?: string;
}
