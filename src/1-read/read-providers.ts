import { statSync } from "node:fs";
import { join } from "node:path";
import { SLUG, SLUG_RULE } from "../lib/service-name.ts";
import type { ProviderInput } from "../model/project.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { type EditedFiles, readProvider } from "./read-provider.ts";
import type { ProjectSettings } from "./read-settings.ts";
import { foldersIn } from "./list-files.ts";

/**
 * Reads all providers of a project, with the pages for which `isRead` holds. The problems of a provider are reported, and
 * the others are still read.
 */
export function readProviders(
  { root, settings }: ProjectSettings,
  problems: Problems,
  isRead: (disk: string) => boolean = () => true,
  edited?: EditedFiles,
): ProviderInput[] {
  const sources = { disk: join(root, settings.sources), name: settings.sources };
  const providers: ProviderInput[] = [];
  if (statSync(sources.disk, { throwIfNoEntry: false })?.isDirectory()) {
    const folders = foldersIn(sources.disk);
    if (folders.length === 0) problems.on(sources.name)("sources-without-providers", WHOLE_FILE);
    for (const folder of folders) {
      if (SLUG.test(folder)) {
        const provider = readProvider(sources, folder, problems, isRead, edited);
        if (provider) providers.push(provider);
      } else {
        problems.on(`${sources.name}/${folder}`)("provider-invalid", WHOLE_FILE, { reason: SLUG_RULE });
      }
    }
  } else {
    problems.on(sources.name)("sources-not-found", WHOLE_FILE);
  }
  return providers;
}
