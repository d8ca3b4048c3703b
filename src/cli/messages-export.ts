import { Option } from "commander";
import type { ExportOptions } from "../commands/messages/messages-export.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable } from "../lib/printable.ts";
import type { MessageDocument } from "../translations/translations.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith messages export`: writes the texts of each service to files for translators. */
export const addMessagesExport: AddCommand = (messages, io, exit) => {
  messages
    .command("export")
    .description("Write the source texts of each service, with existing translations, to files for translators.")
    .requiredOption("--locale <tag>", 'language to translate into, such as "fr"')
    .addOption(
      new Option("--format <format>", "format of the files")
        .choices(["i18next", "icu", "po", "xliff", "xliff12"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <dir>", "folder for the files: <dir>/<locale>/<provider>.<service>.<extension>")
    .option("--from <tag>", "language to translate from (default: the one with the most texts)")
    .option("--service <id>", 'only this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--force", "overwrite files modified since export")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith messages export --locale fr --format po --out l10n",
        "errsmith messages export --locale zh-TW --from zh-CN --format xliff --out l10n --service ocr",
      ),
    )
    .action(async (options: Options) => exit(await runExport(options, io)));
};

type Options = Omit<ExportOptions, "cwd">;

async function runExport(options: Options, io: Io): Promise<number> {
  const [{ exportMessages }, { terminalColumns }] = await Promise.all([
    import("../commands/messages/messages-export.ts"),
    import("./terminal-columns.ts"),
  ]);
  const { documents, problems } = await exportMessages({ ...options, cwd: io.cwd });
  io.out(terminalColumns(documents.map(({ path, document }) => [`  ${printable(path)}`, ...formatCounts(document)])));
  return reportProblems(problems, io);
}

function formatCounts({ from, to, units }: MessageDocument): string[] {
  const translated = units.filter(({ target }) => target !== undefined).length;
  const stale = units.filter((unit) => unit.stale !== undefined).length;
  const counts = [
    pluralize(units.length, "text"),
    `${translated} translated`,
    ...(stale > 0 ? [`${stale} stale`] : []),
  ];
  return [`${from} → ${to}`, counts.join(", ")];
}
