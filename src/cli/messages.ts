import { type AddCommand, helpExamples } from "./command.ts";
import { addMessagesCoverage } from "./messages-coverage.ts";
import { addMessagesExport } from "./messages-export.ts";
import { addMessagesImport } from "./messages-import.ts";
import { addMessagesPseudo } from "./messages-pseudo.ts";

/** `errsmith messages`: the commands for translations. */
export const addMessages: AddCommand = (errsmith, io, exit) => {
  const messages = errsmith
    .command("messages")
    .description("Export, import and measure translations.")
    .helpCommand(false)
    .addHelpText(
      "after",
      helpExamples(
        "errsmith messages export --locale fr --format po --out l10n",
        "errsmith messages import l10n/fr/*.po",
        "errsmith messages coverage --locale fr --min 90",
      ),
    );
  for (const add of [addMessagesExport, addMessagesImport, addMessagesCoverage, addMessagesPseudo]) {
    add(messages, io, exit);
  }
};
