import type { CodeUse } from "../model/code-use.ts";

/** What was found in the files of an application. */
export interface FoundUses {
  /** Sorted by file, as the files were given, then by place. */
  readonly uses: readonly CodeUse[];
  readonly files: number;
  /** The number of files that were searched for quoted codes only. */
  readonly quotedOnly: number;
  /** Paths of files that are nested too deeply for the parser. */
  readonly tooDeep: readonly string[];
}
