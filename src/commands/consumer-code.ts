import { emitService, type EmitSettings, loadEmit } from "../6-emit/emit.ts";
import { type Change, lineDiff, type LineSegment, type Snapshot } from "../diff/diff.ts";
import { recordOf } from "../lib/collections.ts";
import { Failure } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Project } from "../model/project.ts";
import type { CodeDifference } from "../review/review.ts";

/** The modules that consumers import: classes, codes with what an editor shows of them, handlers, messages and advice. */
const SHOWN = /^src\/.*\/(?:errors|codes|handlers|(?:messages|advice)\/(?!index\.|lazy\.)[\w-]+)\.ts$/;

/** Finds what a change of one code changes in the files that consumers import. */
export type ConsumerCode = (change: Change) => readonly CodeDifference[];

/**
 * Compares the generated files of a code before and after a change. They are made with today's templates, of catalogs that
 * have the code and a second one of its family, so that nothing else differs.
 */
export async function consumerCode(
  { settings, templates }: Pick<Project, "settings" | "templates">,
  before: readonly Snapshot[],
  after: readonly Snapshot[],
): Promise<ConsumerCode> {
  const loaded = await loadEmit({ package: settings.package, templates, emitters: [] });
  const emit: EmitSettings = { ...loaded, only: (path) => SHOWN.test(path) };
  const [old, today] = [before, after].map((catalogs) => new Map(catalogs.map((one) => [serviceId(one), one])));
  return ({ service, code }) => {
    if (code === undefined) return [];
    const [from, to] = [old?.get(service), today?.get(service)];
    // A package of an older errsmith does not say how its classes are called.
    if (from && !from.names) return [];
    const now = to?.errors.find((error) => error.code === code);
    const was = from?.errors.find((error) => error.code === code || now?.aliases?.includes(error.code));
    const neighbour = neighbourOf(now ?? was, from, to);
    try {
      return differences(filesOf(from, [was, neighbour], emit), filesOf(to, [now, neighbour], emit));
    } catch (error) {
      // A catalog of an older errsmith may have what is not written any more.
      if (error instanceof Failure) return [];
      throw error;
    }
  };
}

/** Another code that both states have, of the family of the code if there is one, so that both have the same frame. */
function neighbourOf(
  changed: ErrorInfo | undefined,
  from: Snapshot | undefined,
  to: Snapshot | undefined,
): ErrorInfo | undefined {
  const old = new Set(from?.errors.map(({ code }) => code));
  const others = (to?.errors ?? []).filter(
    ({ code }) => code !== changed?.code && old.has(code) && !changed?.aliases?.includes(code),
  );
  return others.find(({ family }) => family === changed?.family) ?? others[0];
}

/** Path of a file → its lines. */
type Lines = ReadonlyMap<string, readonly string[]>;

function filesOf(
  catalog: Snapshot | undefined,
  wanted: readonly (ErrorInfo | undefined)[],
  settings: EmitSettings,
): Lines {
  if (catalog?.names === undefined) return new Map();
  const errors = wanted.filter((error) => error !== undefined).sort((a, b) => byCodeUnits(a.code, b.code));
  if (errors.length === 0) return new Map();
  const families = Object.entries(catalog.names.families).filter(([name]) =>
    errors.some((error) => error.family === name),
  );
  const small: Catalog = { ...catalog, errors, names: { ...catalog.names, families: recordOf(families) } };
  return new Map([...emitService(small, settings)].map(({ path, content }) => [path, content.split("\n")]));
}

function differences(before: Lines, after: Lines): readonly CodeDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((file) => {
    const segments = lineDiff(before.get(file) ?? [], after.get(file) ?? []);
    const linesOf = (kind: LineSegment["kind"]): readonly string[] =>
      segments.flatMap((segment) => (segment.kind === kind ? segment.lines : [])).filter((line) => line.trim() !== "");
    const difference = { file, before: linesOf("old"), after: linesOf("new") };
    return difference.before.length + difference.after.length > 0 ? [difference] : [];
  });
}
