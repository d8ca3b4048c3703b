import { relative } from "node:path";
import type { Project, Settings } from "../model/project.ts";
import { collectProblems, hasErrors } from "../problems/problems.ts";
import { readProviders } from "./read-providers.ts";
import { readSettings } from "./read-settings.ts";

/** What an earlier state of a project gives to a comparison. */
export type EarlierState = Pick<Project, "providers" | "settings">;

/**
 * Reads an earlier state of a project, whose files are in `folder`; `undefined` if its sources cannot be read. The
 * settings are those of today, except for those on which catalogs depend. A configuration that is a program is not run:
 * then all settings are those of today.
 */
export async function readEarlierState(project: Project, folder: string): Promise<EarlierState | undefined> {
  const problems = collectProblems();
  const settings = await readEarlierSettings(project, folder);
  const providers = readProviders({ root: folder, settings }, problems);
  return hasErrors(problems) ? undefined : { providers, settings };
}

async function readEarlierSettings({ root, settings, configFile = "" }: Project, folder: string): Promise<Settings> {
  if (!configFile.endsWith(".json")) return settings;
  const { locales: _, prefixClasses: __, ...today } = settings;
  try {
    const { locales, prefixClasses, tombstones } = (await readSettings(folder, relative(root, configFile))).settings;
    return { ...today, tombstones, ...(locales && { locales }), ...(prefixClasses && { prefixClasses }) };
  } catch {
    return settings;
  }
}
