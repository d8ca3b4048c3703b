import { Option } from "commander";
import type { Discovered, DiscoveredPage, LeftOutPage } from "../commands/discover/discover.ts";
import { groupBy } from "../lib/collections.ts";
import { Failure } from "../lib/failure.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import {
  addRequestOptions,
  type FetchCliOptions,
  fetchExitStatus,
  printFetchedPages,
  toFetchOptions,
} from "./fetch.ts";
import type { Io } from "./io.ts";
import { startProgressBar } from "./progress-bar.ts";

/** `errsmith discover`: finds the pages of error codes of a site. */
export const addDiscover: AddCommand = (errsmith, io, exit) => {
  const command = errsmith
    .command("discover")
    .description(
      "Find the pages of error codes of a site, and propose them for source.json. Needs @crawlee/memory-storage.",
    )
    .argument("<url>", "where the site begins; its folder is the scope")
    .option("--write", "fetch the pages that were found, and add them to source.json")
    .option("--provider <name>", "folder in sources (default: from the host)")
    .option("--scope <prefix...>", "addresses or paths to request pages below, in place of the folder of the URL")
    .option("--max-pages <count>", "maximum number of requested pages (default: 2000)", countParser("--max-pages"))
    .option("--max-depth <count>", "maximum number of links from the start (default: 8)", countParser("--max-depth"))
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"));
  addRequestOptions(command)
    .addHelpText(
      "after",
      helpExamples(
        "errsmith discover https://docs.shop.example",
        "errsmith discover https://docs.shop.example --write",
        "errsmith discover https://shop.example/docs/en/ --scope /docs/ --max-pages 500",
      ),
    )
    .action(async (url: string, options: Options) => exit(await runDiscover(url, options, io)));
};

interface Options extends FetchCliOptions {
  readonly write?: boolean;
  readonly provider?: string;
  readonly scope?: readonly string[];
  readonly maxPages?: number;
  readonly maxDepth?: number;
  readonly format: "table" | "json";
}

async function runDiscover(url: string, options: Options, io: Io): Promise<number> {
  const { discover } = await import("../commands/discover/discover.ts");
  const { write, provider, scope, maxPages, maxDepth } = options;
  const bar = await startProgressBar(io);
  const running = discover({
    ...toFetchOptions(options, io),
    ...{ url, write, provider, scope, maxPages, maxDepth, progress: bar.update },
  });
  const discovered = await running.finally(bar.stop);
  if (discovered.problems.length > 0) return reportProblems(discovered.problems, io);
  const { problems: _, ...result } = discovered;
  if (options.format === "json") io.out(`${printableJson(result)}\n`);
  else await printDiscovered(discovered, options, io);
  if (discovered.added.length > 0) return fetchExitStatus(discovered.added);
  const isUsed = discovered.found.length + discovered.known.length > 0;
  return isUsed ? 0 : 1;
}

/** Prints the pages that were found and are gone to stdout, and what was left out to stderr. */
async function printDiscovered(discovered: Discovered, { write }: Pick<Options, "write">, io: Io): Promise<void> {
  const { terminalColumns } = await import("./terminal-columns.ts");
  const { found, known, gone, leftOut, added, judged, isCut } = discovered;
  const foundRow = (kind: string) => (page: DiscoveredPage) => [
    ...[kind, printable(page.service), printable(page.locale ?? "-")],
    ...[pluralize(page.codes, "code"), printable(page.url)],
  ];
  const leftRow = (kind: string) => (page: LeftOutPage) => [
    kind,
    page.state,
    printable(page.url),
    printable(page.reason),
  ];
  io.out(terminalColumns(found.map(foundRow("found"))));
  io.out(terminalColumns(gone.map(leftRow("gone"))));
  const states = groupBy(leftOut, ({ state }) => state);
  for (const [state, all] of states) {
    const pages = all.filter((page) => !QUIET.test(state) || page.isNotable);
    io.err(terminalColumns(pages.slice(0, MAX_ROWS).map(leftRow("left out"))));
    if (pages.length > MAX_ROWS) io.err(`  and ${pages.length - MAX_ROWS} more with the state ${state}\n`);
    const advice = ADVICE[state];
    if (advice !== undefined) io.err(`  ${advice}\n`);
  }
  const counts = [...states].map(([state, pages]) => `${pages.length} ${state}`).join(", ");
  io.err(`${pluralize(judged, "page")} judged: ${found.length} found, ${known.length} known, ${gone.length} gone`);
  io.err(counts === "" ? "\n" : `; left out: ${counts}\n`);
  if (isCut) io.err("The limit of pages was reached: --max-pages or --scope changes what is requested.\n");
  if (write) await printFetchedPages(added, io);
  else if (found.length > 0) io.err(`The same command with --write adds what was found.\n`);
}

/** Rows of one state in the table. */
const MAX_ROWS = 10;

/**
 * States of which the table lists notable pages only, because most pages of a site have one of them. `--format json` lists
 * all.
 */
const QUIET = /^(?:no-codes|not-text|http-404|http-410|error-page|form|same)$/;

/** State → what to do. */
const ADVICE: Readonly<Record<string, string>> = {
  "rendered-by-script":
    "Scripts fill these pages. With playwright-core and Chromium installed they are rendered (docs/fetching.md).",
  login: "These pages need a login: name a header under `requests` in source.json.",
  "http-401": "These pages need a login: name a header under `requests` in source.json.",
  "http-403": "The server refuses these pages: save them from a browser.",
  "bot-wall": "The server asks whether a person reads these pages: save them from a browser.",
  robots: "--ignore-robots requests these pages.",
  "read-in-part": "errsmith extract shows what is read of these pages; errsmith fetch --add adds one.",
};

/** Returns a parser of a count. */
function countParser(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(Number.isSafeInteger(value) && value >= 1 && value <= 1_000_000))
      throw new Failure(`${option} ${text}: must be a whole number from 1 to 1000000`, 2);
    return value;
  };
}
