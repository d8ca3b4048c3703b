import { groupBy } from "../lib/group-by.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, ErrorInfo, LocalizedText } from "../model/catalog.ts";
import { serviceIdOf } from "./diff-service.ts";
import type { Change, Edit, Snapshot } from "./change.ts";

type Names = NonNullable<Snapshot["names"]>;

/** Turns the older catalogs into the newer ones: what `diffCatalogs` leaves out would be missing here. */
export function applyChanges(changes: readonly Change[], before: readonly Snapshot[]): readonly Snapshot[] {
  const catalogs = new Map(before.map((catalog) => [serviceIdOf(catalog), catalog]));
  for (const [service, some] of groupBy(changes, (change) => change.service)) {
    const edits = some.flatMap((change) => change.edits);
    const whole = edits.find(({ path }) => path.length === 0);
    const catalog = catalogs.get(service);
    if (whole?.after) catalogs.set(service, whole.after as Snapshot);
    else if (whole) catalogs.delete(service);
    else if (catalog) catalogs.set(service, editCatalog(catalog, edits));
  }
  return [...catalogs].sort(([a], [b]) => byCodeUnits(a, b)).map(([, catalog]) => catalog);
}

function editCatalog(catalog: Snapshot, edits: readonly Edit[]): Snapshot {
  const of = groupBy(edits, ({ path }) => String(path[0]));
  const codes = groupBy(of.get("errors") ?? [], ({ path }) => String(path[1]));
  const added = (of.get("errors") ?? []).filter(({ path, after }) => path.length === 2 && after !== undefined);
  const kept = catalog.errors.flatMap((error) => editError(error, codes.get(error.code) ?? []) ?? []);
  const edited = patch(
    catalog,
    edits.filter(({ path }) => path.length === 1),
    0,
  );
  return {
    ...edited,
    ...(edited.names && { names: editNames(edited.names, of.get("names") ?? []) }),
    locales: patchList(catalog.locales, of.get("locales") ?? [], 1),
    errors: [...kept, ...added.map(({ after }) => after as ErrorInfo)].sort((a, b) => byCodeUnits(a.code, b.code)),
  };
}

function editNames(names: Names, edits: readonly Edit[]): Names {
  const families = edits.filter(({ path }) => path.length === 3);
  const own = edits.filter(({ path }) => path.length === 2);
  return { ...patch(names, own, 1), families: patch(names.families, families, 2) };
}

function editError(error: ErrorInfo, edits: readonly Edit[]): ErrorInfo | undefined {
  if (edits.some(({ path, after }) => path.length === 2 && after === undefined)) return undefined;
  const aliases = edits.filter(({ path }) => path[2] === "aliases");
  const edited = patch(
    error,
    edits.filter(({ path }) => path.length === 3 && path[2] !== "cases"),
    2,
  );
  const spellings = patchList(error.aliases ?? [], aliases, 3);
  const { aliases: _, ...rest } = edited;
  return {
    ...rest,
    ...(spellings.length > 0 && { aliases: spellings }),
    cases: editCases(
      error.cases,
      edits.filter(({ path }) => path[2] === "cases"),
    ),
  };
}

// Members of a case first, as they name it by its old index; then what goes, the order of what stays, and what comes.
function editCases(cases: readonly Case[], edits: readonly Edit[]): readonly Case[] {
  const indexOf = ({ path }: Edit): number => Number(path[3]);
  const inside = groupBy(
    edits.filter(({ path }) => path.length > 4),
    indexOf,
  );
  const whole = edits.filter(({ path }) => path.length === 4);
  const gone = new Set(whole.filter(({ after }) => after === undefined).map(indexOf));
  const kept = cases.map((one, i) => editCase(one, inside.get(i) ?? [])).filter((_, i) => !gone.has(i));
  const order = edits.find(({ path }) => path.length === 3)?.after as readonly number[] | undefined;
  const ordered = order ? order.flatMap((i) => kept[i] ?? []) : kept;
  const added = whole.filter(({ after }) => after !== undefined).sort((a, b) => indexOf(a) - indexOf(b));
  for (const edit of added) ordered.splice(indexOf(edit), 0, edit.after as Case);
  return ordered;
}

function editCase(one: Case, edits: readonly Edit[]): Case {
  const texts = groupBy(
    edits.filter(({ path }) => path[4] === "texts"),
    ({ path }) => String(path[5]),
  );
  const edited = new Map(Object.entries(one.texts));
  for (const [locale, list] of texts) {
    const text: LocalizedText = patch(
      edited.get(locale) ?? {},
      list.filter(({ path }) => path.length === 7),
      6,
    );
    const empty = list.some(({ path, after }) => path.length === 6 && after);
    if (empty || Object.keys(text).length > 0) edited.set(locale, text);
    else edited.delete(locale);
  }
  const members = edits.filter(({ path }) => path.length === 5 && path[4] !== "texts");
  return { ...patch(one, members, 4), texts: Object.fromEntries(edited) };
}

/** The record with what the edits say of its members; `depth` is where in their paths a member is named. */
function patch<T extends object>(record: T, edits: readonly Edit[], depth: number): T {
  if (edits.length === 0) return record;
  const members = new Map<string, unknown>(Object.entries(record));
  for (const { path, after } of edits) {
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
