import { byCodeUnits } from "../lib/identifier.ts";
import { letGo } from "../lib/let-go.ts";
import { forget, type Remember } from "../lib/remember.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Emitter, FileInPieces, OutputFile, PackageSettings, Templates } from "../model/output.ts";
import { exampleService } from "./artifacts/readme-file.ts";
import { type Artifact, type EmitContext, type FileToMake, packageArtifacts, serviceArtifacts } from "./artifacts.ts";
import { userEmitterFiles, emitterFailure } from "./user-emitters.ts";
import { type CompiledTemplates, type ModuleForm, compiledTemplates } from "./templates/compiled-templates.ts";
import { fillTemplate, renderInPieces } from "./templates/fill-template.ts";
import { type Brief, serviceView, type ServiceView } from "./service-view.ts";
import type { TemplatePart } from "./templates/template-parts.ts";
import type * as compiler from "./templates/transpile-module.ts";
import { fileVerifier, readBack, type FileRules, fileRules } from "./verify/verify.ts";

export { tablesIn } from "./artifacts/readme-file.ts";
export { compiledTemplatesJson } from "./templates/compiled-templates.ts";
export {
  fileVerifier,
  type FileVerifier,
  verifyFailure,
  type FileRules,
  type LocatedViolation,
} from "./verify/verify.ts";

/**
 * Asked whether somebody else reads the files back, for whom the rules are; told of how many errors files will come.
 * Whoever says so has to: those files are given as they were made.
 */
export type Elsewhere = (rules: FileRules, errors: number) => boolean;

/** What a package is made of. */
export interface Materials {
  readonly catalogs: readonly Catalog[];
  readonly settings: PackageSettings;
  readonly templates: Templates;
  readonly emitters?: readonly Emitter[];
  readonly readElsewhere?: Elsewhere | undefined;
  /** Paths of files that are there, as they would be made: they are not made again. */
  readonly known?: ReadonlySet<string> | undefined;
  /** What is known of the catalogs that all those files are of, which are looked into only if they have to be. */
  readonly briefs?: ReadonlyMap<Catalog, Brief> | undefined;
  readonly remember?: Remember | undefined;
}

/** Every file of the package, sorted by path. */
export async function emit(
  catalogs: readonly Catalog[],
  settings: PackageSettings,
  templates: Templates,
  emitters: readonly Emitter[] = [],
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for await (const { path, pieces } of emitEach({ catalogs, settings, templates, emitters })) {
    files.push({ path, content: [...pieces].join("") });
  }
  return files.sort((a, b) => byCodeUnits(a.path, b.path));
}

/** What the files of a package depend on besides the catalogs. */
export interface EmitOptions {
  readonly package: PackageSettings;
  readonly templates: Templates;
  readonly emitters: readonly Emitter[];
}

/** The options, and what is loaded for them. */
export interface EmitSettings extends EmitOptions {
  readonly compiled: CompiledTemplates;
  /** Present if there are emitters of the user, whose modules are compiled. */
  readonly transpile?: Transpile;
}

type Transpile = typeof compiler.transpile;

/** Loads what cannot be loaded synchronously: the compiled templates, and ts-morph if there are emitters of the user. */
export async function loadEmit(options: EmitOptions): Promise<EmitSettings> {
  const compiled = await compiledTemplates(options.templates);
  if (options.emitters.length === 0) return { ...options, compiled };
  const { transpile } = await import("./templates/transpile-module.ts");
  return { ...options, compiled, transpile };
}

/**
 * Makes the files of one service, in `src/`, `dist/` and `catalog/`, in a fixed order. Each file is made and verified
 * when it is asked for. Pure.
 *
 * @throws Failure if a file is not what errsmith means to write. Then earlier files must not be used.
 */
export function* emitService(catalog: Catalog, settings: EmitSettings): Generator<OutputFile, void> {
  const services = [serviceView(catalog, settings.package.name)];
  const files = artifactsOf(serviceArtifacts, services, settings);
  yield* verifiedFiles(files, new Set(files.map(({ path }) => path)), services, settings);
}

/**
 * Makes the files that are of no single service: `README.md`, `package.json`, the runtime modules, and what emitters of
 * the user add. Each file is made and verified when it is asked for. Pure.
 *
 * @throws Failure if a file is not what errsmith means to write, or if an emitter fails. Then earlier files must not be
 * used.
 */
export function* emitPackage(catalogs: readonly Catalog[], settings: EmitSettings): Generator<OutputFile, void> {
  const services = catalogs.map((catalog) => serviceView(catalog, settings.package.name));
  const files = artifactsOf(packageArtifacts, services, settings);
  const paths = new Set<string>();
  for (const { path } of [...files, ...artifactsOf(serviceArtifacts, services, settings)]) take(path, PACKAGE, paths);
  const example = exampleService(services);
  yield* verifiedFiles(files, paths, example ? [example] : [], settings);
  for (const emitter of settings.emitters) {
    const own = userEmitterFiles(emitter, catalogs, settings.package);
    const modules = own.filter(isModule).flatMap((file) => {
      if (settings.transpile === undefined) throw new Error("emitters need settings that `loadEmit` has made");
      return compiledModule(file, emitter.name, settings.transpile);
    });
    for (const file of [...own, ...modules]) {
      take(file.path, emitter.name, paths);
      yield file;
    }
  }
}

