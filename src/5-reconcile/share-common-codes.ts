import { digest } from "../lib/digest.ts";
import { groupBy } from "../lib/group-by.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, LocalizedText } from "../model/catalog.ts";
import type { Envelope, Facts } from "../model/page-entries.ts";
import type { Share } from "../model/kept.ts";
import type { UnnamedError } from "./merge-errors.ts";

/** A service whose errors are gathered, before it shares. */
export interface Gathered {
  readonly service: string;
  /** `<provider>/<service>`. */
  readonly id: string;
  /** Services of the same family share common codes and the envelope. */
  readonly family: string;
  readonly envelope?: Envelope;
  readonly errors: readonly UnnamedError[];
}

/** What the services of one family say together. */
export interface Family {
  /** Codes that one of them calls common. */
  readonly common: ReadonlySet<string>;
  /** Common code → who lends it, in the order of ids. */
  readonly loans: ReadonlyMap<string, readonly Loan[]>;
  readonly envelope?: Envelope;
  /** A hash of the loans of a code. */
  readonly loansOf: (code: string) => string;
}

/** A common code with one case, and the service it can be borrowed from. */
interface Loan {
  readonly code: string;
  readonly lender: string;
  readonly case: Case;
}

/** Codes that the pages of a service call common. */
export function saidCommon({ errors }: Gathered): readonly string[] {
  return errors.filter(({ facts }) => facts.scope === "common").map(({ code }) => code);
}

/** What a service tells its family, once it is known which codes are common there. */
export function shareOf(service: Gathered, common: ReadonlySet<string>): Share {
  const { id, envelope, errors } = service;
  const shared = common.size > 0 ? errors.filter(({ code }) => common.has(code)) : NONE;
  return {
    id,
    ...(envelope && { envelope }),
    says: common.size > 0 ? saidCommon(service) : [],
    common: shared.map(({ code }) => code),
    loans: shared.flatMap((error) => {
      const [only, ...more] = isCommon(error, common) ? error.cases : [];
      return only && more.length === 0 ? [[error.code, only] as const] : [];
    }),
  };
}

const NONE: readonly UnnamedError[] = [];

/** Puts together what the services of one family tell. */
export function familyOf(shares: readonly Share[], common: ReadonlySet<string>): Family {
  const sorted = shares.toSorted((a, b) => byCodeUnits(a.id, b.id));
  const loans = groupBy(
    sorted.flatMap(({ id, loans: own }) => own.map(([code, lent]): Loan => ({ code, lender: id, case: lent }))),
    ({ code }) => code,
  );
  const envelope = sorted.find((share) => share.envelope)?.envelope;
  const hashes = new Map<string, string>();
  const loansOf = (code: string): string => {
    const known = hashes.get(code) ?? digest(JSON.stringify(loans.get(code) ?? []));
    hashes.set(code, known);
    return known;
  };
  return { common, loans, ...(envelope && { envelope }), loansOf };
}

/** A hash of all that `shareWithin` looks at beside the service itself. */
export function inflowOf({ envelope, common }: Share, family: Family): string {
  return digest(
    JSON.stringify([envelope ? null : family.envelope, common.map((code) => [code, family.loansOf(code)])]),
  );
}

/**
 * Lets the services of one family of a provider complete a service: a code that one page calls common is common
 * where no heading says otherwise, a common code borrows the languages it lacks and says from where, and an
 * envelope that one page shows is that of all. Business codes never borrow.
 */
export function shareWithin(service: Gathered, { common, loans, envelope }: Family): Gathered {
  return {
    ...service,
    ...(envelope && { envelope: service.envelope ?? envelope }),
    errors: service.errors.map((error) => (isCommon(error, common) ? borrow(error, service.id, loans) : error)),
  };
}

// A heading of the own page decides; without one, a code that a sibling calls common is common.
function isCommon({ code, facts }: UnnamedError, common: ReadonlySet<string>): boolean {
  return facts.scope === undefined ? common.has(code) : facts.scope === "common";
}

// A code with several cases does not borrow: nothing says which of them the other page's words belong to.
function borrow(error: UnnamedError, self: string, known: ReadonlyMap<string, readonly Loan[]>): UnnamedError {
  const facts: Facts = { ...error.facts, scope: "common" };
  const [only, ...more] = error.cases;
  const loans = known.get(error.code);
  if (!loans || !only || more.length > 0) return { ...error, facts };
  const texts: Record<string, LocalizedText> = { ...only.texts };
  for (const { lender, case: lent } of loans) {
    if (lender === self) continue;
    for (const [locale, text] of Object.entries(lent.texts)) {
      // The names in a translation are those of the placeholders of its own message.
      if (text.translated && lent.message !== only.message) continue;
      texts[locale] ??= { ...text, from: { service: lender, ...lent.at } };
    }
  }
  return { ...error, facts, cases: [{ ...only, texts }] };
}
