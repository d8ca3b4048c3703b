import type { FileInPieces } from "../model/output.ts";

/** Files of a package, all at once or while they are made. */
export type Files = AsyncIterable<FileInPieces> | Iterable<FileInPieces>;
