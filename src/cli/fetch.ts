import { type Command, Option } from "commander";
import type { FetchedPage, FetchOptions } from "../commands/fetch/fetch.ts";
import { Failure } from "../lib/failure.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { type AddCommand, helpExamples, noticePrinter, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";
import { startProgressBar } from "./progress-bar.ts";

/** `errsmith fetch`: refreshes the pages that have a `url`. */
export const addFetch: AddCommand = (errsmith, io, exit) => {
  const command = errsmith
    .command("fetch")
    .description(
      "Refresh the pages that have a url in source.json. A page that fails or looks wrong keeps its last copy.",
    )
    .argument("[provider...]", "folders in sources to fetch (default: all)")
    .option("--add <url>", "register a page of the provider, and fetch it")
    .option("--service <name>", "service of the page to add")
    .option("--locale <tag>", "language of the page to add")
    .option("--show <page>", "print what the server sent last for a page that was not used; fetches nothing")
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"));
  addFetchOptions(command)
    .addHelpText(
      "after",
      helpExamples(
        "errsmith fetch",
        "errsmith fetch shop --add https://docs.shop.example/errors.html --service orders",
        "errsmith fetch --show sources/shop/pages/orders.html",
      ),
    )
    .action(async (providers: string[], options: Options) => exit(await runFetch(providers, options, io)));
};

/** Adds the options that `fetch` and `update` share. */
export function addFetchOptions(command: Command): Command {
  return addRequestOptions(
    command.option("--accept <source...>", "use pages that look wrong: a page, or all pages of a service or provider"),
  );
}

/** Adds the options of every command that requests pages. */
export function addRequestOptions(command: Command): Command {
  return command
    .option("--timeout <seconds>", "time limit of one request (default: 60)", parseSeconds)
    .option("--allow-http", "allow plain HTTP")
    .option("--ignore-robots", "request pages that robots.txt forbids, which pages.lock.json states")
    .option("--allow-address <address...>", "allow private addresses or ranges, such as 10.0.0.0/8")
    .option("--config <file>", "configuration file");
}

/** The parsed options of `addFetchOptions`. */
export interface FetchCliOptions {
  readonly accept?: readonly string[];
  readonly timeout?: number;
  readonly allowHttp?: boolean;
  readonly ignoreRobots?: boolean;
  readonly allowAddress?: readonly string[];
  readonly config?: string;
}

interface Options extends FetchCliOptions {
  readonly add?: string;
  readonly service?: string;
  readonly locale?: string;
  readonly show?: string;
  readonly format: "table" | "json";
}

async function runFetch(providers: readonly string[], options: Options, io: Io): Promise<number> {
  const { add, service, locale } = options;
  if (add === undefined && (service !== undefined || locale !== undefined)) {
    throw new Failure("--service and --locale require --add", 2);
  }
  if (options.show !== undefined) return printSnapshot(options.show, options, io);
  const { fetch } = await import("../commands/fetch/fetch.ts");
  const bar = await startProgressBar(io);
  let fetched: Awaited<ReturnType<typeof fetch>>;
  try {
    fetched = await fetch({
      ...toFetchOptions(options, io),
      providers,
      ...(add && { add: { url: add, service, locale } }),
      progress: bar.update,
    });
  } finally {
    bar.stop();
  }
  if (fetched.problems.length > 0) return reportProblems(fetched.problems, io);
  if (options.format === "json") io.out(`${printableJson({ pages: fetched.pages })}\n`);
  else await printFetchedPages(fetched.pages, io);
  return fetchExitStatus(fetched.pages);
}

/**
 * Prints the text of a snapshot to stdout. Prints its path, and why the page is not used, to stderr. The text may contain
 * colours.
 */
async function printSnapshot(name: string, { config }: Options, io: Io): Promise<number> {
  const { showSnapshot } = await import("../commands/fetch/show-snapshot.ts");
  const { disk, failed, text } = await showSnapshot({ cwd: io.cwd, config }, name);
  if (failed) io.err(`${failed.state} since ${failed.since}: ${printable(failed.reason)}\n`);
  io.err(`${printable(disk)}\n`);
  const lines = text.replace(/\n$/, "").split("\n");
  io.out(`${lines.map((line) => line.split("\t").map(printable).join("\t")).join("\n")}\n`);
  return 0;
}

/** Converts the parsed options for the library. */
export function toFetchOptions(options: FetchCliOptions, io: Io): FetchOptions {
  const { allowAddress, accept, timeout, allowHttp, ignoreRobots, config } = options;
  const named = { accept, timeout, allowHttp, ignoreRobots, config };
  return { ...named, cwd: io.cwd, allowAddresses: allowAddress, onNotice: noticePrinter(io) };
}

/** Prints one line per page: its result and the reasons. Pages that were not used go to stderr, those for a person first. */
export async function printFetchedPages(pages: readonly FetchedPage[], io: Io): Promise<void> {
  const { terminalColumns } = await import("./terminal-columns.ts");
  const line = ({ kind, file, state, notes }: FetchedPage): string[] => [
    kind,
    printable(file),
    ...(state ? [state] : []),
    notes.map(printable).join("; "),
  ];
  io.out(terminalColumns(pages.filter(({ needs }) => needs === undefined).map(line)));
  const [forPerson, forRetry] = (["person", "retry"] as const).map((need) =>
    pages.filter(({ needs }) => needs === need),
  );
  io.err(terminalColumns([...(forPerson ?? []), ...(forRetry ?? [])].map(line)));
  if (forPerson?.length) {
    const suspect = forPerson.some(({ kind }) => kind === "suspect");
    const hint = suspect ? "; --show <page> prints what the server sent, --accept <page> uses it" : "";
    io.err(`Pages that need a person: ${forPerson.length}${hint}.\n`);
  }
  if (forRetry?.length) io.err(`Pages that the next run requests again: ${forRetry.length}.\n`);
}

/** Exit status: 5 if a page is suspect, 1 if a page could not be fetched. */
export function fetchExitStatus(pages: readonly FetchedPage[]): 0 | 1 | 5 {
  if (pages.some(({ kind }) => kind === "suspect")) return 5;
  return pages.some(({ kind }) => kind === "failed") ? 1 : 0;
}

/** Parses a number of seconds, which may have a fraction. */
function parseSeconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 3600)) throw new Failure(`--timeout ${text}: must be a number of seconds up to 3600`, 2);
  return value;
}
