import type { Catalog, PageLine } from "../model/catalog.ts";
import type { CodeUse } from "../model/code-use.ts";

/** The severity of a change for consumers of the package, most severe first. */
export const LEVELS = ["breaking", "dangerous", "safe", "cosmetic"] as const;
export type Level = (typeof LEVELS)[number];

/** The effect of a change on the version of the package, greatest first. */
export const BUMPS = ["major", "minor", "patch", "none"] as const;
export type Bump = (typeof BUMPS)[number];

/**
 * Why a package changed: the text of a page, the reader (errsmith and layouts of the user), `source.json` or the
 * configuration, `corrections.json`, a translation, a name or a removed code that a person decided on, or a page of
 * another service that documents a common code. `unknown` if the sources of the base are not known.
 */
export const CAUSES = ["page", "shared", "reader", "manifest", "correction", "translation", "name", "unknown"] as const;
export type Cause = (typeof CAUSES)[number];

/** A catalog read from `catalog/<provider>/<service>.json`; older packages have no `names`. */
export type Snapshot = Omit<Catalog, "names"> & { readonly names?: Catalog["names"] };

/**
 * An edit of one value. The path is a path in the old catalog, except that an added case has its index in the new one.
 * Errors, families and locales are addressed by key, an alias by itself. `before` is absent for an added value, `after`
 * for a removed one.
 */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The old and the new text of a field. A server message has no locale. */
export interface TextChange {
  readonly locale?: string;
  readonly field: "message" | "title" | "description" | "cause" | "solution";
  readonly before?: string;
  readonly after?: string;
}

/** An entry of errsmith.approvals.json. */
export interface Approval {
  /** Of a change, or of a group if there are members. */
  readonly fingerprint: string;
  /** The fingerprints of the changes of a group. */
  readonly members?: readonly string[] | undefined;
  readonly why: string;
  /** The last day on which the approval is valid, as `YYYY-MM-DD`. */
  readonly until: string;
}

/** A possible rename; only `errsmith rename` renames a code. */
export interface Proposal {
  readonly to: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** A change between two packages, from the consumer's point of view. */
export interface Change<Rule extends string = string> {
  readonly rule: Rule;
  readonly level: Level;
  readonly bump: Bump;
  readonly cause: Cause;
  /** 16 hexadecimal digits that do not depend on the wording or language of a page. */
  readonly fingerprint: string;
  /** `<provider>/<service>`. */
  readonly service: string;
  /** Wire code; absent if the service as a whole changed. */
  readonly code?: string;
  /** The symbolic name of the code, if it is a number. */
  readonly symbol?: string;
  /** The operation that changed, or whose codes did. */
  readonly operation?: string;
  /** One line in English with codes and values of pages, which are not escaped. */
  readonly summary: string;
  /** The documented line of the new state, or of the old state if the code was removed. */
  readonly at?: PageLine;
  readonly words: readonly TextChange[];
  /** All edits: `applyChanges` turns the old catalog into the new one. */
  readonly edits: readonly Edit[];
  /** Set for a possible rename. */
  readonly proposed?: Proposal;
  /** Set if an approval is valid for the change. */
  readonly approved?: Pick<Approval, "why" | "until">;
  /** The places of applications that use the code, if they were searched. */
  readonly uses?: readonly CodeUse[];
}
