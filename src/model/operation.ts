import type { Place } from "./place.ts";

/** An operation of an API as a page documents it: the call that a client makes. */
export interface PageOperation {
  /** The name as the vendor writes it: `RunInstances`, `POST /v3/orders`, `创建订单`. */
  readonly name: string;
  readonly place: Place;
  /** The HTTP method, in capitals. */
  readonly method?: string;
  /** The path of the request, without host and query: `/v3/orders/{id}`. */
  readonly path?: string;
  /** Set if the page documents only codes for the operation that all operations can fail with. */
  readonly hasCommonOnly?: true;
  /** Codes that the page names for the operation, and that another place documents. Names that are no codes may be among them. */
  readonly refersTo?: readonly ReferredCode[];
}

/** A name that may be a code, where a page refers to it. */
export interface ReferredCode {
  readonly code: string;
  readonly place: Place;
}

/** The operations of a document that lists them as data. */
export interface ListedOperations {
  /** The number of operations that document failures. */
  readonly failing: number;
  readonly texts: readonly OperationTexts[];
}

/** Texts of a document that describe failures of the same operations. */
export interface OperationTexts {
  readonly operations: readonly PageOperation[];
  /** The places at which the texts begin. */
  readonly places: readonly Place[];
}
