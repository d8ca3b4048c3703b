import { pluralize } from "../lib/pluralize.ts";
import { type AddCommand, helpExamples } from "./command.ts";

/** `errsmith messages pseudo`: writes a pseudo-locale, for UI testing. */
export const addMessagesPseudo: AddCommand = (messages, io, exit) => {
  messages
    .command("pseudo")
    .description("Write a pseudo-locale for UI testing: readable, longer, in brackets, with the same placeholders.")
    .option("--locale <tag>", "tag of the pseudo-locale", "en-XA")
    .option("--from <tag>", "language of the source texts (default: the one with the most texts)")
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith messages pseudo && errsmith generate"))
    .action(async (options: { readonly locale: string; readonly from?: string; readonly config?: string }) => {
      const [{ pseudoTranslate }, { terminalColumns }] = await Promise.all([
        import("../commands/messages/messages-pseudo.ts"),
        import("./terminal-columns.ts"),
      ]);
      const files = await pseudoTranslate({ ...options, cwd: io.cwd });
      io.out(terminalColumns(files.map(({ path, texts }) => [`  ${path}`, pluralize(texts, "text")])));
      exit(0);
    });
};
