import { dirname } from "node:path";
import { ts } from "ts-morph";
import { giveLanguage, withLanguage } from "./language.ts";

/** A file as the compiler sees it. */
export interface ParsedFile {
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** What keeps the file from being parsed, merge markers among it. */
  readonly syntax: readonly ts.DiagnosticWithLocation[];
}

/** Parses a text as the file of that absolute path, with the imports that it has there. */
export type Parse = (path: string, text: string) => ParsedFile;

/** Begins a session: files that several parses share, such as declarations of the language, are read once. */
export function session(): Parse {
  const shared = new Map<string, ts.SourceFile | undefined>();
  return (given, text) => {
    // The compiler names files with forward slashes everywhere.
    const path = given.replaceAll("\\", "/");
    const options = optionsFor(path);
    const host = ts.createCompilerHost(options);
    giveLanguage(host);
    const fromDisk = host.getSourceFile;
    host.getSourceFile = (name, language, ...rest) => {
      if (name === path) return ts.createSourceFile(name, text, language, true);
      const key = `${name}\n${JSON.stringify(language)}`;
      if (!shared.has(key)) shared.set(key, fromDisk(name, language, ...rest));
      return shared.get(key);
    };
    const fileExists = host.fileExists;
    host.fileExists = (name) => name === path || fileExists(name);
    const program = ts.createProgram({ rootNames: [path], options, host });
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`the compiler does not take ${path}`);
    return { source, checker: program.getTypeChecker(), syntax: program.getSyntacticDiagnostics(source) };
  };
}

/** The line and column of a position, both from 1. */
export function lineAndColumn(
  source: ts.SourceFile,
  position: number,
): { readonly line: number; readonly column: number } {
  const { line, character } = source.getLineAndCharacterOfPosition(position);
  return { line: line + 1, column: character + 1 };
}

const DEFAULTS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
};

/** The options of the nearest tsconfig.json; a broken one counts as far as it can be read. */
function optionsFor(path: string): ts.CompilerOptions {
  const config = ts.findConfigFile(dirname(path), ts.sys.fileExists);
  const read = config === undefined ? undefined : ts.readConfigFile(config, ts.sys.readFile).config;
  // The files that the configuration includes are of no interest, and looking for them takes long.
  const host = { ...ts.sys, readDirectory: () => [] };
  const own = config === undefined ? {} : ts.parseJsonConfigFileContent(read ?? {}, host, dirname(config)).options;
  const base = own.module === undefined && own.moduleResolution === undefined ? { ...DEFAULTS, ...own } : own;
  return withLanguage({ ...base, noEmit: true, skipLibCheck: true, allowJs: false });
}
