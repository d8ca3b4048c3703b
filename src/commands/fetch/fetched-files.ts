import { join } from "node:path";
import type { FetchableProvider } from "../../1-read/read.ts";
import { pagesLockText, type SourceFile } from "../../7-write/write.ts";
import type { PagesLock, PageState } from "../../model/project.ts";
import type { PageDecision } from "./page-decision.ts";

/** The files of `sources/` to write after a fetch: pages, then manifests, then locks. */
export function filesToWrite(decisions: readonly PageDecision[]): SourceFile[] {
  const pages = decisions.flatMap(({ target: { page }, bytes }) =>
    bytes ? [{ disk: page.disk, path: page.source.path, content: bytes }] : [],
  );
  const manifests = decisions.flatMap(({ target: { provider, manifest }, bytes }) =>
    bytes && manifest !== undefined ? [sourceFileIn(provider, "source.json", manifest)] : [],
  );
  const providers = new Map(decisions.map(({ target: { provider } }) => [provider.provider, provider]));
  return [
    ...pages,
    ...manifests,
    ...[...providers.values()].flatMap((provider) => {
      const lock = updatedPagesLock(provider, decisions);
      return Object.keys(lock).length > 0 ? [sourceFileIn(provider, "pages.lock.json", pagesLockText(lock))] : [];
    }),
  ];
}

/** The lock of a provider with the new states, without pages that are no longer listed. */
function updatedPagesLock({ provider, lock, files }: FetchableProvider, decisions: readonly PageDecision[]): PagesLock {
  const listed = Object.entries(lock).filter(([file]) => files.includes(file));
  const updated = decisions.flatMap(({ target, state }): [string, PageState][] =>
    state && target.provider.provider === provider ? [[target.page.file, state]] : [],
  );
  return Object.fromEntries([...listed, ...updated]);
}

function sourceFileIn({ disk, name }: FetchableProvider, file: string, text: string): SourceFile {
  return { disk: join(disk, file), path: `${name}/${file}`, content: Buffer.from(text) };
}
