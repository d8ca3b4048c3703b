import type { OutputFile } from "../model/output.ts";

/** Files of a package, all at once or while they are made. */
export type Files = AsyncIterable<OutputFile> | Iterable<OutputFile>;
