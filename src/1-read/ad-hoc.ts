import { dirname, extname, posix, resolve, sep } from "node:path";
import { hyphenated } from "../lib/hyphenated.ts";
import { pascalCase } from "../lib/identifier.ts";
import type { Project, ServiceInput } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import { SLUG } from "./manifest/schema-parts.ts";

/** Provider of pages without a `source.json`. */
const AD_HOC_PROVIDER = "docs";

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
    return {
      provider: AD_HOC_PROVIDER,
      service: uniqueName(serviceName(path), taken),
      family: AD_HOC_PROVIDER,
      pages: [{ source: { ...source, path } }],
    };
  });
  return {
    root,
    providers: [
      {
        provider: AD_HOC_PROVIDER,
        services,
        corrections: [],
        manifestPath: "",
        correctionsPath: "",
        names: {},
        tombstones: {},
      },
    ],
  };
}

/**
 * Returns the name of a service after its file: the words of the file name in lower case, or `page` if the result is
 * not a valid name.
 *
 * @example
 * serviceName("pages/Error Codes_v2.md") // "error-codes-v2"
 * serviceName("错误码.md") // "page"
 * serviceName("con.md") // "page"
 */
export function serviceName(path: string): string {
  const stem = posix.basename(path, extname(path)).normalize("NFKC");
  const name = hyphenated(stem).slice(0, 80).replace(/-$/, "");
  return SLUG.test(name) && pascalCase(name) !== "" ? name : "page";
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
