import { groupBy } from "../lib/group.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, LocalText } from "../model/catalog.ts";
import type { Envelope } from "../model/entry.ts";
import type { Unnamed } from "./errors.ts";

/** A service whose errors are gathered, before it shares. */
export interface Gathered {
  readonly service: string;
  /** `<provider>/<service>`. */
  readonly id: string;
  /** Services of the same family share common codes and the envelope. */
  readonly family: string;
  readonly envelope?: Envelope;
  readonly errors: readonly Unnamed[];
}

/**
 * Lets the services of one family of a provider complete each other: a code that one page calls common is common
 * where no heading says otherwise, a common code borrows the languages it lacks and says from where, and an
 * envelope that one page shows is that of all. Business codes never borrow.
 */
export function share(services: readonly Gathered[]): readonly Gathered[] {
  const families = groupBy(
    services.toSorted((a, b) => byCodeUnits(a.id, b.id)),
    ({ family }) => family,
  );
  const shared = new Map([...families.values()].flatMap((family) => shareWithin(family)).map((one) => [one.id, one]));
  return services.map((service) => shared.get(service.id) ?? service);
}

/** A common code with one case, and the service it can be borrowed from. */
interface Loan {
  readonly lender: string;
  readonly case: Case;
}

function shareWithin(family: readonly Gathered[]): readonly Gathered[] {
  const common = new Set<string>();
  for (const { errors } of family) for (const error of errors) if (isCommon(error)) common.add(error.code);
  const scoped = family.map((service) => ({
    ...service,
    errors: service.errors.map((error) => withScope(error, common)),
  }));
  const loans = groupBy(scoped.flatMap(loansOf), ({ code }) => code);
  const envelope = family.find((service) => service.envelope)?.envelope;
  return scoped.map((service) => ({
    ...service,
    ...(envelope && { envelope: service.envelope ?? envelope }),
    errors: service.errors.map((error) => (isCommon(error) ? borrow(error, service.id, loans) : error)),
  }));
}

function isCommon({ facts }: Unnamed): boolean {
  return facts.scope === "common";
}

// A heading of the own page decides; without one, a code that a sibling calls common is common.
function withScope(error: Unnamed, common: ReadonlySet<string>): Unnamed {
  if (error.facts.scope !== undefined || !common.has(error.code)) return error;
  return { ...error, facts: { ...error.facts, scope: "common" } };
}

function loansOf({ id, errors }: Gathered): readonly (Loan & { readonly code: string })[] {
  return errors.filter(isCommon).flatMap(({ code, cases }) => {
    const [only, ...more] = cases;
    return only && more.length === 0 ? [{ code, lender: id, case: only }] : [];
  });
}

// A code with several cases does not borrow: nothing says which of them the other page's words belong to.
function borrow(error: Unnamed, self: string, known: ReadonlyMap<string, readonly Loan[]>): Unnamed {
  const [only, ...more] = error.cases;
  const loans = known.get(error.code);
  if (!loans || !only || more.length > 0) return error;
  const texts: Record<string, LocalText> = { ...only.texts };
  for (const { lender, case: lent } of loans) {
    if (lender === self) continue;
    for (const [locale, text] of Object.entries(lent.texts)) {
      // The names in a translation are those of the placeholders of its own message.
      if (text.translated && lent.message !== only.message) continue;
      texts[locale] ??= { ...text, from: { service: lender, ...lent.at } };
    }
  }
  return { ...error, cases: [{ ...only, texts }] };
}
