import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, LocalizedText } from "../model/catalog.ts";
import type { Facts } from "../model/page-entries.ts";
import type { GatheredService } from "./gather-service.ts";
import type { UnnamedError } from "./merge-errors.ts";

/** The only case of a common code in one service: other services of the family can borrow its texts. */
interface Loan {
  readonly code: string;
  /** Id of the service that documents the case. */
  readonly lender: string;
  readonly case: Case;
}

/**
 * Shares common codes and the envelope between the services of one family. A code that one page documents as common is
 * common in every service, unless a heading there states otherwise. A common code borrows the texts of the locales that
 * its page lacks; `from` of a borrowed text names the lender. Business codes do not borrow.
 */
export function shareCommonCodes(family: readonly GatheredService[]): readonly GatheredService[] {
  const services = family.toSorted((a, b) => byCodeUnits(a.id, b.id));
  const common = new Set(
    services.flatMap(({ errors }) => errors.filter(({ facts }) => facts.scope === "common").map(({ code }) => code)),
  );
  const loans = groupBy(
    common.size === 0 ? [] : services.flatMap((service) => loansOf(service, common)),
    ({ code }) => code,
  );
  const shared = services.find(({ envelope }) => envelope !== undefined)?.envelope;
  return services.map((service) => {
    const envelope = service.envelope ?? shared;
    const borrowed = (error: UnnamedError): UnnamedError =>
      isCommon(error, common) ? borrow(error, service.id, loans.get(error.code) ?? []) : error;
    return {
      ...service,
      ...(envelope && { envelope }),
      errors: common.size === 0 ? service.errors : service.errors.map(borrowed),
    };
  });
}

/** A code without a scope on its page is common if another service of the family documents it as common. */
function isCommon({ code, facts }: UnnamedError, common: ReadonlySet<string>): boolean {
  return facts.scope === undefined ? common.has(code) : facts.scope === "common";
}

function loansOf({ id, errors }: GatheredService, common: ReadonlySet<string>): Loan[] {
  return errors.flatMap((error) => {
    const [only, ...more] = isCommon(error, common) ? error.cases : [];
    return only && more.length === 0 ? [{ code: error.code, lender: id, case: only }] : [];
  });
}

/** A code with several cases does not borrow, because nothing states which case the text of another page belongs to. */
function borrow(error: UnnamedError, borrower: string, loans: readonly Loan[]): UnnamedError {
  const facts: Facts = { ...error.facts, scope: "common" };
  const [only, ...more] = error.cases;
  if (!only || more.length > 0) return { ...error, facts };
  const texts: Record<string, LocalizedText> = { ...only.texts };
  for (const { lender, case: lent } of loans) {
    if (lender === borrower) continue;
    for (const [locale, text] of Object.entries(lent.texts)) {
      // The names of placeholders in a translation depend on the message of the case.
      if (text.translated && lent.message !== only.message) continue;
      texts[locale] ??= { ...textOf(lent, text), from: { service: lender, ...lent.at } };
    }
  }
  return { ...error, facts, cases: [{ ...only, texts }] };
}

/** A text that is borrowed. A case with nothing but a message lends its message. */
function textOf({ message }: Case, text: LocalizedText): LocalizedText {
  const isMessage = message !== undefined && Object.keys(text).length === 0;
  return isMessage ? { description: message } : text;
}
