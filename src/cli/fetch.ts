import type { Command } from "commander";
import type { FetchedPage, FetchOptions } from "../commands/fetch/fetch.ts";
import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";
import { startProgressBar } from "./progress-bar.ts";

/** `errsmith fetch`: pages that have a url become what their sites publish today. */
export const addFetch: AddCommand = (errsmith, io, exit) => {
  const command = errsmith
    .command("fetch")
    .description("Refresh the pages that have a url in source.json; a page that fails or looks suspect stays as it is.")
    .argument("[provider...]", "folders of the sources to fetch; all where absent")
    .option("--add <url>", "register a page with the provider and fetch it")
    .option("--service <name>", "service that the page to add documents")
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

/** Adds the flags that every command which fetches has. */
export function addFetchOptions(command: Command): Command {
  return command
    .option("--accept <source...>", "take a page, or those of a service or provider, though it looks suspect")
    .option("--timeout <seconds>", "time for one request", parseSeconds)
    .option("--allow-http", "allow pages that come without TLS")
    .option("--allow-address <address...>", "allow private addresses or ranges, such as 10.0.0.0/8")
    .option("--config <file>", "configuration file");
}

/** The flags of `fetchFlags` as commander gives them. */
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
    throw new Failure("--service and --locale go with --add", 2);
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

/** The part of the options that every command which fetches has. */
export function toFetchOptions(options: FetchCliOptions, io: Io): FetchOptions {
  const { accept, timeout, allowHttp, allowAddress, config } = options;
  return { cwd: io.cwd, accept, timeout, allowHttp, allowAddresses: allowAddress, config };
}

/** Prints one line a page: what became of it, and why; what was not taken goes to the problems. */
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
    io.err("Suspect pages were not taken; --accept <page> takes one.\n");
  const proxy = PROXY_VARIABLES.find((name) => process.env[name]);
  if (proxy !== undefined && refused.some(({ kind }) => kind === "failed")) {
    io.err(`note  ${proxy} is set and not used: errsmith connects to addresses that it has looked up and checked.\n`);
  }
}

const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];

/** 5 with a suspect page, 1 with one that could not be fetched. */
export function fetchExitStatus(pages: readonly FetchedPage[]): 0 | 1 | 5 {
  if (pages.some(({ kind }) => kind === "suspect")) return 5;
  return pages.some(({ kind }) => kind === "failed") ? 1 : 0;
}

function isAccepted({ kind }: FetchedPage): boolean {
  return kind !== "failed" && kind !== "suspect";
}

/** Seconds of an option; fractions are fine. */
function parseSeconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 3600)) throw new Failure(`--timeout ${text}: not a number of seconds up to 3600`, 2);
  return value;
}
