import type { Project } from "ts-morph";
import type { Templates } from "../../model/output.ts";
import { cutTemplate } from "./cut-template.ts";
import { withMarkers, withoutMarkers } from "./region-markers.ts";
import type { CompiledTemplate, CompiledTemplates, TemplatePart } from "./template-parts.ts";
import { compileModule, newProject } from "./typescript-project.ts";

export { compileModule, cutTemplate, newProject };

/** Compiles the templates at the given paths. */
export function compileTemplates(templates: Templates, paths: readonly string[]): CompiledTemplates {
  const project = newProject();
  return Object.fromEntries(paths.map((path) => [path, compileTemplate(project, path, templates[path] ?? "")]));
}

/**
 * Cuts a template, and for a module of the package also the JavaScript and the declarations that the compiler makes of
 * it with its holes in place. The same values then fill all three.
 *
 * @throws Error if the template does not compile
 */
function compileTemplate(project: Project, path: string, source: string): CompiledTemplate {
  const ts = cutTemplate(project, source);
  if (!isModule(path)) return { ts };
  const parts = (form: "js" | "dts"): readonly TemplatePart[] => {
    const { text, comments } = withMarkers(project, source, form);
    return cutTemplate(project, withoutMarkers(compileModule(project, text, form), comments));
  };
  return { ts, js: parts("js"), dts: parts("dts") };
}

/** Stubs and README samples are copied by people. The package itself does not use them. */
function isModule(path: string): boolean {
  return path.startsWith("src/") && !path.endsWith(".stub.ts") && !path.includes("/readme/");
}
