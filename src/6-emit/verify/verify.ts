import { Failure } from "../../lib/failure.ts";
import { forget, type Remember } from "../../lib/remember.ts";
import { printable } from "../../lib/printable.ts";
import type { OutputFile, PackageSettings, Templates } from "../../model/output.ts";
import type { PreparedTemplates } from "../prepared.ts";
import type { Service } from "../service.ts";
import { allowedOf, clashes } from "./allowed.ts";
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
  /** A file that was found right by an earlier run need not be read back again. */
  readonly remember?: Remember | undefined;
}

/**
 * Holds the files of the package, as they will be written, against what they may be: every path, every byte, every module
 * read back against its template, every member of a manifest. What emitters of the user add is the user's to answer
 * for. Throws a `Failure` that names the first violation, of paths at once and of a file when it is shown to what is
 * returned, so that whatever slipped in, and however, is not written.
 */
export function verifier(paths: readonly string[], made: Made): (file: OutputFile) => void {
  const [first, ...others] = [...clashes(made.services), ...pathTroubles(paths)];
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  if (first !== undefined) throw refused(`${first}${more}`);
  const check = checker(paths, made);
  const { remember = forget } = made;
  return (file) => {
    const { path, content } = file;
    const trouble = remember(`verified ${path}`, content, () => bytesTrouble(content) ?? check(file));
    if (trouble) throw refused(`${path}:${placeOf(content, trouble.offset)}: ${trouble.text}`);
  };
}

function refused(violation: string): Failure {
  return new Failure(`${printable(violation)}: not what errsmith means to write, a bug of it; nothing was written`);
}

function checker(
  all: readonly string[],
  { services, settings, templates, prepared }: Made,
): (file: OutputFile) => Trouble | undefined {
  const allowed = allowedOf(services, settings.name);
  const paths = new Set(all);
  const forms = formsOf(prepared);
  return ({ path, content }) => {
    const copied = path.includes("$") ? undefined : templates[path];
    if (copied !== undefined) return copied === content ? undefined : { offset: 0, text: "differs from its template" };
    if (path === IGNORE) return content === "dist/\n" ? undefined : { offset: 0, text: "not what it always says" };
    if (path === "README.md") return readmeTrouble(content, forms.samples, allowed);
    if (path.endsWith(".json")) return jsonTrouble(path, content, paths);
    const form = forms.formOf(path);
    return form ? readBack(content, form, allowed) : { offset: 0, text: "no template makes such a file" };
  };
}
