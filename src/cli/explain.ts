import { Failure } from "../lib/failure.ts";
import { nearest } from "../lib/nearest.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { explanationText } from "./explanation-text.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";

/** `errsmith explain CODE`: all that is known of a code, and from where. */
export const addExplain: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("explain")
    .description("Tell all that is known of a code, and from where.")
    .argument("<code>", "wire code, another spelling of it, or the name of its class")
    .option("--service <id>", 'only in this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith explain FailedOperation.ImageBlur", "errsmith explain 461 --service ocr-market"),
    )
    .action(async (code: string, options: Options) => exit(await runExplain(code, options, io)));
};

interface Options {
  readonly service?: string;
  readonly config?: string;
}

async function runExplain(code: string, options: Options, io: Io): Promise<number> {
  const [{ readProject }, { understand }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../commands/understand.ts"),
  ]);
  const found = collectProblems();
  const project = await readProject(io.cwd, options, found);
  const { catalogs } = await understand(project, found);
  const errors = found.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return reportProblems(errors, io);
  const searched = catalogs.filter((catalog) => isService(catalog, options.service));
  if (searched.length === 0) throw new Failure(unknownService(options.service ?? "", catalogs), 2);
  const hits = searched.flatMap((catalog) =>
    catalog.errors.filter((error) => namesOf(error).includes(code)).map((error) => ({ catalog, error })),
  );
  if (hits.length === 0) throw new Failure(unknownCode(code, searched));
  const corrections = project.providers.flatMap((provider) =>
    provider.corrections.map((fix) => ({ ...fix, provider: provider.provider })),
  );
  io.out(hits.map(({ catalog, error }) => explanationText(catalog, error, corrections, io.outColors)).join("\n"));
  return 0;
}

function isService({ provider, service }: Catalog, wanted: string | undefined): boolean {
  return wanted === undefined || wanted === service || wanted === `${provider}/${service}`;
}

function namesOf({ code, name, aliases = [] }: ErrorInfo): string[] {
  return [code, name, ...aliases];
}

function unknownService(wanted: string, catalogs: readonly Catalog[]): string {
  const known = catalogs.map(({ provider, service }) => `${provider}/${service}`);
  return `no service ${wanted}; there are ${known.join(", ") || "none"}`;
}

function unknownCode(code: string, catalogs: readonly Catalog[]): string {
  const known = new Set(
    catalogs.flatMap(({ errors }) => errors.flatMap(({ code, aliases = [] }) => [code, ...aliases])),
  );
  const near = nearest(code, known, 3);
  return `no page documents ${code}${near.length > 0 ? `; did you mean ${near.join(" or ")}?` : ""}`;
}
