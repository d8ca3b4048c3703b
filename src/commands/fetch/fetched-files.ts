import { join } from "node:path";
import type { FetchableProvider } from "../../1-read/read.ts";
import { pagesLockText, type SourceFile } from "../../7-write/write.ts";
import type { PagesLock, PageState } from "../../model/project.ts";
import type { PageDecision } from "./page-decision.ts";

/** Files of `sources/` after a fetch: pages first, then what speaks of them. */
export function filesToWrite(judged: readonly PageDecision[]): SourceFile[] {
  const pages = judged.flatMap(({ target: { page }, bytes }) =>
    bytes ? [{ disk: page.disk, path: page.source.path, content: bytes }] : [],
  );
  const manifests = judged.flatMap(({ target: { provider, manifest }, bytes }) =>
    bytes && manifest !== undefined ? [sourceFileIn(provider, "source.json", manifest)] : [],
  );
  const providers = new Map(judged.map(({ target: { provider } }) => [provider.provider, provider]));
  return [
    ...pages,
    ...manifests,
    ...[...providers.values()].flatMap((provider) => {
      const lock = updatedPagesLock(provider, judged);
      return Object.keys(lock).length > 0 ? [sourceFileIn(provider, "pages.lock.json", pagesLockText(lock))] : [];
    }),
  ];
}

/** The lock with what this run learnt, without pages that the manifest no longer has. */
function updatedPagesLock({ provider, lock, files }: FetchableProvider, judged: readonly PageDecision[]): PagesLock {
  const kept = Object.entries(lock).filter(([file]) => files.includes(file));
  const learnt = judged.flatMap(({ target, state }): [string, PageState][] =>
    state && target.provider.provider === provider ? [[target.page.file, state]] : [],
  );
  return Object.fromEntries([...kept, ...learnt]);
}

function sourceFileIn({ disk, name }: FetchableProvider, file: string, text: string): SourceFile {
  return { disk: join(disk, file), path: `${name}/${file}`, content: Buffer.from(text) };
}
