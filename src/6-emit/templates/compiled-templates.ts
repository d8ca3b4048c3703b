import type { Templates } from "../../model/output.ts";
import type { CompiledTemplate, CompiledTemplates } from "./template-parts.ts";

/** The file among the templates that has what the build compiled: path → compiled template and its source, as JSON. */
const STORED = "prepared.json";

type StoredTemplates = Readonly<Record<string, CompiledTemplate & { readonly source: string }>>;

/**
 * Returns the compiled templates. The build compiles them, because the compiler takes longer to load than everything else
 * takes to run. It is loaded only for a template that has changed since the build.
 */
export async function compiledTemplates(templates: Templates): Promise<CompiledTemplates> {
  const stored = JSON.parse(templates[STORED] ?? "{}") as StoredTemplates;
  const changed = Object.keys(templates).filter(
    (path) => path.endsWith(".ts") && stored[path]?.source !== templates[path],
  );
  if (changed.length === 0) return stored;
  const { compileTemplates } = await import("./compile-template.ts");
  return { ...stored, ...compileTemplates(templates, changed) };
}

/** The content of `prepared.json`, for the build. */
export async function compiledTemplatesJson(templates: Templates): Promise<string> {
  const { [STORED]: _, ...sources } = templates;
  const compiled = Object.entries(await compiledTemplates(sources));
  return JSON.stringify(
    Object.fromEntries(compiled.map(([path, parts]) => [path, { ...parts, source: sources[path] }])),
  );
}
