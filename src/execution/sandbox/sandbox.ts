import { Failure } from "../../lib/failure.ts";
import type { Source } from "../../model/source.ts";
import { type PageRead, pageReader, type ReadingSettings, type ReadPage } from "../read-page.ts";
import { collectProblems } from "../../problems/problems.ts";
import type { ProblemArgs, RuleId } from "../../problems/rules.ts";
import { type ProcessLimits, runChildProcess } from "./child-process.ts";
import { pageFromJson } from "./page-json.ts";
import { withTimeLimit } from "./time-limit.ts";

/** Limits for reading one page; tests pass smaller ones. */
export interface SandboxLimits {
  /** A page with more characters is read in a child process at once. */
  readonly large: number;
  /**
   * Wall-clock milliseconds in this process, for an empty page; each MiB of text adds as many. A page that exceeds them is
   * not refused: it is read again in a child process, so the load of the machine does not change the result.
   */
  readonly milliseconds: number;
  /** Limits of the child process, for an empty page; each MiB of text adds `CPU_MILLISECONDS_PER_MIB`. */
  readonly childProcess: ProcessLimits;
}

/** Characters of the largest page that is read outside of a child process. */
export const LARGE_PAGE = 4 * 2 ** 20;

const CPU_MILLISECONDS_PER_MIB = 16_000;

const LIMITS: SandboxLimits = {
  large: LARGE_PAGE,
  milliseconds: 1000,
  childProcess: { cpuMilliseconds: 8000, mebibytes: 1024 },
};

/** Reads a page within so many milliseconds of wall-clock time; `undefined` if that failed for any reason. */
export type ReadWithTimeLimit = (
  source: Source,
  settings: ReadingSettings,
  milliseconds: number,
) => Promise<PageRead | undefined>;

/** Options of `sandboxedReader`. */
export interface SandboxOptions {
  /** Also returns the page and the extraction, not only the entries. */
  readonly whole?: boolean;
  readonly limits?: SandboxLimits;
  /** First attempt for pages that are not large; `readWithTimeLimit` by default. */
  readonly quickly?: ReadWithTimeLimit;
}

/**
 * Reads a page so that no page stops the run. The first attempt runs in this thread, with a time limit. A large page, and
 * a page whose first attempt failed, is read in a child process with limits of CPU time and memory; the outcome there is
 * final. A page that exceeds these limits, or meets a bug of errsmith, has no result and one problem. Throws `Failure` if
 * a layout of the user is wrong.
 */
export function sandboxedReader({
  whole = false,
  limits = LIMITS,
  quickly = readWithTimeLimit,
}: SandboxOptions = {}): ReadPage {
  return async (source, settings) => {
    const mebibytesOfText = source.text.length / 2 ** 20;
    if (source.text.length <= limits.large) {
      const read = await quickly(source, settings, limits.milliseconds * (1 + mebibytesOfText));
      if (read) return read;
    }
    const { cpuMilliseconds, mebibytes } = limits.childProcess;
    return readInChildProcess(source, settings, whole, {
      cpuMilliseconds: cpuMilliseconds + CPU_MILLISECONDS_PER_MIB * mebibytesOfText,
      mebibytes,
    });
  };
}

/** Reads a page in this thread. Throws `Failure` if a layout of the user is wrong. */
export const readWithTimeLimit: ReadWithTimeLimit = async (source, settings, milliseconds) => {
  try {
    const read = await pageReader(source, settings);
    return withTimeLimit(milliseconds, read);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return undefined;
  }
};

async function readInChildProcess(
  source: Source,
  { layouts, layoutsFrom }: ReadingSettings,
  whole: boolean,
  limits: ProcessLimits,
): Promise<PageRead> {
  // Functions cannot be copied to a process, so the child process loads the layouts from their file.
  if (layouts.length > 0 && layoutsFrom === undefined) {
    throw new Error("a child process cannot use layouts that are not from a configuration file");
  }
  const outcome = await runChildProcess({ source, layoutsFrom, whole, limits });
  switch (outcome.kind) {
    case "read":
      return pageFromJson(outcome.json);
    case "failure":
      throw new Failure(outcome.message, outcome.exit);
    case "fault":
      return refusedPage(source, "page-fault", { reason: outcome.reason });
    case "died":
      return refusedPage(source, "page-fault", { reason: "its process ended" });
    case "time":
      return refusedPage(source, "page-time", { limit: Math.round(limits.cpuMilliseconds / 1000) });
    case "memory":
      return refusedPage(source, "page-memory", { limit: limits.mebibytes });
  }
}

function refusedPage({ path }: Source, rule: RuleId, args: ProblemArgs): PageRead {
  const problems = collectProblems();
  problems.on(path)(rule, { line: 1, column: 1 }, args);
  return { page: undefined, found: problems.list };
}
