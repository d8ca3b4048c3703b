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
  const common = new Set(
    family.flatMap(({ errors }) => errors.filter(({ facts }) => facts.scope === "common").map(({ code }) => code)),
  );
  const scoped = family.map((service) => ({
    ...service,
    errors: service.errors.map((error) => withScope(error, common)),
  }));
  const loans = groupBy(
    scoped.flatMap(({ id, errors }) => errors.flatMap((error) => loanOf(error, id))),
    ({ code }) => code,
  );
  const envelope = family.find((service) => service.envelope)?.envelope;
  return scoped.map((service) => ({
    ...service,
    ...(envelope && { envelope: service.envelope ?? envelope }),
    errors: service.errors.map((error) => borrow(error, service.id, loans.get(error.code) ?? [])),
  }));
}

// A heading of the own page decides; without one, a code that a sibling calls common is common.
function withScope(error: Unnamed, common: ReadonlySet<string>): Unnamed {
  const scope = error.facts.scope ?? (common.has(error.code) ? "common" : "business");
  return scope === error.facts.scope ? error : { ...error, facts: { ...error.facts, scope } };
}

function loanOf({ code, facts, cases }: Unnamed, lender: string): readonly (Loan & { readonly code: string })[] {
  const [only, ...more] = cases;
  return facts.scope === "common" && only && more.length === 0 ? [{ code, lender, case: only }] : [];
}

// A code with several cases does not borrow: nothing says which of them the other page's words belong to.
function borrow(error: Unnamed, self: string, loans: readonly Loan[]): Unnamed {
  const [only, ...more] = error.cases;
  if (error.facts.scope !== "common" || !only || more.length > 0) return error;
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
