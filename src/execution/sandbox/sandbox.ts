import { Failure } from "../../lib/failure.ts";
import type { PageResult } from "../../model/page-entries.ts";
import type { Settings } from "../../model/project.ts";
import type { Source } from "../../model/source.ts";
import { type PageExtraction, pageReader } from "../../pipeline.ts";
import { collectProblems } from "../../problems/problems.ts";
import type { ProblemArgs, RuleId } from "../../problems/rules.ts";
import { type ProcessLimits, runChildProcess } from "./child-process.ts";
import { withTimeLimit } from "./time-limit.ts";

/** The settings that the result of a page depends on. */
export type ReadingSettings = Pick<Settings, "layouts" | "layoutsFrom">;

/** The result of a page; if the whole page is wanted, also the results of phases 2 and 3. */
export type PageRead = PageResult & Partial<PageExtraction>;

/** Reads one page. */
export type ReadPage = (source: Source, settings: ReadingSettings) => Promise<PageRead>;

/** Limits for reading one page; tests pass smaller ones. */
export interface SandboxLimits {
  /** A page with more characters is read in a child process at once. */
  readonly large: number;
  /**
   * Wall-clock milliseconds in this process. A page that exceeds them is not refused: it is read again in a child process,
   * so the load of the machine does not change the result. The first attempt is lost then, so the limit is short.
   */
  readonly milliseconds: number;
  /** Limits of the child process, for an empty page; each MiB of text adds `CPU_MILLISECONDS_PER_MIB`. */
  readonly childProcess: ProcessLimits;
}

/** Characters of the largest page that is read outside of a child process. One of a hundred pages has more. */
export const LARGE_PAGE = 2 ** 18;

const CPU_MILLISECONDS_PER_MIB = 16_000;

export const LIMITS: SandboxLimits = {
  large: LARGE_PAGE,
  milliseconds: 2000,
  childProcess: { cpuMilliseconds: 8000, mebibytes: 1024 },
};

/** Options of `sandboxedReader`. */
export interface SandboxOptions {
  /** Also returns the page and the extraction, not only the entries. */
  readonly whole?: boolean;
  readonly limits?: SandboxLimits;
}

/**
 * Reads a page so that no page stops the run. The first attempt runs in this thread, with a time limit. A large page, and
 * a page whose first attempt failed, is read in a child process; the outcome there is final. Throws `Failure` if a layout
 * of the user is wrong.
 */
export function sandboxedReader({ whole = false, limits = LIMITS }: SandboxOptions = {}): ReadPage {
  return async (source, settings) => {
    const isLarge = source.text.length > limits.large;
    const read = isLarge ? undefined : await readWithTimeLimit(source, settings, { whole, limits });
    return read ?? readInChildProcess(source, settings, { whole, limits });
  };
}

/** Reads a page in this thread; `undefined` after the time limit and after an error. Throws `Failure` as above. */
export async function readWithTimeLimit(
  source: Source,
  settings: ReadingSettings,
  { whole = false, limits = LIMITS }: SandboxOptions = {},
): Promise<PageRead | undefined> {
  try {
    const read = await pageReader(source, settings);
    const page = withTimeLimit(limits.milliseconds, read);
    return whole ? page : { entries: page.entries, problems: page.problems };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return undefined;
  }
}

/**
 * Reads a page in a child process with limits of CPU time and memory. A page that exceeds the limits, or meets a bug of
 * errsmith, has no entries and one problem. Throws `Failure` as above.
 */
export async function readInChildProcess(
  source: Source,
  { layouts, layoutsFrom }: ReadingSettings,
  { whole = false, limits = LIMITS }: SandboxOptions = {},
): Promise<PageRead> {
  // Functions cannot be copied to a process, so the child process loads the layouts from their file.
  if (layouts.length > 0 && layoutsFrom === undefined) {
    throw new Error("a child process cannot use layouts that are not from a configuration file");
  }
  const { mebibytes } = limits.childProcess;
  const cpuMilliseconds = limits.childProcess.cpuMilliseconds + CPU_MILLISECONDS_PER_MIB * mebibytesOf(source);
  const outcome = await runChildProcess({ source, layoutsFrom, whole, limits: { cpuMilliseconds, mebibytes } });
  switch (outcome.kind) {
    case "read":
      return JSON.parse(outcome.json) as PageRead;
    case "failure":
      throw new Failure(outcome.message, outcome.exit);
    case "fault":
      return refusedPage(source, "page-fault", { reason: outcome.reason });
    case "died":
      return refusedPage(source, "page-fault", { reason: "its process ended" });
    case "time":
      return refusedPage(source, "page-time", { limit: Math.round(cpuMilliseconds / 1000) });
    case "memory":
      return refusedPage(source, "page-memory", { limit: mebibytes });
  }
}

/** Whether the page has no result, because it exceeded a limit or met a bug. */
export function isRefused({ problems }: PageResult): boolean {
  return problems.some(({ rule }) => rule === "page-fault" || rule === "page-time" || rule === "page-memory");
}

function refusedPage({ path }: Source, rule: RuleId, args: ProblemArgs): PageResult {
  const problems = collectProblems();
  problems.on(path)(rule, { line: 1, column: 1 }, args);
  const accounting = { seen: 0, read: 0, header: 0, reported: 0, refused: 0 };
  return { entries: { path, entries: [], accounting, possibleTypos: [] }, problems: problems.list };
}

/** The length of a page in 2^20 characters. */
function mebibytesOf({ text }: Source): number {
  return text.length / 2 ** 20;
}
