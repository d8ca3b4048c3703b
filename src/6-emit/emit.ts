import type { Catalog } from "../model/catalog.ts";
import type { Emitter, OutputFile, PackageSettings, Templates } from "../model/output.ts";
import { type Artifact, type EmitContext, packageArtifacts, serviceArtifacts } from "./artifacts.ts";
import { exampleService } from "./artifacts/readme-file.ts";
import { operationExample } from "./artifacts/readme-operations.ts";
import { type ServiceView, serviceView } from "./service-view.ts";
import { compiledTemplates } from "./templates/compiled-templates.ts";
import { fillTemplate } from "./templates/fill-template.ts";
import type { CompiledTemplates } from "./templates/template-parts.ts";
import { type Compiler, emitterFailure, userEmitterFiles } from "./user-emitters.ts";
import { allowlistOf, duplicateNames } from "./verify/allowlist.ts";
import { assertNone, fileVerifier } from "./verify/verify.ts";
import { pathViolations } from "./verify/verify-paths.ts";

export { sourceTemplates } from "./artifacts.ts";
export { compiledTemplatesJson } from "./templates/compiled-templates.ts";
export type { CompiledTemplates } from "./templates/template-parts.ts";
export { GENERATED } from "./templates/generated-marks.ts";

/** What the files of a package depend on besides the catalogs. */
export interface EmitOptions {
  readonly package: PackageSettings;
  readonly templates: Templates;
  readonly emitters: readonly Emitter[];
}

/** The options, and what is loaded for them. */
export interface EmitSettings extends EmitOptions {
  readonly compiled: CompiledTemplates;
  /** Which files of a service are made. Default: all. */
  readonly only?: (path: string) => boolean;
  /** Present if there are emitters. */
  readonly compiler?: Compiler;
}

/** Loads what cannot be loaded synchronously: the compiled templates, and ts-morph if there are emitters of the user. */
export async function loadEmit(options: EmitOptions): Promise<EmitSettings> {
  const compiled = await compiledTemplates(options.templates);
  if (options.emitters.length === 0) return { ...options, compiled };
  return { ...options, compiled, compiler: await import("./templates/compile-template.ts") };
}

/**
 * Makes the files of one service, in `src/`, `dist/` and `catalog/`, in a fixed order. Each is made and verified when
 * it is asked for. Pure.
 *
 * @throws Failure if a file is not what errsmith means to write. Then earlier files must not be used.
 */
export function* emitService(catalog: Catalog, settings: EmitSettings): Generator<OutputFile, void> {
  const service = serviceView(catalog, settings.package.name);
  const { queue, paths } = queueOf(serviceArtifacts(service, contextOf(settings)), settings.only);
  assertNone([...duplicateNames(service), ...pathViolations(paths)]);
  yield* verifiedFiles(queue, [service], paths, settings);
}

/**
 * Makes the files that are of no single service: `README.md`, `package.json`, the runtime modules, and what emitters of
 * the user add. Each is made and verified when it is asked for. Pure.
 *
 * @throws Failure if a file is not what errsmith means to write, or if an emitter fails. Then earlier files must not be
 * used.
 */
export function* emitPackage(catalogs: readonly Catalog[], settings: EmitSettings): Generator<OutputFile, void> {
  const services = catalogs.map((catalog) => serviceView(catalog, settings.package.name));
  const context = contextOf(settings);
  const { queue, paths: ownPaths } = queueOf(packageArtifacts(services, context));
  const paths = [
    ...ownPaths,
    ...services.flatMap((service) => serviceArtifacts(service, context).map(({ path }) => path)),
  ];
  assertNone(pathViolations(paths));
  const examples = [exampleService(services), operationExample(services)].filter((each) => each !== undefined);
  yield* verifiedFiles(queue, examples, paths, settings);
  const taken = new Set(paths);
  for (const emitter of settings.emitters) {
    if (settings.compiler === undefined) throw new Error("emitters need settings that `loadEmit` has made");
    const allowlist = allowlistOf(services, settings.package.name);
    for (const file of userEmitterFiles(emitter, catalogs, settings.package, settings.compiler, allowlist)) {
      if (taken.has(file.path)) throw emitterFailure(emitter.name, `makes ${file.path}, which is there already`);
      taken.add(file.path);
      yield file;
    }
  }
}

function contextOf({ package: settings, templates, compiled }: EmitSettings): EmitContext {
  return {
    settings,
    templates,
    fill: (path, data, form = "ts", onName) => {
      const parts = compiled[path]?.[form];
      if (parts === undefined) throw new Error(`there is no template ${path} (${form})`);
      return fillTemplate(parts, data, onName);
    },
  };
}

/**
 * The artifacts that are wanted, the first one last, and the paths of all. A generator keeps its variables while it waits,
 * so nothing but the queue refers to the artifacts: one that was made is released, and with the last file of a module its
 * data.
 */
function queueOf(artifacts: readonly Artifact[], only: EmitSettings["only"] = () => true) {
  return { queue: artifacts.filter(({ path }) => only(path)).reverse(), paths: artifacts.map(({ path }) => path) };
}

/** Takes the artifacts from the end of the queue: each is made and verified when its file is asked for. */
function* verifiedFiles(
  queue: Artifact[],
  services: readonly ServiceView[],
  paths: readonly string[],
  settings: EmitSettings,
): Generator<OutputFile, void> {
  const allowlist = allowlistOf(services, settings.package.name);
  const verify = fileVerifier({ allowlist, paths: new Set(paths), ...settings });
  for (let artifact = queue.pop(); artifact; artifact = queue.pop()) {
    const file = { path: artifact.path, content: artifact.make() };
    verify(file);
    yield file;
  }
}
