import { join } from "node:path";
import { exists, type FetchableProvider, readText, withPage } from "../../1-read/read.ts";
import { pagesLockText, type FileToWrite, temporaryFolder, writeFiles } from "../../7-write/write.ts";
import type { PagesLock, PageState } from "../../model/project.ts";
import { collectProblems } from "../../problems/problems.ts";
import type { FetchTarget } from "./fetch-targets.ts";

/** Provider → page → its new state. */
export type NewStates = ReadonlyMap<FetchableProvider, ReadonlyMap<string, PageState>>;

/** Folders of a fetch: that of the project, and that of its sources, whose lock the run holds. */
export interface FetchFolders {
  readonly root: string;
  readonly sources: string;
}

/**
 * Writes the `pages.lock.json` of each provider with the new states, without pages that are no longer listed. One after the
 * other, because the locks of a large project take much memory.
 */
export function writePagesLocks({ root, sources }: FetchFolders, states: NewStates): void {
  for (const [provider, pages] of states) {
    const listed = Object.entries(provider.lock).filter(([file]) => provider.files.has(file));
    const lock: PagesLock = Object.fromEntries([...listed, ...pages]);
    if (Object.keys(lock).length > 0)
      writeFiles(root, [sourceFileIn(provider, "pages.lock.json", pagesLockText(lock))], {
        folder: temporaryFolder(sources),
      });
  }
}

/** `source.json` with a new page. Reads the file again, because its author may have edited it in the meantime. */
export function manifestFile({ provider, page: { file, locale, url, service } }: FetchTarget): FileToWrite {
  const disk = join(provider.disk, "source.json");
  const before = exists(disk) ? readText({ disk, name: `${provider.name}/source.json` }, collectProblems()) : undefined;
  const text = withPage(before, service, { file, ...(locale !== undefined && { locale }), url });
  return sourceFileIn(provider, "source.json", text);
}

function sourceFileIn({ disk, name }: FetchableProvider, file: string, text: string): FileToWrite {
  return { disk: join(disk, file), path: `${name}/${file}`, content: text };
}
