import type { Extraction } from "../model/draft.ts";
import type { PageEntries } from "../model/page-entries.ts";
import type { Page } from "../model/page.ts";
import type { Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import { pageReader as loadPage } from "../pipeline.ts";
import type { Problem } from "../problems/problems.ts";

/** The settings that the reading of a page depends on. */
export type ReadingSettings = Pick<Settings, "layouts" | "layoutsFrom">;

/** The results of phases 2 to 4. */
export interface PageResult {
  readonly page: Page;
  readonly extraction: Extraction;
  readonly reading: PageEntries;
}

/** A page that was read, `undefined` if it was refused, and its problems. */
export interface PageRead {
  readonly page: PageResult | undefined;
  readonly found: readonly Problem[];
}

/** Reads one page. */
export type ReadPage = (source: Source, settings: ReadingSettings) => Promise<PageRead>;

/** Loads the parser of a page; the returned function reads the page. */
export async function pageReader(source: Source, settings: ReadingSettings): Promise<() => PageRead> {
  const read = await loadPage(source, settings);
  return () => {
    const { page, extraction, entries, problems } = read();
    return { page: { page, extraction, reading: entries }, found: problems };
  };
}

/** Reads one page in this thread, without limits. */
export const readPage: ReadPage = async (source, settings) => (await pageReader(source, settings))();
