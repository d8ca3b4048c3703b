import type { Templates } from "../../model/output.ts";
import type { CompiledTemplate } from "./template-parts.ts";

/** The forms that a template has. */
export type ModuleForm = keyof CompiledTemplate;

/** Templates by their path, ready to be filled. */
export type CompiledTemplates = Readonly<Record<string, CompiledTemplate>>;

/** Where, among the templates, stands what `npm run build` has made of them: path → source and forms, as JSON. */
const PREPARED = "prepared.json";

/** One member of that document; it counts only where the template is still the same. */
type Stored = Readonly<Record<string, CompiledTemplate & { readonly source: string }>>;

/**
 * Templates ready to be filled. The compiler is loaded only where one has changed since the build: it takes longer to
 * load than everything else takes to run.
 */
export function compiledTemplates(templates: Templates): Promise<CompiledTemplates> {
  const found = known.get(templates) ?? prepareAll(templates);
  known.set(templates, found);
  return found;
}

// Templates belong to errsmith and do not change while it runs, however many packages are made.
const known = new WeakMap<Templates, Promise<CompiledTemplates>>();

async function prepareAll(templates: Templates): Promise<CompiledTemplates> {
  const stored = JSON.parse(templates[PREPARED] ?? "{}") as Stored;
  const paths = Object.keys(templates).filter(isTemplate);
  const isFresh = (path: string): boolean => stored[path]?.source === templates[path];
  if (paths.every(isFresh)) return stored;
  const { compileTemplate } = await import("./compile-template.ts");
  return Object.fromEntries(
    paths.map((path) => [
      path,
      (isFresh(path) ? stored[path] : undefined) ?? compileTemplate(path, templates[path] ?? ""),
    ]),
  );
}

/** Everything that the build keeps of templates, as the JSON document that `prepare` looks for among them. */
export async function compiledTemplatesJson(templates: Templates): Promise<string> {
  const { [PREPARED]: _, ...sources } = templates;
  const prepared = await compiledTemplates(sources);
  return JSON.stringify(
    Object.fromEntries(Object.entries(prepared).map(([path, forms]) => [path, { ...forms, source: sources[path] }])),
  );
}

function isTemplate(path: string): boolean {
  return path.endsWith(".ts");
}
