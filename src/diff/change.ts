import type { PageLine, Catalog } from "../model/catalog.ts";

/** How much a change asks of those who use the package, most severe first. */
export const LEVELS = ["breaking", "dangerous", "safe", "cosmetic"] as const;
export type Level = (typeof LEVELS)[number];

/** What a change does to the version of the package, greatest first. */
export const BUMPS = ["major", "minor", "patch", "none"] as const;
export type Bump = (typeof BUMPS)[number];

/** A catalog as `catalog/<provider>/<service>.json` says it; packages made before names were written have none. */
export type Snapshot = Omit<Catalog, "names"> & { readonly names?: Catalog["names"] };

/**
 * One value that differs. The path is that of the older catalog (the index of a case that is new is that of the newer
 * one); errors, families and locales are named by their key, an alias by itself. `before` or `after` is absent where
 * there is no such value.
 */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Old and new words in one language; the message of the server has no language. */
export interface TextChange {
  readonly locale?: string;
  readonly field: "message" | "title" | "description" | "cause" | "solution";
  readonly before?: string;
  readonly after?: string;
}

/** A person's word that a change is fine, until the end of a day. */
export interface Approval {
  readonly fingerprint: string;
  readonly why: string;
  /** `YYYY-MM-DD`, the last day on which it counts. */
  readonly until: string;
}

/** What a code may be called now; nothing is renamed before a person says so. */
export interface Proposal {
  readonly to: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** One thing that differs between two catalogs, as those who use the package see it. */
export interface Change<Rule extends string = string> {
  readonly rule: Rule;
  readonly level: Level;
  readonly bump: Bump;
  /** 16 hexadecimal digits that stay the same whatever language or wording the change comes in. */
  readonly fingerprint: string;
  /** `<provider>/<service>`. */
  readonly service: string;
  /** Wire code; absent where the service as a whole changed. */
  readonly code?: string;
  /** What changed on one line, in English; holds codes and values of pages as they stand. */
  readonly summary: string;
  /** The line of the docs that says so; the last one that did, of what is gone. */
  readonly at?: PageLine;
  readonly words: readonly TextChange[];
  /** Everything that differs, so that the changes turn the older catalog into the newer one. */
  readonly edits: readonly Edit[];
  /** Set where the change is a rename to be confirmed. */
  readonly proposed?: Proposal;
  /** Set where somebody approved the change. */
  readonly approved?: Pick<Approval, "why" | "until">;
}
