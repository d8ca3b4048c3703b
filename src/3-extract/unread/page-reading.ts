import { groupBy } from "../../lib/collections.ts";
import { wireCode } from "../../lib/wire-code.ts";
import type { Draft, Finding } from "../../model/draft.ts";
import type { Page, Place } from "../../model/page.ts";
import { draftsOf } from "../drafts-of.ts";
import { type CodeForm, formOf } from "../codes/code-form.ts";
import { nameBeforeStatus } from "../codes/glued-status.ts";
import { type Head, knownWords, type LineOutcome, type OutcomesByLine, unreadHeads } from "./heads.ts";

/** What was read on a page, and the heads of the texts that were not read: the input of every guard. */
export interface PageReading {
  readonly page: Page;
  readonly findings: readonly Finding[];
  /** The rows that were read as errors, with the code as the server sends it. */
  readonly rows: readonly ReadRow[];
  /** The different codes of `rows`. */
  readonly codes: ReadonlySet<string>;
  /** The codes, and the names, numbers and statuses beside them, also of success codes. */
  readonly known: ReadonlySet<string>;
  /** Number of codes of each form, and of each kind of form. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly byKind: ReadonlyMap<CodeForm["kind"], number>;
  /** Heads that are not read. */
  readonly heads: readonly Head[];
  readonly outcomes: OutcomesByLine;
}

/** A word or a row that a guard found. */
export interface Found {
  readonly name: string;
  readonly place: Place;
}

/** One documented case that was read. */
export interface ReadRow {
  readonly code: string;
  readonly draft: Draft;
}

/** Collects the input of the guards. `skip` is true for heads that the user told errsmith to ignore. */
export function pageReading(page: Page, findings: readonly Finding[], skip: (head: Head) => boolean): PageReading {
  const outcomes = outcomesByLine(findings);
  const drafts = draftsOf({ findings });
  const rows = drafts
    .filter(({ kind }) => kind === undefined)
    .map((draft) => ({ code: wireCode(draft.code.text).code, draft }));
  const codes = new Set(rows.map(({ code }) => code));
  const forms = [...codes].map(formOf);
  const known = knownWords(drafts);
  const isKnown = ({ word }: Head): boolean => known.has(word) || known.has(nameBeforeStatus(word)?.[1] ?? word);
  const heads = unreadHeads(page, outcomes, known).filter((head) => !isKnown(head) && !skip(head));
  return {
    page,
    findings,
    rows,
    codes,
    known,
    heads,
    outcomes,
    byKey: countBy(forms, "key"),
    byKind: countBy(forms, "kind"),
  };
}

/** The rows of each finding. */
export function rowsByFinding({ findings, rows }: PageReading): readonly (readonly ReadRow[])[] {
  const rowOf = new Map(rows.map((row) => [row.draft, row]));
  return findings.map((finding) => draftsOf({ findings: [finding] }).flatMap((draft) => rowOf.get(draft) ?? []));
}

/** The number of items for each value of a property. */
function countBy<Item, Key extends keyof Item>(items: readonly Item[], key: Key): ReadonlyMap<Item[Key], number> {
  return new Map([...groupBy(items, (item) => item[key])].map(([value, group]) => [value, group.length]));
}

const RANK = ["refused", "other", "header", "reported", "read"] as const;

/** The outcome of each line of a page. */
function outcomesByLine(findings: readonly Finding[]): Map<number, LineOutcome> {
  const outcomes = new Map<number, LineOutcome>();
  const put = (line: number, kind: LineOutcome): void => {
    const before = outcomes.get(line);
    if (before === undefined || RANK.indexOf(kind) > RANK.indexOf(before)) outcomes.set(line, kind);
  };
  for (const outcome of findings.flatMap((finding) => finding.outcomes)) {
    put(outcome.place.line, outcome.kind === "refused" && outcome.isOther ? "other" : outcome.kind);
    if (outcome.kind === "read") for (const { place } of outcome.drafts) put(place.line, "read");
  }
  return outcomes;
}