function artifactsOf(
  artifacts: readonly Artifact[],
  services: readonly ServiceView[],
  settings: EmitSettings,
): readonly FileToMake[] {
  const context = contextOf(services, settings);
  return artifacts.flatMap((artifact) => artifact(context));
}

function contextOf(
  services: readonly ServiceView[],
  { package: settings, templates, compiled }: Pick<EmitSettings, "package" | "templates" | "compiled">,
): EmitContext {
  const partsOf = (path: string, form: ModuleForm): readonly TemplatePart[] => {
    const parts = compiled[path]?.[form];
    if (parts === undefined) throw new Error(`there is no template ${path} (${form})`);
    return parts;
  };
  return {
    services,
    settings,
    templates,
    fill: (path, data) => fillTemplate(partsOf(path, "ts"), data),
    pieces: (path, data, form = "ts") => renderInPieces(partsOf(path, form), data),
  };
}

function* verifiedFiles(
  files: readonly FileToMake[],
  paths: ReadonlySet<string>,
  services: readonly ServiceView[],
  { package: settings, templates, compiled: prepared }: EmitSettings,
): Generator<OutputFile, void> {
  const verifier = fileVerifier(fileRules(paths, { services, settings, prepared, templates }));
  // An artifact that was made is released, and with the last file of a module its data.
  const queue = files.toReversed();
  for (let file = queue.pop(); file; file = queue.pop()) {
    const content = [...readBack({ path: file.path, pieces: [[...file.make()].join("")] }, verifier, forget)].join("");
    yield { path: file.path, content };
  }
}

/**
 * Every file of the package, one after the other, in no order: what the artefacts make, what emitters of the user add,
 * and `dist/` for all of its modules. Each is made when it is asked for, piece by piece, so that little of them is in
 * memory at a time. An emitter of the user that fails, or makes what cannot be a file of the package, is a `Failure`. A
 * file that is not what it should be is one as well: what came before must not be used.
 */
export async function* emitEach(materials: Materials): AsyncGenerator<FileInPieces, void, undefined> {
  const { catalogs, settings, templates, emitters = [], remember = forget, briefs = new Map() } = materials;
  const compiled = await compiledTemplates(templates);
  const anew = catalogs.filter((catalog) => !briefs.has(catalog));
  letGo(countOf(anew) * CHARACTERS);
  const workshop = contextOf(
    catalogs.map((catalog) => serviceView(catalog, settings.name, briefs.get(catalog))),
    { package: settings, templates, compiled },
  );
  const files = [...packageArtifacts, ...serviceArtifacts].flatMap((artefact) => artefact(workshop)).reverse();
  const paths = new Set<string>();
  for (const { path } of files) take(path, PACKAGE, paths);
  // What is made is of services that are made anew, and of the one that is the example.
  const example = exampleService(workshop.services);
  const services = workshop.services.filter((service) => service === example || !briefs.has(service.catalog));
  const rules = fileRules(paths, { services, settings, prepared: compiled, templates });
  const isReadElsewhere = materials.readElsewhere?.(rules, countOf(anew)) ?? false;
  const proofread = fileVerifier(rules);
  // A file that was made is forgotten, and with the last file of a module what the module was made of.
  for (let next = files.pop(); next; next = files.pop()) {
    if (materials.known?.has(next.path)) continue;
    const file = { path: next.path, pieces: lettingGo(next.make()) };
    yield isReadElsewhere ? file : { path: file.path, pieces: readBack(file, proofread, remember) };
  }
  for (const emitter of emitters) {
    const own = userEmitterFiles(emitter, catalogs, settings);
    for (const file of own) {
      take(file.path, emitter.name, paths);
      yield inOnePiece(file);
    }
    for (const file of own.filter(isModule)) {
      const { transpile } = await import("./templates/transpile-module.ts");
      for (const made of compiledModule(file, emitter.name, transpile)) {
        take(made.path, emitter.name, paths);
        yield inOnePiece(made);
      }
    }
  }
}

function countOf(catalogs: readonly Catalog[]): number {
  return catalogs.reduce((sum, { errors }) => sum + errors.length, 0);
}

function* lettingGo(pieces: Iterable<string>): Generator<string, void> {
  for (const piece of pieces) {
    yield piece;
    letGo(piece.length);
  }
}

function inOnePiece({ path, content }: OutputFile): FileInPieces {
  return { path, pieces: [content] };
}

function take(path: string, by: string, paths: Set<string>): void {
  if (paths.has(path)) throw emitterFailure(by, `makes ${path}, which is there already`);
  paths.add(path);
}

/** What the pages say of an error, roughly. */
const CHARACTERS = 200;

const PACKAGE = "of the package";

function compiledModule(file: OutputFile, by: string, transpile: Transpile): readonly OutputFile[] {
  try {
    return transpile(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw emitterFailure(by, `returned a module that does not compile: ${error.message}`);
  }
}

// A stub is there to be copied; the package itself does not use it.
function isModule({ path }: OutputFile): boolean {
  return path.startsWith("src/") && path.endsWith(".ts") && !path.endsWith(".stub.ts");
}
