import { Failure } from "../../lib/failure.ts";
import { letGo } from "../../lib/let-go.ts";
import { printable } from "../../lib/printable.ts";
import type { Remember } from "../../lib/remember.ts";
import type { OutputFile, PackageSettings, Templates } from "../../model/output.ts";
import type { PreparedTemplates } from "../prepared.ts";
import type { Service } from "../service.ts";
import { type Allowed, allowedOf, clashes } from "./allowed.ts";
import { bytesTrouble } from "./bytes.ts";
import { formsOf } from "./forms.ts";
import { jsonTrouble } from "./json.ts";
import { readmeTrouble } from "./markdown.ts";
import { IGNORE, pathTroubles } from "./paths.ts";
import { readBack } from "./read-back.ts";
import { placeOf, type Trouble } from "./trouble.ts";

/** What the files were made of. */
export interface Made {
  readonly services: readonly Service[];
  readonly settings: PackageSettings;
  readonly templates: Templates;
  readonly prepared: PreparedTemplates;
}

/** All that tells what the files of a package may be; it is data, which may be sent to whoever reads them back. */
export interface Rules {
  readonly paths: ReadonlySet<string>;
  readonly allowed: Allowed;
  /** Files that are as errsmith has them. */
  readonly copied: Templates;
  readonly prepared: PreparedTemplates;
}

/** Where and how a file breaks the rules: `path:line:column: what`. */
export type Violation = string;

/** Reads the files of a package back, as they will be written; tells of the first violation, once it is known. */
export interface Inspector {
  /** Takes a file, and waits where too many are waiting. */
  show(file: OutputFile): Promise<Violation | undefined>;
  /** Waits until all files were read back. */
  end(): Promise<Violation | undefined>;
}

/** Finds somebody to read files back elsewhere, if there is anybody; told of how many errors files will come. */
export type Inspect = (rules: Rules, errors: number) => Inspector | undefined;

/** Reads files back in this thread, each when it is shown, unless that one was found right by an earlier run. */
export function inspectHere(rules: Rules, remember: Remember): Inspector {
  const violation = violations(rules);
  return {
    show: (file) => Promise.resolve(remember(`verified ${file.path}`, file.content, () => violation(file))),
    end: () => Promise.resolve(undefined),
  };
}

/** What is told of the first violation. */
export function refused(violation: Violation): Failure {
  return new Failure(`${printable(violation)}: not what errsmith means to write, a bug of it; nothing was written`);
}

/**
 * What the files of a package may be: every path, every byte, every module read back against its template, every member
 * of a manifest. What emitters of the user add is the user's to answer for. Throws a `Failure` for paths and names that
 * may not be, so that whatever slipped in, and however, is not written.
 */
export function rulesOf(paths: ReadonlySet<string>, { services, settings, templates, prepared }: Made): Rules {
  const [first, ...others] = [...clashes(services), ...pathTroubles([...paths])];
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  if (first !== undefined) throw refused(`${first}${more}`);
  const copied = Object.fromEntries(Object.entries(templates).filter(([path]) => paths.has(path)));
  return { paths, allowed: allowedOf(services, settings.name), copied, prepared };
}

/** Holds a file against the rules. */
export function violations(rules: Rules): (file: OutputFile) => Violation | undefined {
  const check = checker(rules);
  return (file) => {
    const trouble = bytesTrouble(file.content) ?? check(file);
    letGo(file.content.length);
    return trouble && `${file.path}:${placeOf(file.content, trouble.offset)}: ${trouble.text}`;
  };
}

function checker({ paths, allowed, copied, prepared }: Rules): (file: OutputFile) => Trouble | undefined {
  const forms = formsOf(prepared);
  return ({ path, content }) => {
    const own = copied[path];
    if (own !== undefined) return own === content ? undefined : { offset: 0, text: "differs from its template" };
    if (path === IGNORE) return content === "dist/\n" ? undefined : { offset: 0, text: "not what it always says" };
    if (path === "README.md") return readmeTrouble(content, forms.samples, allowed);
    if (path.endsWith(".json")) return jsonTrouble(path, content, paths);
    const form = forms.formOf(path);
    return form ? readBack(content, form, allowed) : { offset: 0, text: "no template makes such a file" };
  };
}
