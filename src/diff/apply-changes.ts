import { groupBy, partition } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, ErrorInfo, LocalizedText, Operation, OperationCode } from "../model/catalog.ts";
import type { Change, Edit, Snapshot } from "./change.ts";
import { serviceIdOf } from "./diff-service.ts";

type Names = NonNullable<Snapshot["names"]>;

/** Turns the old catalogs into the new ones. A difference that `diffCatalogs` leaves out would be missing here. */
export function applyChanges(changes: readonly Change[], before: readonly Snapshot[]): readonly Snapshot[] {
  const catalogs = new Map(before.map((catalog) => [serviceIdOf(catalog), catalog]));
  for (const [service, ofService] of groupBy(changes, (change) => change.service)) {
    const edits = ofService.flatMap((change) => change.edits);
    const whole = edits.find(({ path }) => path.length === 0);
    const catalog = catalogs.get(service);
    if (whole?.after) catalogs.set(service, whole.after as Snapshot);
    else if (whole) catalogs.delete(service);
    else if (catalog) catalogs.set(service, editCatalog(catalog, edits));
  }
  return [...catalogs].sort(([a], [b]) => byCodeUnits(a, b)).map(([, catalog]) => catalog);
}

function editCatalog(catalog: Snapshot, edits: readonly Edit[]): Snapshot {
  const byMember = groupBy(edits, ({ path }) => String(path[0]));
  const errorEdits = byMember.get("errors") ?? [];
  const codes = groupBy(errorEdits, ({ path }) => String(path[1]));
  const added = errorEdits.filter(({ path, after }) => path.length === 2 && after !== undefined);
  const kept = catalog.errors.flatMap((error) => editError(error, codes.get(error.code) ?? []) ?? []);
  const { operations = [], ...edited } = patch(catalog, edits, 0);
  const newOperations = editOperations(operations, byMember.get("operations") ?? []);
  return {
    ...edited,
    ...(newOperations.length > 0 && { operations: newOperations }),
    ...(edited.names && { names: editNames(edited.names, byMember.get("names") ?? []) }),
    locales: patchList(catalog.locales, byMember.get("locales") ?? [], 1),
    errors: [...kept, ...added.map(({ after }) => after as ErrorInfo)].sort((a, b) => byCodeUnits(a.code, b.code)),
  };
}

function editOperations(operations: readonly Operation[], edits: readonly Edit[]): readonly Operation[] {
  if (edits.length === 0) return operations;
  const byName = new Map(operations.map((operation) => [operation.name, operation]));
  for (const [name, own] of groupBy(edits, ({ path }) => String(path[1]))) {
    const whole = own.find(({ path }) => path.length === 2);
    // The codes of a renamed operation can change as well.
    const operation = whole ? (whole.after as Operation | undefined) : byName.get(name);
    if (!operation) byName.delete(name);
    else byName.set(name, { ...patch(operation, own, 2), codes: editCodes(operation, own) });
  }
  return [...byName.values()].sort((a, b) => byCodeUnits(a.name, b.name));
}

/** Applies additions first: a renamed operation gets the codes of its old name, which can change or leave it as well. */
function editCodes({ codes }: Operation, edits: readonly Edit[]): Operation["codes"] {
  const byCode = groupBy(codes, ({ code }) => code);
  const [added, others] = partition(
    edits.filter(({ path }) => path[2] === "codes"),
    ({ before }) => before === undefined,
  );
  for (const { path, after } of [...added, ...others]) {
    const code = String(path[3]);
    const own = after as readonly Omit<OperationCode, "code">[] | undefined;
    if (own === undefined) byCode.delete(code);
    else
      byCode.set(
        code,
        own.map((each) => ({ code, ...each })),
      );
  }
  return [...byCode.keys()].sort(byCodeUnits).flatMap((code) => byCode.get(code) ?? []);
}

function editNames(names: Names, edits: readonly Edit[]): Names {
  return { ...patch(names, edits, 1), families: patch(names.families, edits, 2) };
}

function editError(error: ErrorInfo, edits: readonly Edit[]): ErrorInfo | undefined {
  if (edits.some(({ path, after }) => path.length === 2 && after === undefined)) return undefined;
  const aliases = edits.filter(({ path }) => path[2] === "aliases");
  const caseEdits = edits.filter(({ path }) => path[2] === "cases");
  const { aliases: oldAliases = [], ...rest } = patch(error, edits, 2);
  const newAliases = patchList(oldAliases, aliases, 3);
  return { ...rest, ...(newAliases.length > 0 && { aliases: newAliases }), cases: editCases(error.cases, caseEdits) };
}

/** Applies edits in cases first, because they have the old indices; then removals, the new order, and additions. */
function editCases(cases: readonly Case[], edits: readonly Edit[]): readonly Case[] {
  const indexOf = ({ path }: Edit): number => Number(path[3]);
  const whole = edits.filter(({ path }) => path.length === 4);
  const removed = new Set(whole.filter(({ after }) => after === undefined).map(indexOf));
  const inside = groupBy(edits, (edit) => (edit.path.length > 4 ? indexOf(edit) : undefined));
  const kept = cases.map((old, i) => editCase(old, inside.get(i) ?? [])).filter((_, i) => !removed.has(i));
  const order = edits.find(({ path }) => path.length === 3)?.after as readonly number[] | undefined;
  const ordered = order ? order.flatMap((i) => kept[i] ?? []) : kept;
  const added = whole.filter(({ after }) => after !== undefined).sort((a, b) => indexOf(a) - indexOf(b));
  for (const edit of added) ordered.splice(indexOf(edit), 0, edit.after as Case);
  return ordered;
}

function editCase(old: Case, edits: readonly Edit[]): Case {
  const textEdits = edits.filter(({ path }) => path[4] === "texts");
  const texts = new Map(Object.entries(old.texts));
  for (const [locale, localeEdits] of groupBy(textEdits, ({ path }) => String(path[5]))) {
    const text: LocalizedText = patch(texts.get(locale) ?? {}, localeEdits, 6);
    const isAddedEmpty = localeEdits.some(({ path, after }) => path.length === 6 && after);
    if (isAddedEmpty || Object.keys(text).length > 0) texts.set(locale, text);
    else texts.delete(locale);
  }
  return { ...patch(old, edits, 4), texts: Object.fromEntries(texts) };
}

/** Applies the edits whose path ends with a member of the record; `depth` is the index of that member in the path. */
function patch<T extends object>(record: T, edits: readonly Edit[], depth: number): T {
  const own = edits.filter(({ path }) => path.length === depth + 1);
  if (own.length === 0) return record;
  const members = new Map<string, unknown>(Object.entries(record));
  for (const { path, after } of own) {
    if (after === undefined) members.delete(String(path[depth]));
    else members.set(String(path[depth]), after);
  }
  return Object.fromEntries(members) as T;
}

function patchList(list: readonly string[], edits: readonly Edit[], depth: number): string[] {
  const members = new Set(list);
  for (const { path, after } of edits) {
    if (after === undefined) members.delete(String(path[depth]));
    else members.add(String(path[depth]));
  }
  return [...members].sort(byCodeUnits);
}
