import { dirname, resolve, sep } from "node:path";
import { adHocProvider, adHocService } from "../lib/ad-hoc-provider.ts";
import { serviceName } from "../lib/service-name.ts";
import type { Project, ServiceInput } from "../model/project.ts";
import type { Source } from "../model/source.ts";

/**
 * Returns a project of pages without a `source.json`: one service per file, named after the file. The root is the
 * innermost folder that contains all files, so the output depends neither on the working directory nor on the paths as
 * they were typed.
 */
export function adHocProviders(sources: readonly Source[], folder: string): Pick<Project, "root" | "providers"> {
  const disk = sources.map(({ path }) => resolve(folder, path));
  const root = commonFolder(disk);
  const taken = new Map<string, number>();
  const services = sources.map((source, i): ServiceInput => {
    const path = (disk[i] ?? "").slice(root.length).split(sep).filter(Boolean).join("/");
    return adHocService(uniqueName(serviceName(path), taken), { ...source, path });
  });
  return { root, providers: [adHocProvider(services)] };
}

function uniqueName(name: string, taken: Map<string, number>): string {
  for (;;) {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const candidate = count === 1 ? name : `${name}-${count}`;
    if (count === 1 || !taken.has(candidate)) {
      if (count > 1) taken.set(candidate, 1);
      return candidate;
    }
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = ".", ...others] = paths.map(dirname);
  let common = first;
  for (const folder of others) {
    while (common !== dirname(common) && folder !== common && !folder.startsWith(common + sep))
      common = dirname(common);
  }
  return common;
}
