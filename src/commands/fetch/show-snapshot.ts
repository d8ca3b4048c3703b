import { join } from "node:path";
import { readFetchablePages } from "../../1-read/read.ts";
import { listSnapshots, readSnapshot, snapshotPath } from "../../7-write/write.ts";
import { decode } from "../../lib/decode-bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { PageState } from "../../model/project.ts";
import { collectProblems } from "../../problems/problems.ts";
import type { ProjectOptions } from "../open-project.ts";
import { matchesName } from "../suspect-pages.ts";

/** What a server sent for a page that was not used. The text is foreign: it may contain anything. */
export interface ShownSnapshot {
  /** Path of the page relative to the project. */
  readonly page: string;
  /** Absolute path of the snapshot. */
  readonly disk: string;
  /** Why the page was not used; `undefined` for a page that was never used. */
  readonly failed?: PageState["failed"];
  readonly text: string;
}

/** The snapshot of the page that `name` names by its path, service or provider. Throws a `Failure` if there is not one. */
export async function showSnapshot(
  { cwd = process.cwd(), config }: ProjectOptions,
  name: string,
): Promise<ShownSnapshot> {
  const { root, settings, providers } = await readFetchablePages(cwd, config, collectProblems());
  const sources = join(root, settings.sources);
  const registered = providers.flatMap((provider) =>
    provider.pages.map((page) => ({ provider, page, service: serviceId({ ...provider, service: page.service }) })),
  );
  const infoOf = new Map(registered.map((info) => [info.page.source.path, info]));
  const snapshots = listSnapshots(sources).map((file) => `${settings.sources}/${file}`);
  const matches = snapshots.filter((page) => matchesName({ page, service: infoOf.get(page)?.service ?? "" }, name));
  const [page, ...others] = matches;
  if (page === undefined || others.length > 0) {
    const listed = (page === undefined ? snapshots : matches).join(", ");
    throw new Failure(
      `--show ${name}: ${page === undefined ? "no snapshot" : "several snapshots"}; there are ${listed || "none"}`,
      2,
    );
  }
  const file = page.slice(settings.sources.length + 1);
  const bytes = readSnapshot(sources, file);
  if (!bytes) throw new Failure(`${snapshotPath(sources, file)}: not a file`);
  const info = infoOf.get(page);
  const decoded = decode(bytes, info?.page.encoding, true);
  const failed = info?.provider.lock[info.page.file]?.failed;
  return {
    ...{
      page,
      disk: snapshotPath(sources, file),
      text: "text" in decoded ? decoded.text : Buffer.from(bytes).toString(),
    },
    ...(failed && { failed }),
  };
}
