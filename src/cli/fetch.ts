import type { Command } from "commander";
import type { FetchedPage, FetchOptions } from "../commands/fetch/fetch.ts";
import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
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
    .option("--locale <tag>", "language of the page to add");
  addFetchOptions(command)
    .addHelpText(
      "after",
      helpExamples(
        "errsmith fetch",
        "errsmith fetch shop --add https://docs.shop.example/errors.html --service orders",
      ),
    )
    .action(async (providers: string[], options: Options) => exit(await runFetch(providers, options, io)));
};

/** Adds the options that `fetch` and `update` share. */
export function addFetchOptions(command: Command): Command {
  return command
    .option("--accept <source...>", "use pages that look wrong: a page, or all pages of a service or provider")
    .option("--timeout <seconds>", "time limit of one request (default: 60)", parseSeconds)
    .option("--allow-http", "allow plain HTTP")
    .option("--allow-address <address...>", "allow private addresses or ranges, such as 10.0.0.0/8")
    .option("--config <file>", "configuration file");
}

/** The parsed options of `addFetchOptions`. */
export interface FetchCliOptions {
  readonly accept?: readonly string[];
  readonly timeout?: number;
  readonly allowHttp?: boolean;
  readonly allowAddress?: readonly string[];
  readonly config?: string;
}

interface Options extends FetchCliOptions {
  readonly add?: string;
  readonly service?: string;
  readonly locale?: string;
}

async function runFetch(providers: readonly string[], options: Options, io: Io): Promise<number> {
  const { add, service, locale } = options;
  if (add === undefined && (service !== undefined || locale !== undefined)) {
    throw new Failure("--service and --locale require --add", 2);
  }
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
  await printFetchedPages(fetched.pages, io);
  return fetchExitStatus(fetched.pages);
}

/** Converts the parsed options for the library. */
export function toFetchOptions(options: FetchCliOptions, io: Io): FetchOptions {
  const { accept, timeout, allowHttp, allowAddress, config } = options;
  return { cwd: io.cwd, accept, timeout, allowHttp, allowAddresses: allowAddress, config };
}

/** Prints one line per page: its result and the reasons. Pages that were not used go to stderr. */
export async function printFetchedPages(pages: readonly FetchedPage[], io: Io): Promise<void> {
  const { terminalColumns } = await import("./terminal-columns.ts");
  const line = ({ kind, file, notes }: FetchedPage): string[] => [
    kind,
    printable(file),
    notes.map(printable).join("; "),
  ];
  io.out(terminalColumns(pages.filter(isAccepted).map(line)));
  const refused = pages.filter((page) => !isAccepted(page));
  io.err(terminalColumns(refused.map(line)));
  if (refused.some(({ kind }) => kind === "suspect"))
    io.err("Suspect pages were not used; pass --accept <page> to use one.\n");
  const proxy = PROXY_VARIABLES.find((name) => process.env[name]);
  if (proxy !== undefined && refused.some(({ kind }) => kind === "failed")) {
    io.err(`note  ${proxy} is set and ignored: proxies are not supported.\n`);
  }
}

const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];

/** Exit status: 5 if a page is suspect, 1 if a page could not be fetched. */
export function fetchExitStatus(pages: readonly FetchedPage[]): 0 | 1 | 5 {
  if (pages.some(({ kind }) => kind === "suspect")) return 5;
  return pages.some(({ kind }) => kind === "failed") ? 1 : 0;
}

function isAccepted({ kind }: FetchedPage): boolean {
  return kind !== "failed" && kind !== "suspect";
}

/** Parses a number of seconds, which may have a fraction. */
function parseSeconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 3600)) throw new Failure(`--timeout ${text}: must be a number of seconds up to 3600`, 2);
  return value;
}
