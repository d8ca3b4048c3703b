import { explanationText } from "./explanation-text.ts";
import { operationText } from "./operation-text.ts";
import { type AddCommand, helpExamples } from "./command.ts";

/** `errsmith explain CODE`: everything that is known about a code or an operation. */
export const addExplain: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("explain")
    .description("Show everything known about a code or an operation, with sources.")
    .argument("<code>", "wire code, alias, class name or operation")
    .option("--service <id>", 'only in this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith explain FailedOperation.ImageBlur", "errsmith explain 461 --service ocr-market"),
    )
    .action(async (code: string, options: { readonly service?: string; readonly config?: string }) => {
      const { explain } = await import("../commands/explain.ts");
      const { errors, operations } = await explain(code, { ...options, cwd: io.cwd });
      const texts = [
        ...errors.map((explanation) => explanationText(explanation, io.outColors)),
        ...operations.map((explained) => operationText(explained, io.outColors)),
      ];
      io.out(texts.join("\n"));
      exit(0);
    });
};
