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
 * for. Throws a `Failure` that names the first
 * violation, so that whatever slipped in, and however, is not written.
 */
export function verify(files: readonly OutputFile[], made: Made): void {
  const check = checker(files, made);
  const { remember = forget } = made;
  const troubles = [
    ...clashes(made.services),
    ...pathTroubles(files.map(({ path }) => path)),
    ...files.flatMap((file) => {
      const trouble = remember(`verified ${file.path}`, file.content, () => bytesTrouble(file.content) ?? check(file));
      return trouble ? [`${file.path}:${placeOf(file.content, trouble.offset)}: ${trouble.text}`] : [];
    }),
  ];
  const [first, ...others] = troubles;
  if (first === undefined) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new Failure(`${printable(first)}${more}: not what errsmith means to write, a bug of it; nothing was written`);
}

function checker(
  files: readonly OutputFile[],
  { services, settings, templates, prepared }: Made,
): (file: OutputFile) => Trouble | undefined {
  const allowed = allowedOf(services, settings.name);
  const paths = new Set(files.map(({ path }) => path));
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
