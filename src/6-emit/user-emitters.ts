import { Failure, reasonOf } from "../lib/failure.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Emitter, EmitterTools, OutputFile, PackageSettings } from "../model/output.ts";
import { COMMONJS } from "./fixed-files.ts";
import * as literal from "./literal.ts";
import type * as compiler from "./templates/compile-template.ts";
import { fillTemplate } from "./templates/fill-template.ts";
import { type Allowlist, isAllowedName } from "./verify/allowlist.ts";
import { matchTemplate } from "./verify/match-template.ts";
import { bytesViolation } from "./verify/verify-bytes.ts";
import { placeOfOffset } from "./verify/violation.ts";

/** The part of phase 6 that needs ts-morph. It is loaded for emitters of users only. */
export type Compiler = typeof compiler;

/**
 * Runs an emitter of the user. Returns its files, and for each module below `src/` its JavaScript and declarations.
 *
 * @throws Failure with the name of the emitter if it throws, or if a file is no file of the package or does not compile
 */
export function* userEmitterFiles(
  emitter: Emitter,
  catalogs: readonly Catalog[],
  settings: PackageSettings,
  loaded: Compiler,
  allowlist: Allowlist,
): Generator<OutputFile> {
  let result: unknown;
  try {
    result = emitter.emit(catalogs, settings, emitterTools(loaded, allowlist));
  } catch (error) {
    throw emitterFailure(emitter.name, `failed: ${reasonOf(error)}`);
  }
  if (!Array.isArray(result)) throw emitterFailure(emitter.name, "returned no list of files");
  const files = result.map((file: unknown) => outputFile(file, emitter.name));
  yield* files;
  for (const file of files.filter(isModule)) yield* compiled(file, emitter.name, loaded);
}

/** The failure of an emitter, for which `generate` exits with 2. */
export function emitterFailure(name: string, reason: string): Failure {
  return new Failure(`the emitter ${name} ${reason}`, 2);
}

function emitterTools({ cutTemplate, newProject }: Compiler, { specifiers }: Allowlist): EmitterTools {
  const project = newProject();
  return {
    literal,
    fill: (template, data) => {
      const parts = cutTemplate(project, template);
      const content = fillTemplate(parts, data);
      // An emitter names what it declares, so any name is allowed that hides nothing.
      const violation =
        bytesViolation(content) ?? matchTemplate(content, parts, { names: { has: isAllowedName }, specifiers });
      if (violation === undefined) return content;
      throw new Error(`a filled template has, at ${placeOfOffset(content, violation.offset)}, ${violation.text}`);
    },
    project: newProject,
  };
}

function outputFile(file: unknown, emitter: string): OutputFile {
  const { path, content } = (file ?? {}) as Partial<Record<keyof OutputFile, unknown>>;
  if (typeof path !== "string") throw emitterFailure(emitter, "returned a file without `path`");
  if (typeof content !== "string") throw emitterFailure(emitter, `returned ${path} without \`content\``);
  if (isInside(path)) return { path, content };
  throw emitterFailure(emitter, `returned the path ${path}: paths are relative to the package and stay inside it`);
}

/** Whether a path is relative, has forward slashes and no step up: then it is the same file on every system. */
function isInside(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** A stub is copied by people. The package itself does not use it. */
function isModule({ path }: OutputFile): boolean {
  return path.startsWith("src/") && path.endsWith(".ts") && !path.endsWith(".stub.ts");
}

function compiled(
  { path, content }: OutputFile,
  emitter: string,
  { compileModule, newProject, toCommonJs }: Compiler,
): readonly OutputFile[] {
  const name = path.replace(/^src\//, "").replace(/\.ts$/, "");
  const project = newProject();
  try {
    const js = compileModule(project, content, "js");
    const declarations = compileModule(project, content, "dts");
    return [
      { path: `dist/${name}.js`, content: js },
      { path: `dist/${name}.d.ts`, content: declarations },
      { path: `${COMMONJS}${name}.js`, content: toCommonJs(project, js) },
      { path: `${COMMONJS}${name}.d.ts`, content: declarations },
    ];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw emitterFailure(emitter, `returned a module that does not compile: ${path}: ${error.message}`);
  }
}
