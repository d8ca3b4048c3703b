import { countWhile } from "../../lib/count-while.ts";
import type { Draft, Finding } from "../../model/draft.ts";
import type { ListedOperations, PageOperation } from "../../model/operation.ts";
import type { Page, Place, Section } from "../../model/page.ts";
import type { PageHints } from "../../model/source.ts";
import type { Report } from "../../problems/problems.ts";
import { placeKey } from "../blocks-in-order.ts";
import { draftsOf, mapDrafts } from "../drafts-of.ts";
import { listedOperations } from "./listed-operations.ts";
import { type CodeOperations, columnOperations } from "./operation-column.ts";
import { labelSections } from "./label-sections.ts";
import { nameOperation, type NamedOperation } from "./name-operation.ts";
import { isCommonIntroduction } from "./operation-words.ts";
import { referredCodes } from "./referred-codes.ts";
import { operationUnits, type Unit } from "./section-units.ts";

/** The operations of a page, and its findings with the operations of each draft. */
export interface FoundOperations {
  readonly operations: readonly PageOperation[];
  readonly findings: readonly Finding[];
}

/**
 * Finds the operations that a page documents, and which codes each can fail with: those of a column that names operations,
 * those below the heading of an operation, or all of a page about one operation. Reports names that contradict each other.
 * `operation` of the hints names the operation of the whole page, or says that the page has none.
 */
export function findOperations(
  whole: Page,
  findings: readonly Finding[],
  { operation }: PageHints,
  report: Report,
): FoundOperations {
  const none = { operations: [], findings };
  if (operation === false) return none;
  if (whole.operations && operation === undefined) return statedOperations(findings, whole.operations, report);
  const page = { ...whole, sections: whole.sections.flatMap(labelSections) };
  const places = page.sections.map(({ place }) => place);
  const taken = new Set(findings.flatMap(({ took }) => took.map(placeKey)));
  const units =
    operation === undefined ? unitsOf(page, findings, places, taken) : [{ begin: 0, end: page.sections.length }];
  const named: NamedOperation[] = [];
  // Section → its operation. Units do not overlap.
  const bySection = new Map<number, PageOperation>();
  for (const unit of units) {
    const found = withReferences(
      nameOperation(page, unit, taken, operation),
      page.sections.slice(unit.begin, unit.end),
      taken,
    );
    if (found) named.push(found);
    else report("operation-unnamed", page.sections[unit.begin]?.place ?? { line: 1, column: 1 }, {});
    for (let at = unit.begin; found && at < unit.end; at++)
      if (!isCommon(page.sections[at])) bySection.set(at, found.operation);
  }
  const byName = new Map(named.map(({ operation: each }) => [each.name, each]));
  const used = new Map<string, PageOperation>();
  const mapped = findings.map((finding): Finding => {
    const columns = columnOperations(finding);
    const operationsOf = (draft: Draft): CodeOperations => {
      const own = columns?.get(draft);
      if (own === "all") return own;
      if (own) return own.map((each) => byName.get(each.name) ?? each);
      const operation = bySection.get(sectionAt(places, draft.place));
      return operation ? [operation] : [];
    };
    const outcomes = mapDrafts(finding.outcomes, (draft) => {
      const operations = operationsOf(draft);
      if (operations === "all") return { ...draft, isCommon: true };
      for (const each of operations) if (!used.has(each.name)) used.set(each.name, each);
      return operations.length === 0 ? draft : { ...draft, operations: operations.map(({ name }) => name) };
    });
    return { ...finding, outcomes };
  });
  for (const { operation: each } of named) if (each.refersTo && !used.has(each.name)) used.set(each.name, each);
  for (const {
    operation: { name },
    others,
  } of named) {
    if (!used.has(name)) continue;
    for (const other of others) report("operation-names", other.place, { name, other: other.name });
  }
  return used.size === 0 ? none : { operations: [...used.values()], findings: mapped };
}

/** The operations that a document lists as data, and its findings with them. */
function statedOperations(findings: readonly Finding[], listed: ListedOperations, report: Report): FoundOperations {
  const stated = listedOperations(findings, listed, report);
  const used = new Map<string, PageOperation>();
  for (const { operations } of listed.texts)
    for (const each of operations) if (each.refersTo) used.set(each.name, each);
  const withNames = (draft: Draft): Draft => {
    const { operations = [], isCommon = false } = stated.get(draft) ?? {};
    for (const each of operations) used.set(each.name, each);
    const names = operations.map(({ name }) => name);
    return { ...draft, ...(isCommon && { isCommon }), ...(names.length > 0 && { operations: names }) };
  };
  const mapped = findings.map((finding) => ({ ...finding, outcomes: mapDrafts(finding.outcomes, withNames) }));
  const sharing = new Set([...stated.values()].flatMap(({ isCommon, all }) => (isCommon ? [all] : [])));
  const others = new Map<string, PageOperation>();
  for (const all of sharing) {
    for (const each of all) if (!used.has(each.name)) others.set(each.name, { ...each, hasCommonOnly: true });
  }
  return { operations: [...used.values(), ...others.values()], findings: mapped };
}

function withReferences(
  named: NamedOperation | undefined,
  sections: readonly Section[],
  taken: ReadonlySet<string>,
): NamedOperation | undefined {
  const refersTo = referredCodes(
    sections.filter((section) => !isCommon(section)),
    (block) => taken.has(placeKey(block)),
  );
  return named && refersTo.length > 0 ? { ...named, operation: { ...named.operation, refersTo } } : named;
}

/** Whether the first paragraphs of a section say that its codes belong to every operation. */
function isCommon(section: Section | undefined): boolean {
  const first = section?.blocks.slice(0, 3) ?? [];
  return first.some((block) => block.kind === "paragraph" && isCommonIntroduction(block.text));
}

function unitsOf(
  page: Page,
  findings: readonly Finding[],
  places: readonly Place[],
  taken: ReadonlySet<string>,
): readonly Unit[] {
  const referred = referredCodes(page.sections, (block) => taken.has(placeKey(block)));
  const codes = [...draftsOf({ findings }), ...referred];
  const coded = new Set(codes.map(({ place }) => page.sections[sectionAt(places, place)]));
  return operationUnits(
    page,
    (section) => coded.has(section),
    (section) => taken.has(placeKey(section)),
  );
}

/** The index of the last section that begins at a place or before it; 0 if none does. */
function sectionAt(places: readonly Place[], { line, column }: Place): number {
  const begun = countWhile(places.length, (at) => {
    const place = places[at] as Place;
    return place.line < line || (place.line === line && place.column <= column);
  });
  return Math.max(0, begun - 1);
}
