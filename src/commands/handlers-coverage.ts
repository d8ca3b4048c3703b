import { readSettings } from "../1-read/read.ts";
import { loadBase } from "../base/base.ts";
import { type Coverage, coverageOfHandlerFiles } from "../handlers/handlers.ts";
import { serviceId } from "../lib/service-id.ts";
import { familyKey, familyOf } from "../lib/wire-code.ts";
import type { UseKind } from "../model/code-use.ts";
import { collectProblems, type Problem, type Problems } from "../problems/problems.ts";
import type { ProjectOptions } from "./open-project.ts";
import { usesIn } from "./usage.ts";

/** Which tables to read, and where else a code may be handled. */
export interface HandlersCoverageOptions extends Pick<ProjectOptions, "cwd"> {
  /** TypeScript files with handler tables, relative to `cwd`. */
  readonly files: readonly string[];
  /** Files and folders that may handle codes without a table, and JSON with uses, relative to `cwd`. */
  readonly usage?: readonly string[] | undefined;
}

/** A table, and what handles the codes of its service. */
export interface TableCoverage extends Omit<Coverage, "folder"> {
  readonly path: string;
  /** The documented codes of the service that no table decides on and no searched place handles, sorted. */
  readonly unhandled: readonly string[];
}

/** Finds which handler takes each code, and which codes nothing handles. Throws a `Failure` for a missing file. */
export async function handlersCoverage({ cwd = process.cwd(), files, usage = [] }: HandlersCoverageOptions): Promise<{
  readonly tables: readonly TableCoverage[];
  readonly problems: readonly Problem[];
}> {
  const problems = collectProblems();
  const tables = coverageOfHandlerFiles(cwd, files, problems);
  const handled = new Set(
    tables.flatMap(({ service, codes }) =>
      codes.filter(({ by, undecided }) => by !== "rest" && !undecided).map(({ code }) => keyOf(service, code)),
    ),
  );
  if (usage.length > 0) for (const key of await handledElsewhere(tables, usage, cwd, problems)) handled.add(key);
  return {
    tables: tables.map(({ folder: _, ...table }) => ({
      ...table,
      unhandled: table.codes
        .filter(({ code, gone }) => !gone && !handled.has(keyOf(table.service, code)))
        .map(({ code }) => code),
    })),
    problems: problems.list,
  };
}

/** Uses that decide by a code. An entry of a handler table may be undecided, so tables are judged by their files. */
const HANDLING: ReadonlySet<UseKind> = new Set([
  "comparison",
  "case",
  "instanceof",
  "is",
  "family",
  "constant",
  "list",
  "key",
] satisfies UseKind[]);

/** The codes that places outside of tables handle. */
async function handledElsewhere(
  tables: readonly Coverage[],
  usage: readonly string[],
  cwd: string,
  problems: Problems,
): Promise<readonly string[]> {
  const project = await readSettings(cwd);
  const services = new Set(tables.map(({ service }) => service));
  const folders = [...new Set(tables.map(({ folder }) => folder))];
  const packages = await Promise.all(folders.map((folder) => loadBase(folder, project)));
  const catalogs = packages.flatMap(({ catalogs: all }) => all).filter((catalog) => services.has(serviceId(catalog)));
  const uses = await usesIn(usage, cwd, project, catalogs, problems);
  const keys = new Set(
    uses.filter(({ kind }) => HANDLING.has(kind)).flatMap(({ code, services: of }) => of.map((id) => keyOf(id, code))),
  );
  // What decides by a family decides on each code of it.
  return tables.flatMap(({ service, codes }) =>
    codes
      .filter(({ code }) => [code, familyKey(familyOf(code))].some((key) => keys.has(keyOf(service, key))))
      .map(({ code }) => keyOf(service, code)),
  );
}

function keyOf(service: string, code: string): string {
  return `${service} ${code}`;
}
