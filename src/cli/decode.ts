import { languageOf } from "../lib/terminal.ts";
import { type AddCommand, helpExamples } from "./command.ts";

/** `errsmith decode CODE`: what `npx <package> <code>` shows, of a project or of installed packages. */
export const addDecode: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("decode")
    .description("Show what the generated or an installed package has about a code, as `npx <package> <code>` does.")
    .argument("<code>", "what the server sends, an alias, a symbolic name or a class name")
    .option("--lang <locale>", "texts in this language only, such as zh-CN (default: all languages)")
    .option("--service <id>", 'only in this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--json", "print JSON")
    .option("--package <name>", "search in this installed package (default: the package of the project)")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith decode FailedOperation.ImageBlur --lang zh-CN", "errsmith decode 461 --package my-errors"),
    )
    .action(async (code: string, options: Options) => {
      const { decodeCode } = await import("../commands/decode.ts");
      const { bold, dim } = io.outColors;
      const { status, out, err } = await decodeCode(code, {
        ...options,
        cwd: io.cwd,
        reader: languageOf(io.env ?? {}),
        bold,
        dim,
      });
      io.out(out);
      if (err !== "") io.err(`${io.errColors.red("error")}  ${err}`);
      exit(status);
    });
};

interface Options {
  readonly lang?: string;
  readonly service?: string;
  readonly json?: boolean;
  readonly package?: string;
  readonly config?: string;
}
