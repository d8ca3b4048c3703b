import type { Problem } from "../problems/problems.ts";
import type { Case, Catalog } from "./catalog.ts";
import type { Accounting, Envelope } from "./page-entries.ts";
import type { Locale } from "./source.ts";

/** What one service tells the others of its family, and what it has that depends on them. */
export interface Share {
  /** `<provider>/<service>`. */
  readonly id: string;
  /** What its own pages or its manifest say of the envelope. */
  readonly envelope?: Envelope;
  /** Codes that its pages call common. */
  readonly says: readonly string[];
  /** Those of its codes that any service of the family calls common. */
  readonly common: readonly string[];
  /** Common codes with one case, which others may borrow. */
  readonly loans: readonly (readonly [code: string, lent: Case])[];
}

/** What was reported of one service, by the step that found it: steps are reported service by service. */
export interface Told {
  readonly routing: readonly Problem[];
  readonly gathering: readonly Problem[];
  readonly naming: readonly Problem[];
}

/** What a run says of one page. */
export interface KeptPage {
  readonly path: string;
  readonly accounting: Accounting;
  readonly found: readonly Problem[];
  readonly hasEntries: boolean;
}

/**
 * What a later run needs of a service whose inputs did not change: it is data, and small, as all that is only in the
 * catalog stands in the package.
 */
export interface KeptService {
  readonly pages: readonly KeptPage[];
  readonly told: Told;
  readonly share: Share;
  /** Hash of all that flows into the service from others of its family. */
  readonly inflow: string;
  /** Locales that have a text, whether they are wanted or not. */
  readonly locales: readonly Locale[];
  /** The codes of its catalog. */
  readonly codes: readonly string[];
  /** Whether their families have classes. */
  readonly hasFamilies: boolean;
}

/** A service that a run need not make again, unless what flows into it has changed. */
export interface KnownService extends KeptService {
  /** Reads the disk when it is first looked into. */
  readonly catalog: Catalog;
  /** Its files, which are there and right: path → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  /** Its table in the README, where that is there and right. */
  readonly table?: string | undefined;
}
