import { stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../lib/failure.ts";
import type { ProviderInput } from "../model/project.ts";
import { type Problems, wholeFile } from "../problems/report.ts";
import { SLUG, SLUG_RULE } from "./manifest/words.ts";
import { readProvider } from "./provider.ts";
import { NOTHING, type Remembered } from "./remembered.ts";
import type { Configured } from "./settings.ts";
import { foldersIn } from "./walk.ts";

/** All providers of a configured project; what is wrong with one is reported and the others still read. */
export async function readProviders(
  { root, settings }: Configured,
  problems: Problems,
  remembered: Remembered = NOTHING,
): Promise<ProviderInput[]> {
  const sources = { disk: join(root, settings.sources), name: settings.sources };
  const providers: ProviderInput[] = [];
  if (await isFolder(sources.disk)) {
    const folders = await foldersIn(sources.disk);
    if (folders.length === 0) problems.on(sources.name)("sources-without-providers", wholeFile);
    for (const folder of folders) {
      if (SLUG.test(folder)) {
        const provider = await readProvider(sources, folder, problems, remembered);
        if (provider) providers.push(provider);
      } else {
        problems.on(`${sources.name}/${folder}`)("provider-invalid", wholeFile, { reason: SLUG_RULE });
      }
    }
  } else {
    problems.on(sources.name)("sources-not-found", wholeFile);
  }
  return providers;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return false;
    throw error;
  }
}
