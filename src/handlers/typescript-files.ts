import { dirname } from "node:path";
import { Project, type ProjectOptions, type SourceFile, ts } from "ts-morph";
import { readTextFile } from "./disk-files.ts";
import { resolveWithPnp } from "./resolve-with-pnp.ts";

/** Parses a text as the TypeScript file with that absolute path; imports are resolved from there. */
export type OpenFile = (path: string, text: string) => SourceFile;

/** Opens files for one command. Files with the same compiler options share a `Project`, which reads dependencies once. */
export function fileOpener(): OpenFile {
  const projects = new Map<string, Project>();
  return (path, text) => {
    const compilerOptions = compilerOptionsFor(path);
    const key = JSON.stringify(compilerOptions);
    const settings = { compilerOptions, skipFileDependencyResolution: true, ...(process.versions.pnp && PNP) };
    const project = projects.get(key) ?? new Project(settings);
    projects.set(key, project);
    return project.createSourceFile(path, text, { overwrite: true });
  };
}

/** Finds the declarations of packages with Yarn (PnP): they are beside the modules. */
const PNP: Pick<ProjectOptions, "resolutionHost"> = {
  resolutionHost: (host, compilerOptions) => ({
    resolveModuleNames: (names, from) =>
      names.map((name) => {
        const { resolvedModule } = ts.resolveModuleName(name, from, compilerOptions(), host);
        const file = resolvedModule ? undefined : resolveWithPnp(name, dirname(from))?.replace(/\.js$/, ".d.ts");
        return file === undefined ? resolvedModule : { resolvedFileName: file, isExternalLibraryImport: true };
      }),
  }),
};

/** The first syntax error of a file, merge markers included. */
export function syntaxErrorIn(file: SourceFile): { readonly position: number; readonly reason: string } | undefined {
  const [error] = file.getProject().getProgram().getSyntacticDiagnostics(file);
  if (!error) return undefined;
  return { position: error.getStart(), reason: ts.flattenDiagnosticMessageText(error.compilerObject.messageText, " ") };
}

const DEFAULTS: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, strict: true };

/**
 * The compiler options of the nearest tsconfig.json; errors in it are ignored. Types of the DOM are left out, because
 * no key of a handler table depends on them.
 */
function compilerOptionsFor(path: string): ts.CompilerOptions {
  // An empty `readDirectory` skips the search for the files that the configuration includes.
  const host = { ...ts.sys, readDirectory: () => [], readFile: (file: string) => readTextFile(file) };
  const config = ts.findConfigFile(dirname(path), host.fileExists);
  const json: unknown = config === undefined ? {} : (ts.readConfigFile(config, host.readFile).config ?? {});
  const { options } = ts.parseJsonConfigFileContent(json, host, dirname(config ?? path));
  const hasModules = options.module !== undefined || options.moduleResolution !== undefined;
  const language = { lib: ["lib.esnext.d.ts"], noLib: false, libReplacement: false };
  return { ...(!hasModules && DEFAULTS), ...options, ...language, noEmit: true, skipLibCheck: true, allowJs: false };
}
