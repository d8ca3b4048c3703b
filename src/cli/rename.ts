import { Failure } from "../lib/failure.ts";
import { nearest } from "../lib/nearest.ts";
import { printable } from "../lib/printable.ts";
import type { AddCommand } from "./command.ts";
import {
  type RemovedCode,
  type OpenProject,
  findRemovedCode,
  openProjectForRemoval,
  writeTombstones,
} from "../commands/removed-codes.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";

/** `errsmith rename OLD NEW`: a code that left the docs is another spelling of one that is there. */
export const addRename: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("rename")
    .description("Make a code that left the docs another spelling of one that is documented now.")
    .argument("[old]", "wire code that no page documents any more")
    .argument("[new]", "wire code that a page of the same service documents")
    .option("--proposed <percent>", "everything that diff proposes with this confidence or more", percent)
    .option("--base <base>", "what the proposals compare with: a commit, a folder or npm:<version>", "HEAD")
    .option("--service <id>", 'of this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith rename MissingParameter. MissingParameter && errsmith generate",
        "errsmith rename --proposed 95 && errsmith generate",
      ),
    )
    .action(async (old: string | undefined, now: string | undefined, options: Options) => {
      exit(await rename(old, now, options, io));
    });
};

interface Options {
  readonly proposed?: number;
  readonly base: string;
  readonly service?: string;
  readonly config?: string;
}

interface Renamed extends RemovedCode {
  readonly code: string;
  readonly to: string;
}

async function rename(old: string | undefined, now: string | undefined, options: Options, io: Io): Promise<number> {
  if (options.proposed === undefined ? old === undefined || now === undefined : old !== undefined) {
    throw new Failure("rename takes an old code and a new one, or --proposed", 2);
  }
  const graves = await openProjectForRemoval(options.config, io);
  if (graves === 1) return 1;
  const renamed =
    options.proposed === undefined
      ? [renamedOne(old ?? "", now ?? "", options, graves)]
      : await proposedIn(graves, options.proposed / 100, options);
  if (renamed.length === 0) throw new Failure(`no rename is proposed with ${options.proposed} % or more`);
  const files = await writeTombstones(
    graves,
    renamed.map((one) => ({ ...one, tombstone: { renamedTo: one.to } })),
  );
  for (const { code, to, provider, service } of renamed) {
    io.out(`${printable(code)} → ${printable(to)}  ${provider}/${service}\n`);
  }
  const they = renamed.length === 1 ? "it a spelling" : "them spellings";
  io.out(`${files.map((path) => printable(path)).join(", ")} written; errsmith generate makes ${they}.\n`);
  return 0;
}

function renamedOne(code: string, to: string, { service }: Options, graves: OpenProject): Renamed {
  const grave = findRemovedCode(code, service, graves);
  assertDocumented(to, grave, graves);
  return { ...grave, code, to };
}

async function proposedIn(
  graves: OpenProject,
  confidence: number,
  { base, service }: Options,
): Promise<readonly Renamed[]> {
  const [{ loadBase }, { diffCatalogs }] = await Promise.all([import("../base/base.ts"), import("../diff/diff.ts")]);
  const before = await loadBase(base, graves.project);
  return diffCatalogs(before.catalogs, graves.understood.catalogs)
    .filter(({ service: id }) => service === undefined || id === service || id.endsWith(`/${service}`))
    .flatMap(({ service: id, code = "", proposed }) =>
      proposed && proposed.confidence >= confidence
        ? [{ ...findRemovedCode(code, id, graves), code, to: proposed.to }]
        : [],
    );
}

/** A confidence in percent. */
function percent(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 100) throw new Failure(`--proposed ${text}: not a percentage`, 2);
  return value;
}

function assertDocumented(code: string, { provider, service }: RemovedCode, { understood }: OpenProject): void {
  const catalog = understood.catalogs.find((one) => one.provider === provider && one.service === service);
  const codes = (catalog?.errors ?? []).filter(({ gone }) => gone === undefined).map((error) => error.code);
  if (codes.includes(code)) return;
  const near = nearest(code, codes);
  const hint = near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "";
  throw new Failure(`${code}: no page of ${provider}/${service} documents it${hint}`);
}
