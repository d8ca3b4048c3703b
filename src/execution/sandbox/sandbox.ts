import { extname } from "node:path";
import { runInChildProcess, type ProcessLimits, TimeLimitError, withTimeLimit } from "./isolation.ts";
import { Failure, reasonOf } from "../../lib/failure.ts";
import { append } from "../../lib/append.ts";
import type { CodeEntry } from "../../model/page-entries.ts";
import type { Source } from "../../model/source.ts";
import { type PageRead, pageReader, type PageResult, type ReadingSettings, type ReadPage } from "../../pipeline.ts";
import { collectProblems } from "../../problems/problems.ts";
import type { ProblemArgs, RuleId } from "../../problems/rules.ts";
import { entriesOfBatch } from "./entry-batches.ts";

/** What the process that reads one page alone is asked. */
export interface PageRequest {
  readonly source: Source;
  readonly layoutsFrom: string | undefined;
  /** Whether the words of the page are wanted, and not only what was understood. */
  readonly whole: boolean;
}

/**
 * What it answers: what was read (without entries, which come in parts before it, where only what was understood is
 * wanted), or the bug that stopped it, or what a layout of the user did.
 */
export type PageReply =
  | { readonly kind: "read"; readonly read: PageRead }
  | { readonly kind: "fault"; readonly reason: string }
  | { readonly kind: "failure"; readonly message: string; readonly exit: Failure["exit"] };

/** How a page is guarded; tests have smaller pages. */
export interface SandboxLimits {
  /** Characters above which a page is read in a process of its own, with bounds. */
  readonly large: number;
  /** Time in this process, for each page and each MiB of it; a page that takes longer is suspicious. */
  readonly milliseconds: number;
  /** The bounds of that process, for a page without length; each MiB has 16 times `milliseconds` more. */
  readonly childProcess: ProcessLimits;
}

/** Reads a page against the clock; `undefined` where the time is up, or nobody knows what became of it. */
export type ReadWithTimeLimit = (
  source: Source,
  settings: ReadingSettings,
  milliseconds: number,
) => Promise<PageRead | undefined>;

/** What a caller may say about the guard. */
export interface SandboxOptions {
  /** Keeps the words of the page as well as what was understood. */
  readonly whole?: boolean;
  readonly limits?: SandboxLimits;
  /** Reads pages that are not large: `readInTime` where absent. */
  readonly quickly?: ReadWithTimeLimit;
}

/** Characters above which a page is read in a process of its own. */
export const LARGE_PAGE = 4 * 2 ** 20;

const GUARD: SandboxLimits = {
  large: LARGE_PAGE,
  milliseconds: 1000,
  childProcess: { milliseconds: 8000, mebibytes: 1024 },
};

/**
 * Reads a page so that nothing in it stops the run: pages are read here, against the clock; one that is large, or takes
 * long, in a process of its own with bounds of time and memory. A page that exceeds them, or finds a bug of ours, has one
 * problem and no result.
 */
export function sandboxedReader({
  whole = false,
  limits: guard = GUARD,
  quickly = readWithTimeLimit,
}: SandboxOptions = {}): ReadPage {
  return async (source, settings) => {
    const size = source.text.length / 2 ** 20;
    const isLarge = source.text.length > guard.large;
    const read = isLarge ? undefined : await quickly(source, settings, guard.milliseconds * (1 + size));
    if (read) return read;
    const { milliseconds, mebibytes } = guard.childProcess;
    const bounds = { mebibytes, milliseconds: milliseconds + 16 * guard.milliseconds * size };
    return readInChildProcess({ source, layoutsFrom: layoutsOf(settings), whole }, bounds);
  };
}

/** Reads a page in this thread. A bug of ours is a problem of the page; what a layout of the user does is thrown. */
export const readWithTimeLimit: ReadWithTimeLimit = async (source, settings, milliseconds) => {
  try {
    const read = await pageReader(source, settings);
    return withTimeLimit(milliseconds, read);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return error instanceof TimeLimitError ? undefined : refusedPage(source, "page-fault", { reason: reasonOf(error) });
  }
};

async function readInChildProcess(request: PageRequest, bounds: ProcessLimits): Promise<PageRead> {
  const { source } = request;
  const entries: CodeEntry[] = [];
  const take = (part: string): void => append(entries, entriesOfBatch(part));
  const ended = await runInChildProcess<PageRequest, string, PageReply>(PROGRAM, request, bounds, take);
  if (ended.kind === "time") return refusedPage(source, "page-time", { limit: Math.round(bounds.milliseconds / 1000) });
  if (ended.kind === "memory") return refusedPage(source, "page-memory", { limit: bounds.mebibytes });
  if (ended.kind === "died") return refusedPage(source, "page-fault", { reason: "its process ended" });
  const { reply } = ended;
  if (reply.kind === "failure") throw new Failure(reply.message, reply.exit);
  if (reply.kind === "fault") return refusedPage(source, "page-fault", { reason: reply.reason });
  const { page, found } = reply.read;
  return request.whole || !page
    ? reply.read
    : { page: withoutPageText({ reading: { ...page.reading, entries } }), found };
}

// Layouts are functions, which no process can be given: it loads them from where they come.
function layoutsOf({ layouts, layoutsFrom }: ReadingSettings): string | undefined {
  if (layouts.length > 0 && layoutsFrom === undefined) {
    throw new Error("layouts that no configuration file has cannot read a page that is large");
  }
  return layoutsFrom;
}

function refusedPage({ path }: Source, rule: RuleId, args: ProblemArgs): { page: undefined; found: PageRead["found"] } {
  const found = collectProblems();
  found.on(path)(rule, { line: 1, column: 1 }, args);
  return { page: undefined, found: found.list };
}

/** The same page without its words. */
export function withoutPageText({ reading }: Pick<PageResult, "reading">): PageResult {
  const { path } = reading;
  return {
    page: { path, matter: {}, sections: [] },
    extraction: { path, findings: [], prose: [], examples: [] },
    reading,
  };
}

const PROGRAM = new URL(`page-process${extname(import.meta.url)}`, import.meta.url);
