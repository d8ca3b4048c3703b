import { explanationText } from "./explanation-text.ts";
import { type AddCommand, helpExamples } from "./command.ts";

/** `errsmith explain CODE`: everything that is known about a code. */
export const addExplain: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("explain")
    .description("Show everything known about a code, with sources.")
    .argument("<code>", "wire code, alias or class name")
    .option("--service <id>", 'only in this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith explain FailedOperation.ImageBlur", "errsmith explain 461 --service ocr-market"),
    )
    .action(async (code: string, options: { readonly service?: string; readonly config?: string }) => {
      const { explain } = await import("../commands/explain.ts");
      const explanations = await explain(code, { ...options, cwd: io.cwd });
      io.out(explanations.map((explanation) => explanationText(explanation, io.outColors)).join("\n"));
      exit(0);
    });
};
