import type { Catalog } from "./model/catalog.ts";
import type { Extraction } from "./model/draft.ts";
import type { Reading } from "./model/entry.ts";
import type { OutputFile } from "./model/output.ts";
import type { NamesLock, Project, Settings } from "./model/project.ts";
import type { Source } from "./model/source.ts";
import type { Problems } from "./problems/report.ts";

/** One page on its way: what was found and what was understood. */
export interface PageResult {
  readonly extraction: Extraction;
  readonly reading: Reading;
}

/** Phases 2 to 4 for one page: pure, depends on the page and its reading only. */
export async function extractPage(
  _source: Source,
  _settings: Pick<Settings, "layouts">,
  _problems: Problems,
): Promise<PageResult> {
  throw new Error("not wired yet");
}

/** What phases 2 to 6 make of a project. */
export interface Built {
  readonly pages: readonly PageResult[];
  readonly catalogs: readonly Catalog[];
  /** Provider → lock file with the names of this run appended. */
  readonly names: Readonly<Record<string, NamesLock>>;
  /** Every file of the package, `src/` and `dist/` alike, sorted by path. */
  readonly files: readonly OutputFile[];
}

/** Phases 2 to 6 for a whole project: pure. With an error among the problems the result must not be written. */
export async function build(_project: Project, _problems: Problems): Promise<Built> {
  throw new Error("not wired yet");
}
