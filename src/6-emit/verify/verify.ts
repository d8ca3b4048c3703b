import { Failure } from "../../lib/failure.ts";
import { printable } from "../../lib/printable.ts";
import type { OutputFile, PackageSettings, Templates } from "../../model/output.ts";
import { FIXED_FILES, LICENSE, PROGRAM } from "../fixed-files.ts";
import type { CompiledTemplates, TemplatePart } from "../templates/template-parts.ts";
import type { Allowlist } from "./allowlist.ts";
import { matchTemplate } from "./match-template.ts";
import { templateLookup } from "./template-lookup.ts";
import { bytesViolation } from "./verify-bytes.ts";
import { catalogViolation, mapViolation, packageJsonViolation, placesViolation } from "./verify-json.ts";
import { readmeViolation } from "./verify-readme.ts";
import { placeOfOffset, type Violation } from "./violation.ts";

/** What the files of a package are verified against. */
export interface FileRules {
  readonly allowlist: Allowlist;
  /** Paths of all files that `package.json` may export. */
  readonly paths: ReadonlySet<string>;
  readonly templates: Templates;
  readonly compiled: CompiledTemplates;
  readonly package: PackageSettings;
}

/**
 * Makes a function that verifies one file as a whole, as it will be written. The function throws a `Failure` with
 * path, line and column of the first violation.
 */
export function fileVerifier(rules: FileRules): (file: OutputFile) => void {
  const violationOf = violationFinder(rules);
  return ({ path, content }) => {
    const violation = bytesViolation(content) ?? violationOf(path, content);
    if (violation === undefined) return;
    throw verifyFailure(`${path}:${placeOfOffset(content, violation.offset)}: ${violation.text}`);
  };
}

/** Throws a `Failure` with the first violation, if there is one. */
export function assertNone(violations: readonly string[]): void {
  const [first, ...others] = violations;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  if (first !== undefined) throw verifyFailure(`${first}${more}`);
}

function verifyFailure(violation: string): Failure {
  return new Failure(`${printable(violation)}: not what errsmith means to write, a bug of it; nothing was written`);
}

const fixed: ReadonlyMap<string, string> = new Map(Object.entries(FIXED_FILES));

function violationFinder({ allowlist, paths, templates, compiled, package: settings }: FileRules) {
  const { templateOf, samples } = templateLookup(compiled);
  const atBeginning = (text: string | undefined): Violation | undefined =>
    text === undefined ? undefined : { offset: 0, text };
  const same = (expected: string, content: string, text: string): Violation | undefined =>
    atBeginning(content === expected ? undefined : text);
  // The declarations of a module are two files, which differ in nothing but their paths.
  let last: { readonly template: readonly TemplatePart[]; readonly content: string } | undefined;
  return (path: string, content: string): Violation | undefined => {
    if (path === "catalog.schema.json" || path === PROGRAM)
      return same(templates[path] ?? "", content, "differs from its template");
    if (fixed.has(path)) return same(fixed.get(path) ?? "", content, "not what errsmith writes");
    if (path === LICENSE) return same(settings.licenseText ?? "", content, "not the license of the project");
    if (path === "README.md") return readmeViolation(content, samples, allowlist);
    if (path === "package.json") return atBeginning(packageJsonViolation(content, paths));
    if (path.endsWith(".map")) return atBeginning(mapViolation(content, path, paths));
    if (path.startsWith("places/")) return atBeginning(placesViolation(content));
    if (path.endsWith(".json")) return catalogViolation(content);
    const template = templateOf(path);
    if (template === undefined) return atBeginning("no template makes a file at this path");
    if (template === last?.template && content === last.content) return undefined;
    const violation = matchTemplate(content, template, allowlist);
    if (violation === undefined && path.endsWith(".d.ts")) last = { template, content };
    return violation;
  };
}
