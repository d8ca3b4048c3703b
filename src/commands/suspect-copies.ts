import { join } from "node:path";
import { readFetchablePages } from "../1-read/read.ts";
import { listSnapshots, readSnapshot } from "../7-write/write.ts";
import type { Base } from "../base/base.ts";
import { decode } from "../lib/decode-bytes.ts";
import type { PageResult } from "../model/page-entries.ts";
import type { Project } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import type { SuspectCopy } from "../review/review.ts";
import { readBaseState } from "./replay.ts";
import { reportSuspectPages } from "./suspect-pages.ts";

/**
 * The pages that `generate` refuses with their copy of the base, and the answers of servers that `fetch` did not use with the
 * present copy. Each has the reason, and the command that uses the page all the same.
 */
export async function suspectCopies(
  project: Project,
  pages: ReadonlyMap<string, PageResult>,
  before: Base,
): Promise<readonly SuspectCopy[]> {
  return [...(await refusedByGenerate(project, pages, before)), ...(await refusedByFetch(project))];
}

async function refusedByGenerate(
  project: Project,
  pages: ReadonlyMap<string, PageResult>,
  before: Base,
): Promise<readonly SuspectCopy[]> {
  const found = collectProblems();
  reportSuspectPages(project, pages, [], found);
  if (found.list.length === 0) return [];
  const base = await readBaseState(project, before.commit);
  const old = textsOf(base?.providers ?? []);
  const now = textsOf(project.providers);
  return found.list.map(({ file, text }) => ({
    page: file,
    reason: text,
    before: old.get(file),
    after: now.get(file) ?? "",
    accept: `npx errsmith generate --accept ${file}`,
  }));
}

async function refusedByFetch({ root, settings, providers, configFile }: Project): Promise<readonly SuspectCopy[]> {
  const sources = join(root, settings.sources);
  const snapshots = new Set(listSnapshots(sources).map((file) => `${settings.sources}/${file}`));
  if (snapshots.size === 0) return [];
  const fetchable = await readFetchablePages(root, configFile, collectProblems());
  const now = textsOf(providers);
  return fetchable.providers.flatMap(({ pages, lock }) =>
    pages.flatMap(({ file, source: { path }, encoding }): readonly SuspectCopy[] => {
      const failed = lock[file]?.failed;
      const bytes =
        failed && snapshots.has(path) ? readSnapshot(sources, path.slice(settings.sources.length + 1)) : undefined;
      if (!failed || !bytes) return [];
      const decoded = decode(bytes, encoding, true);
      const after = "text" in decoded ? decoded.text : Buffer.from(bytes).toString();
      const accept = `npx errsmith fetch --accept ${path}`;
      return [{ page: path, reason: `${failed.state}: ${failed.reason}`, before: now.get(path), after, accept }];
    }),
  );
}

/** Path of a page → its text. */
function textsOf(providers: Project["providers"]): ReadonlyMap<string, string> {
  const pages = providers.flatMap(({ services }) => services.flatMap((service) => service.pages));
  return new Map(pages.map(({ source }) => [source.path, source.text]));
}
