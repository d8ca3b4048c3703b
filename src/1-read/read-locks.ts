import type { NamesLock, PagesLock, TombstonesLock } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import { joinNames, joinPages, joinTombstones } from "./manifest/join-locks.ts";
import { namesLockSchema } from "./manifest/names-lock-schema.ts";
import { pagesLockSchema } from "./manifest/pages-lock-schema.ts";
import { readLock } from "./manifest/read-lock.ts";
import { tombstonesSchema } from "./manifest/tombstones-schema.ts";
import type { FileToRead } from "./read-text.ts";

/** The lock files of a provider. */
export interface Locks {
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
  readonly pagesLock: LockedPages;
}

/** The state of the fetched pages. `isJoined`: the file has a conflict of git, so it must be written again. */
export interface LockedPages {
  readonly value: PagesLock;
  readonly isJoined: boolean;
}

/** Reads the lock files of a provider. A file that does not exist is empty. */
export function readLocks(fileIn: (file: string) => FileToRead, problems: Problems): Locks {
  const names = readLock(
    fileIn("names.lock.json"),
    namesLockSchema,
    (ours, theirs) => {
      const services = joinNames(ours.services as NamesLock, theirs.services as NamesLock);
      return typeof services === "string" ? services : { ...ours, services };
    },
    problems,
  );
  const tombstones = readLock(
    fileIn("tombstones.lock.json"),
    tombstonesSchema,
    (ours, theirs) => {
      const joined = joinTombstones(ours as TombstonesLock, theirs as TombstonesLock);
      return { ...ours, ...(joined as Pick<typeof ours, "services" | "operations">) };
    },
    problems,
  );
  return {
    // valibot types an optional key as `| undefined`, which a JSON file cannot contain.
    names: (names.value?.services ?? {}) as NamesLock,
    tombstones: tombstonesOf(tombstones.value as TombstonesLock | undefined),
    pagesLock: readPagesLock(fileIn("pages.lock.json"), problems),
  };
}

/** The tombstones of a lock file, without its `$schema`. */
function tombstonesOf({ services, operations }: TombstonesLock = {}): TombstonesLock {
  return { ...(services && { services }), ...(operations && { operations }) };
}

/** Reads the state of the fetched pages; empty if nothing was fetched. */
export function readPagesLock(file: FileToRead, problems: Problems): LockedPages {
  const { value, isJoined } = readLock(
    file,
    pagesLockSchema,
    (ours, theirs) => {
      const pages = joinPages(ours.pages as PagesLock, theirs.pages as PagesLock);
      return { ...ours, pages: pages as typeof ours.pages };
    },
    problems,
  );
  return { value: (value?.pages ?? {}) as PagesLock, isJoined };
}
