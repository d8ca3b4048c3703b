import { Failure } from "../../lib/failure.ts";
import { printable } from "../../lib/printable.ts";
import { forget, type Remember } from "../../lib/remember.ts";
import type { FileInPieces, PackageSettings, Templates } from "../../model/output.ts";
import type { CompiledTemplates } from "../templates/compiled-templates.ts";
import type { ServiceView } from "../service-view.ts";
import { type Allowlist, allowlistOf, duplicateNames } from "./allowlist.ts";
import { bytesViolation } from "./verify-bytes.ts";
import { templateLookup } from "./template-lookup.ts";
import { packageJsonViolation, readingCatalog } from "./verify-json.ts";
import { readingReadme } from "./verify-readme.ts";
import { GITIGNORE, pathViolations } from "./verify-paths.ts";
import { readingBack } from "./match-template.ts";
import { type FileReader, type Place, placeBehind, readingWhole, type Violation } from "./violation.ts";

/** What the files were made of. */
export interface VerifyInput {
  readonly services: readonly ServiceView[];
  readonly settings: PackageSettings;
  readonly templates: Templates;
  readonly prepared: CompiledTemplates;
}

/** All that tells what the files of a package may be; it is data, which may be sent to whoever reads them back. */
export interface FileRules {
  readonly paths: ReadonlySet<string>;
  readonly allowed: Allowlist;
  /** Files that are as errsmith has them. */
  readonly copied: Templates;
  readonly prepared: CompiledTemplates;
}

/** Where and how a file breaks the rules: `path:line:column: what`. */
export type LocatedViolation = string;

/** Reads one file back, as it will be written; tells of what is wrong once it is known. */
export interface FileVerifier {
  take(piece: string): LocatedViolation | undefined;
  end(): LocatedViolation | undefined;
}

/**
 * Reads a file back while its pieces go by, unless it is as it was when an earlier run found it right. Throws a `Failure`
 * where it is not what it should be: pieces that went by before must not be used.
 */
export function* readBack(
  { path, pieces }: FileInPieces,
  proofread: (path: string) => FileVerifier,
  remember: Remember,
): Generator<string, void> {
  if (remember !== forget) {
    const content = [...pieces].join("");
    const whole = { path, pieces: [content] };
    assertRight(remember(`verified ${path}`, content, () => violationOf(whole, proofread(path))));
    yield content;
    return;
  }
  const reader = proofread(path);
  for (const piece of pieces) {
    assertRight(reader.take(piece));
    yield piece;
  }
  assertRight(reader.end());
}

function violationOf({ pieces }: FileInPieces, reader: FileVerifier): LocatedViolation | undefined {
  for (const piece of pieces) {
    const violation = reader.take(piece);
    if (violation !== undefined) return violation;
  }
  return reader.end();
}

function assertRight(violation: LocatedViolation | undefined): void {
  if (violation !== undefined) throw verifyFailure(violation);
}

/** What is told of the first violation. */
export function verifyFailure(violation: LocatedViolation): Failure {
  return new Failure(`${printable(violation)}: not what errsmith means to write, a bug of it; nothing was written`);
}

/**
 * What the files of a package may be: every path, every byte, every module read back against its template, every member
 * of a manifest. What emitters of the user add is the user's to answer for. Throws a `Failure` for paths and names that
 * may not be, so that whatever slipped in, and however, is not written.
 */
export function fileRules(
  paths: ReadonlySet<string>,
  { services, settings, templates, prepared }: VerifyInput,
): FileRules {
  const [first, ...others] = [...duplicateNames(services), ...pathViolations([...paths])];
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  if (first !== undefined) throw verifyFailure(`${first}${more}`);
  const copied = Object.fromEntries(Object.entries(templates).filter(([path]) => paths.has(path)));
  return { paths, allowed: allowlistOf(services, settings.name), copied, prepared };
}

/** Holds files against the rules, each as it comes. */
export function fileVerifier(rules: FileRules): (path: string) => FileVerifier {
  const readerOf = readers(rules);
  return (path) => {
    const reader = readerOf(path);
    let place: Place = { line: 1, column: 1 };
    let last = "";
    const told = (trouble: Violation | undefined): LocatedViolation | undefined => {
      if (trouble === undefined) return undefined;
      const { line, column } = placeBehind(last.slice(0, trouble.offset), place);
      return `${path}:${line}:${column}: ${trouble.text}`;
    };
    return {
      take: (piece) => {
        place = placeBehind(last, place);
        last = piece;
        return told(bytesViolation(piece) ?? reader.take(piece));
      },
      end: () => told(last.endsWith("\n") ? reader.end() : { offset: last.length, text: NO_END }),
    };
  };
}

const NO_END = "no line end at the end of the file";

function readers({ paths, allowed, copied, prepared }: FileRules): (path: string) => FileReader {
  const forms = templateLookup(prepared);
  const same = (own: string, text: string) => readingWhole((content) => (content === own ? undefined : text));
  return (path) => {
    const own = copied[path];
    if (own !== undefined) return same(own, "differs from its template");
    if (path === GITIGNORE) return same("dist/\n", "not what it always says");
    if (path === "README.md") return readingReadme(forms.samples, allowed);
    if (path === "package.json") return readingWhole((content) => packageJsonViolation(content, paths));
    if (path.endsWith(".json")) return readingCatalog();
    const form = forms.templateOf(path);
    return form ? readingBack(form, allowed) : readingWhole(() => "no template makes such a file");
  };
}
