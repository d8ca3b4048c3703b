import { memoByString } from "../lib/memo.ts";
import { nearest } from "../lib/nearest.ts";
import type { CodeUse } from "../model/code-use.ts";
import { type CodeIndex, type CodesOfService, codeIndexOf } from "./code-index.ts";
import { mayUse, type MayUse } from "./may-use.ts";

/** A search for the codes of services. */
export interface CodeSearch {
  readonly index: CodeIndex;
  readonly mayUse: MayUse;
  /** Adds the most similar documented code to a use of a code that no page documents. */
  withNearest(use: CodeUse): CodeUse;
}

/** Prepares the search for the codes of catalogs. */
export function codeSearchOf(catalogs: readonly CodesOfService[]): CodeSearch {
  const index = codeIndexOf(catalogs);
  const nearestTo = memoByString((text) => {
    const [near = ""] = nearest(text, index.codes.keys());
    // A similar alias stands for its code.
    return index.codes.get(near)?.[0]?.code;
  }, 1000);
  return {
    index,
    mayUse: mayUse(index),
    withNearest: (use) => {
      const near = use.services.length > 0 ? undefined : nearestTo(use.code);
      return near === undefined ? use : { ...use, nearest: near };
    },
  };
}
