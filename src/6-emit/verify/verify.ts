import { Failure } from "../../lib/failure.ts";
import { printable } from "../../lib/printable.ts";
import type { OutputFile, PackageSettings, Templates } from "../../model/output.ts";
import type { Service } from "../service.ts";
import { allowedOf, clashes } from "./allowed.ts";
import { bytesTrouble } from "./bytes.ts";
import { jsonTrouble } from "./json.ts";
import { readmeTrouble } from "./markdown.ts";
import { moduleTrouble } from "./module.ts";
import { IGNORE, pathTroubles } from "./paths.ts";
import { shapesOf } from "./shapes.ts";
import { placeOf, type Trouble } from "./trouble.ts";

/** What the files were made of, and which of them are not ours. */
export interface Made {
  readonly services: readonly Service[];
  readonly settings: PackageSettings;
  readonly templates: Templates;
  /** Whether an emitter of the user made a file: what such a one says is the user's to answer for. */
  readonly isOwn: (path: string) => boolean;
}

/**
 * Holds files, as they will be written, against what generated files may be: every path, every byte, every node and
 * comment of a module by the shape of its template, every member of a manifest. Throws a `Failure` that names the first
 * violation, so that whatever slipped in, and however, is not written.
 */
export function verify(files: readonly OutputFile[], made: Made): void {
  const check = checker(files, made);
  const ours = files.filter(({ path }) => !made.isOwn(path));
  const troubles = [
    ...clashes(made.services),
    ...pathTroubles(ours.map(({ path }) => path)),
    ...ours.flatMap((file) => {
      const trouble = bytesTrouble(file.content) ?? check(file);
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
  { services, settings, templates }: Made,
): (file: OutputFile) => Trouble | undefined {
  const allowed = allowedOf(services, settings.name);
  const paths = new Set(files.map(({ path }) => path));
  const shapes = shapesOf(templates);
  return ({ path, content }) => {
    const copied = shapes.copyOf(path);
    if (copied !== undefined) return copied === content ? undefined : { offset: 0, text: "differs from its template" };
    if (path === IGNORE) return content === "dist/\n" ? undefined : { offset: 0, text: "not what it always says" };
    if (path === "README.md") return readmeTrouble(content, shapes.samples(), allowed);
    if (path.endsWith(".json")) return jsonTrouble(path, content, paths);
    const shape = shapes.shapeOf(path);
    return shape ? moduleTrouble(content, shape, allowed) : { offset: 0, text: "no template makes such a file" };
  };
}
