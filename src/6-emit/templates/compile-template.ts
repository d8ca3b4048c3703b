import type { Project } from "ts-morph";
import type { Templates } from "../../model/output.ts";
import { toCommonJs } from "./commonjs.ts";
import { cutTemplate } from "./cut-template.ts";
import { withMarkers, withoutMarkers } from "./region-markers.ts";
import type { CompiledTemplate, CompiledTemplates, TemplatePart } from "./template-parts.ts";
import { compileModule, newProject } from "./typescript-project.ts";
import { GENERATED, MAP_REGION } from "./generated-marks.ts";

export { compileModule, cutTemplate, newProject, toCommonJs };

/** Compiles the templates at the given paths. */
export function compileTemplates(templates: Templates, paths: readonly string[]): CompiledTemplates {
  const project = newProject();
  return Object.fromEntries(paths.map((path) => [path, compileTemplate(project, path, templates[path] ?? "")]));
}

/**
 * Cuts a template, and for a module of the package also the JavaScript, its CommonJS form and the declarations that the
 * compiler makes of it with its holes in place. The same values then fill all of them.
 *
 * @throws Error if the template does not compile
 */
function compileTemplate(project: Project, path: string, source: string): CompiledTemplate {
  if (!isModule(path)) return { ts: cutTemplate(project, source) };
  const compiled = (form: "js" | "dts"): string => {
    const { text, comments } = withMarkers(project, source, form);
    return withoutMarkers(compileModule(project, text, form), comments);
  };
  const cut = (text: string, named = false): readonly TemplatePart[] => cutTemplate(project, text, named);
  const js = compiled("js");
  return {
    ts: cut(GENERATED + source, true),
    js: cut(js),
    cjs: cut(toCommonJs(project, js)),
    dts: [...cut(GENERATED + compiled("dts"), true), MAP_REGION],
  };
}

/** Stubs and README samples are copied by people. The package itself does not use them. */
function isModule(path: string): boolean {
  return path.startsWith("src/") && !path.endsWith(".stub.ts") && !path.includes("/readme/");
}
