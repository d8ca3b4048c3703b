import { readPages } from "../1-read/read.ts";
import type { Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import { extractPage, type PageResult } from "../pipeline.ts";
import { type Problems, problems } from "../problems/report.ts";
import { type Extracted, extracted } from "./extracted.ts";

/** Where relative paths start, and which configuration counts. */
export interface ExtractOptions {
  /** The working directory where absent. */
  readonly cwd?: string;
  /** Configuration file, for layouts of your own; looked for in the folder where absent. */
  readonly config?: string | undefined;
}

/**
 * Reads pages, without writing anything: files, folders and patterns by their paths, or a page whose text you have.
 * What is wrong with them is among their problems; a wrong configuration is thrown.
 */
export async function extract(
  pages: string | Source | readonly (string | Source)[],
  options: ExtractOptions = {},
): Promise<Extracted> {
  const found = problems();
  const wanted = [pages].flat() as readonly (string | Source)[];
  const paths = wanted.filter((page) => typeof page === "string");
  const { cwd = process.cwd(), config } = options;
  const { sources, settings } = await readPages(paths, cwd, { config }, found);
  const given = wanted.filter((page) => typeof page !== "string");
  return extracted(await extractAll([...sources, ...given], settings, found), found.list);
}

/** Phases 2 to 4 for many pages, one after the other; `progress` hears which one is next. */
export async function extractAll(
  sources: readonly Source[],
  settings: Settings,
  found: Problems,
  progress?: (done: number) => void,
): Promise<readonly PageResult[]> {
  const results: PageResult[] = [];
  for (const source of sources) {
    progress?.(results.length);
    results.push(await extractPage(source, settings, found));
  }
  return results;
}
