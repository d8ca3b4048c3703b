import { join, resolve } from "node:path";
import { readPlayground, readText } from "../1-read/read.ts";
import { type Written, write } from "../7-write/write.ts";
import { displayPath } from "../lib/display-path.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Project } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import { feedOf, namesService } from "../release/release.ts";
import { siteOf } from "../site/site.ts";
import { openProject, type ProjectOptions } from "./open-project.ts";

/** Options of `site`. */
export interface SiteOptions extends ProjectOptions {
  /** Folder of the site, relative to `cwd`. */
  readonly out: string;
  /** Whether the site has a page on which anyone reads a document in the browser. */
  readonly playground?: boolean | undefined;
  /** Overwrites files that were edited by hand, and files in the way that errsmith did not write. */
  readonly force?: boolean | undefined;
  /** Called with a line for the user, for example if the run waits for another run. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/** What was written. */
export interface SiteWritten extends Written {
  /** Absolute path of the site. */
  readonly out: string;
}

/** Writes a static site of the catalogs of a project, all of it or nothing. Throws a `ProjectError` if it has errors. */
export async function site({ out, playground, force, onNotice, ...options }: SiteOptions): Promise<SiteWritten> {
  const { project, understood } = await openProject(options);
  const { root, settings } = project;
  const folder = resolve(options.cwd ?? process.cwd(), out);
  const inputs = [settings.sources, settings.out].map((path) => resolve(root, path));
  const file = (path: string): string => project.templates[path] ?? "";
  const assets = [
    { path: "site.css", content: file("pages/base.css") + file("site/site.css") },
    { path: "search.js", content: file("site/search.js") },
  ];
  const feeds = feedsOf(project, understood.catalogs.map(serviceId));
  const files = siteOf(understood.catalogs, settings.package, {
    assets,
    feeds,
    playground: playground ? readPlayground() : undefined,
  });
  const { counts } = await write(folder, files, { inputs, force, root, onNotice });
  return { ...counts, out: folder };
}

/** The feed of each service that the CHANGELOG of the package names: service id → Atom. */
function feedsOf({ root, settings }: Project, services: readonly string[]): ReadonlyMap<string, string> {
  const disk = join(resolve(root, settings.out), "CHANGELOG.md");
  const changelog = readText({ disk, name: displayPath(root, disk) }, collectProblems()) ?? "";
  const { name } = settings.package;
  const named = services.filter((service) => namesService(changelog, service));
  return new Map(named.map((service) => [service, feedOf({ name, service, changelog })]));
}
