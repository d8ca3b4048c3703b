import { InvalidArgumentError, Option } from "commander";
import { byCodeUnits } from "../lib/identifier.ts";
import { printable, printableJson } from "../lib/printable.ts";
import type { TranslationCoverage } from "../translations/translations.ts";
import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith messages coverage`: counts the codes of each service that have a text in each language. */
export const addMessagesCoverage: AddCommand = (messages, io, exit) => {
  messages
    .command("coverage")
    .description("Show how many codes of each service have a text in each language, and where the texts come from.")
    .option("--locale <tag...>", "only these languages")
    .option("--service <id>", 'only this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--min <percent>", "exit with 1 if a service has less than this in a language", parsePercentage)
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith messages coverage", "errsmith messages coverage --locale en fr --min 90"),
    )
    .action(async (options: Options) => exit(await runCoverage(options, io)));
};

interface Options {
  readonly service?: string;
  readonly config?: string;
  readonly locale?: readonly string[];
  readonly min?: number;
  readonly format: "table" | "json";
}

async function runCoverage(options: Options, io: Io): Promise<number> {
  const [{ openMessagesProject, parseLocale }, { translationCoverage }] = await Promise.all([
    import("../commands/messages/messages-project.ts"),
    import("../translations/translations.ts"),
  ]);
  const { service, config, min = 0, format } = options;
  const { catalogs, files, locales } = await openMessagesProject({ service, config, cwd: io.cwd });
  const wanted = options.locale?.map((tag) => parseLocale(tag, locales)) ?? [...locales].sort(byCodeUnits);
  const rows = translationCoverage(catalogs, wanted, files);
  if (format === "json") io.out(`${printableJson({ coverage: rows })}\n`);
  else {
    const { terminalColumns } = await import("./terminal-columns.ts");
    io.out(terminalColumns(rows.map((row) => formatRow(row, min, io))));
  }
  return rows.some(({ percent }) => percent < min) ? 1 : 0;
}

function formatRow(
  { service, locale, codes, covered, percent, docs, shared, translated, stale }: TranslationCoverage,
  min: number,
  io: Io,
) {
  const share = `${percent}%`.padStart(4);
  const parts = [
    [docs, "docs"],
    [shared, "shared"],
    [translated, "translated"],
    [codes - covered, "missing"],
    [stale, "stale"],
  ] as const;
  return [
    `  ${printable(service)}`,
    printable(locale),
    percent < min ? io.outColors.red(share) : share,
    `${covered}/${codes}`,
    parts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(", "),
  ];
}

function parsePercentage(text: string): number {
  if (/^\d{1,2}$|^100$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected a whole number from 0 to 100.");
}
