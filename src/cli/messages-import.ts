import { Option } from "commander";
import { pluralize } from "../lib/pluralize.ts";
import { printable } from "../lib/printable.ts";
import type { ImportedTranslations, ImportOptions } from "../commands/messages/messages-import.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith messages import FILE…`: imports translated files into `sources/`. */
export const addMessagesImport: AddCommand = (messages, io, exit) => {
  messages
    .command("import")
    .description("Import translated files into sources/<provider>/translations/<locale>.json: all or none.")
    .argument("<file...>", "translated files that `messages export` wrote")
    .addOption(
      new Option("--format <format>", "format of the files; required for JSON").choices([
        "i18next",
        "icu",
        "po",
        "xliff",
        "xliff12",
      ]),
    )
    .option("--locale <tag>", "language of the files (default: stated by the file or its folder)")
    .option("--from <tag>", "source language (default: stated by the file or its folder)")
    .option("--service <id>", "service of the files (default: stated by the file or its name)")
    .option("--source <file>", "file with the source texts, for JSON (default: the one exported beside it)")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith messages import l10n/fr/*.po",
        "errsmith messages import --format icu l10n/fr/tencentcloud.ocr.json",
      ),
    )
    .action(async (files: string[], options: Options) => exit(await runImport(files, options, io)));
};

type Options = Omit<ImportOptions, "cwd">;

async function runImport(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const [{ importMessages }, { terminalColumns }] = await Promise.all([
    import("../commands/messages/messages-import.ts"),
    import("./terminal-columns.ts"),
  ]);
  const { imported, problems, written } = await importMessages(paths, { ...options, cwd: io.cwd });
  const status = reportProblems(problems, io);
  if (!written) return status;
  io.out(terminalColumns(imported.map(formatRow)));
  return 0;
}

function formatRow({ path, translations, fuzzy, untranslated, target }: ImportedTranslations): string[] {
  const counts = [
    pluralize(translations.length, "translation"),
    ...(fuzzy > 0 ? [`${fuzzy} fuzzy`] : []),
    ...(untranslated > 0 ? [`${untranslated} untranslated`] : []),
  ];
  return [`  ${printable(path)}`, counts.join(", "), target === undefined ? "" : `→ ${printable(target)}`];
}
