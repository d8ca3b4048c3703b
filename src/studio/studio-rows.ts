import { groupBy } from "../lib/collections.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Draft, Finding } from "../model/draft.ts";
import type { Place } from "../model/page.ts";
import type { CaseText, CodeEntry, Facts, Origin } from "../model/page-entries.ts";
import type { Role } from "../model/source.ts";

/** A fact of a row: its value as text, and where it comes from. */
export interface RowFact {
  readonly name: keyof Facts;
  readonly value: string;
  readonly origin: Origin["origin"] | "page";
  /** The quoted sentence, the name of the rule, or the reason of the correction. */
  readonly detail?: string;
}

/** A text that was copied from the page for a row, as found. */
export interface RowField extends Place {
  readonly role: Role;
  /** The column header or the label of the text. */
  readonly header?: string;
}

/** A documented case as the studio shows it. */
export interface StudioRow extends Place {
  readonly code: string;
  /** The code that a correction sets. */
  readonly correctedCode?: string;
  readonly symbol?: string;
  readonly kind?: "success" | "range";
  readonly message?: string;
  readonly text: Pick<CaseText, "title" | "description" | "cause" | "solution">;
  readonly facts: readonly RowFact[];
  /** Where each text stands, and the column or label that named its role. */
  readonly fields: readonly RowField[];
  /** The headings above the code, outermost first. */
  readonly trail: readonly string[];
  /** The pattern that matched the code. */
  readonly pattern?: string;
  /** The finding that read the row, as an index. */
  readonly finding?: number;
  /** Set if the code or the texts may be wrong. */
  readonly hasAlarm: boolean;
}

/** What the rows of a page are made of. */
export interface RowSources {
  readonly entries: readonly CodeEntry[];
  readonly findings: readonly Finding[];
  /** Lines with an alarm. */
  readonly alarms: ReadonlySet<number>;
  /** The catalog of the service, which has corrections and shared facts. */
  readonly catalog?: Catalog | undefined;
}

/** The rows of a page, in its order. */
export function studioRows({ entries, findings, alarms, catalog }: RowSources): readonly StudioRow[] {
  const drafts = groupBy(
    findings.flatMap(({ outcomes }, finding) =>
      outcomes.flatMap((outcome) =>
        outcome.kind === "read" ? outcome.drafts.map((draft) => ({ draft, finding })) : [],
      ),
    ),
    ({ draft }) => placeKey(draft.place),
  );
  const errors = new Map(
    (catalog?.errors ?? []).flatMap((error) =>
      [...(error.aliases ?? []), error.code].map((code) => [code, error] as const),
    ),
  );
  return entries.map((entry) => {
    const [found] = drafts.get(placeKey(entry.place)) ?? [];
    return studioRow(entry, found, errors.get(entry.code), alarms.has(entry.place.line));
  });
}

function studioRow(
  { code, symbol, kind, message, text, facts, place, trail }: CodeEntry,
  found: { readonly draft: Draft; readonly finding: number } | undefined,
  error: ErrorInfo | undefined,
  hasAlarm: boolean,
): StudioRow {
  const { title, description, cause, solution } = text;
  return {
    ...place,
    code,
    ...(error && error.code !== code && { correctedCode: error.code }),
    ...(symbol !== undefined && { symbol }),
    ...(kind && { kind }),
    ...(message !== undefined && { message }),
    text: {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(cause !== undefined && { cause }),
      ...(solution !== undefined && { solution }),
    },
    facts: factsOf({ ...facts, ...(kind === undefined && error && factsOfError(error)) }),
    fields: (found?.draft.fields ?? []).map(({ role, header, text: { place: at } }) => ({
      ...at,
      role,
      ...(header !== undefined && { header }),
    })),
    trail,
    ...(found?.draft.pattern !== undefined && { pattern: found.draft.pattern }),
    ...(found && { finding: found.finding }),
    hasAlarm: hasAlarm && (error === undefined || error.code === code),
  };
}

function factsOfError({ scope, billable, retry, recovery, httpStatus }: ErrorInfo): Facts {
  return {
    ...(scope && { scope }),
    ...(billable && { billable }),
    ...(retry && { retry }),
    ...(recovery && { recovery }),
    ...(httpStatus && { httpStatus }),
  };
}

function factsOf({ scope, billable, retry, recovery, httpStatus }: Facts): readonly RowFact[] {
  const fact = (name: keyof Facts, value: string, origin: Origin): RowFact => ({
    name,
    value,
    origin: origin.origin,
    ...detailOf(origin),
  });
  return [
    ...(httpStatus ? [fact("httpStatus", String(httpStatus.value), httpStatus)] : []),
    ...(billable ? [fact("billable", billable.value ? "yes" : "no", billable)] : []),
    ...(retry ? [fact("retry", retry.class, retry)] : []),
    ...(recovery ? [fact("recovery", recovery.class, recovery)] : []),
    ...(scope ? [{ name: "scope" as const, value: scope, origin: "page" as const }] : []),
  ];
}

function detailOf(origin: Origin): { readonly detail?: string } {
  if (origin.origin === "sentence") return { detail: origin.quote };
  if (origin.origin === "rule") return { detail: origin.rule };
  return origin.origin === "correction" ? { detail: origin.why } : {};
}

function placeKey({ line, column }: Place): string {
  return `${line}:${column}`;
}
