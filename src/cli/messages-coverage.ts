import { InvalidArgumentError, Option } from "commander";
import { byCodeUnits } from "../lib/identifier.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { collectProblems } from "../problems/problems.ts";
import type { TranslationCoverage } from "../translations/translations.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";
import { parseLocale, projectLocales, type MessagesOptions, openMessagesProject } from "./messages-project.ts";

/** `errsmith messages coverage`: how much of each service has a text in each language. */
export const addMessagesCoverage: AddCommand = (messages, io, exit) => {
  messages
    .command("coverage")
    .description("Tell how many codes of each service have a text in each language, and from where.")
    .option("--locale <tag...>", "only these languages")
    .option("--service <id>", 'only this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--min <percent>", "exit with 1 when a service has less than this in a language", percentOf)
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith messages coverage", "errsmith messages coverage --locale en fr --min 90"),
    )
    .action(async (options: Options) => exit(await coverage(options, io)));
};

interface Options extends MessagesOptions {
  readonly locale?: readonly string[];
  readonly min?: number;
  readonly format: "table" | "json";
}

async function coverage(options: Options, io: Io): Promise<number> {
  const found = collectProblems();
  const project = await openMessagesProject(io.cwd, options, found);
  if (!("catalogs" in project)) return reportProblems(project, io);
  const { catalogs, files } = project;
  const { translationCoverage } = await import("../translations/translations.ts");
  const known = projectLocales(project);
  const wanted = options.locale?.map((tag) => parseLocale(tag, known));
  const report = translationCoverage(catalogs, wanted ?? [...known].sort(byCodeUnits), files);
  const { min = 0 } = options;
  if (options.format === "json") io.out(`${printableJson({ coverage: report })}\n`);
  else {
    const { terminalColumns } = await import("./terminal-columns.ts");
    io.out(terminalColumns(report.map((one) => row(one, min, io))));
  }
  return report.some(({ percent }) => percent < min) ? 1 : 0;
}

function row(
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

function percentOf(typed: string): number {
  if (/^\d{1,2}$|^100$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError("expected a whole number from 0 to 100.");
}
