import type { ModuleForm, CompiledTemplates } from "../templates/compiled-templates.ts";
import type { TemplatePart } from "../templates/template-parts.ts";

/** What the templates say about generated modules. */
export interface TemplateLookup {
  /** What a file is read back against, `undefined` where no template makes such a file. */
  templateOf(path: string): readonly TemplatePart[] | undefined;
  /** What the samples in the README are read back against. */
  readonly samples: readonly (readonly TemplatePart[])[];
}

/** Finds the template of a file by its path alone, whoever made the file. */
export function templateLookup(templates: CompiledTemplates): TemplateLookup {
  // `messages/index.ts` has a template of its own and fits `messages/$locale.ts` as well: fewer holes come first.
  const patterns = Object.entries(templates)
    .map(([path, prepared]) => ({ prepared, pattern: patternOf(path), holes: path.split("$").length }))
    .sort((a, b) => a.holes - b.holes);
  return {
    templateOf: (path) => {
      const source = path.replace(/^(?:dist|src)\/(.*?)(?:\.d\.ts|\.js)$/, "src/$1.ts");
      return patterns.find(({ pattern }) => pattern.test(source))?.prepared[formOf(path)];
    },
    samples: Object.entries(templates).flatMap(([path, { ts }]) => (path.includes("/readme/") ? [ts] : [])),
  };
}

function formOf(path: string): ModuleForm {
  if (path.endsWith(".d.ts")) return "dts";
  return path.startsWith("dist/") ? "js" : "ts";
}

/** `src/$provider/$service/messages/$locale.ts` as a pattern of the paths that are made of it. */
function patternOf(template: string): RegExp {
  const pieces = template.split(/\$[A-Za-z]+/).map((piece) => piece.replace(/[.]/g, "\\."));
  return new RegExp(`^${pieces.join("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")}$`);
}
