import { COMMONJS } from "../fixed-files.ts";
import type { CompiledTemplates, ModuleForm, TemplatePart } from "../templates/template-parts.ts";

/** Finds the template of a generated module by its path, and the templates of README samples. */
export interface TemplateLookup {
  /** Returns `undefined` if no template makes a file at this path. */
  readonly templateOf: (path: string) => readonly TemplatePart[] | undefined;
  readonly samples: readonly (readonly TemplatePart[])[];
}

/** Makes the lookup. The path alone decides, so that a file cannot choose the template that it is verified by. */
export function templateLookup(templates: CompiledTemplates): TemplateLookup {
  // `messages/index.ts` matches `messages/$locale.ts` as well: templates with fewer holes in their path come first.
  const patterns = Object.entries(templates)
    .map(([path, template]) => ({ template, pattern: pathPattern(path), holes: path.split("$").length }))
    .sort((a, b) => a.holes - b.holes);
  return {
    templateOf: (path) => {
      const source = path.replace(/^(?:dist\/_cjs|dist|src)\/(.*?)(?:\.d\.ts|\.js)$/, "src/$1.ts");
      return patterns.find(({ pattern }) => pattern.test(source))?.template[formOf(path)];
    },
    samples: Object.entries(templates).flatMap(([path, { ts }]) => (path.includes("/readme/") ? [ts] : [])),
  };
}

function formOf(path: string): ModuleForm {
  if (path.endsWith(".d.ts")) return "dts";
  if (path.startsWith(COMMONJS)) return "cjs";
  return path.startsWith("dist/") ? "js" : "ts";
}

/** The paths that a template makes: `src/$provider/$service/messages/$locale.ts` as a pattern. */
function pathPattern(template: string): RegExp {
  const texts = template.split(/\$[A-Za-z]+/).map((text) => text.replace(/[.]/g, "\\."));
  return new RegExp(`^${texts.join("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")}$`);
}
