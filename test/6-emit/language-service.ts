import { readFileSync } from "node:fs";
import { ts } from "ts-morph";

const LIB = readFileSync("node_modules/typescript/lib/lib.es5.d.ts", "utf8");

/** An editor with `/program.ts` and the files of a package (path with a leading slash → content), all in memory. */
export function editorOf(program: string, files: ReadonlyMap<string, string>): ts.LanguageService {
  const all = new Map(files).set("/program.ts", program).set("/lib.d.ts", LIB);
  return ts.createLanguageService({
    getScriptFileNames: () => ["/program.ts"],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => ts.ScriptSnapshot.fromString(all.get(path) ?? ""),
    getCurrentDirectory: () => "/",
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
    }),
    getDefaultLibFileName: () => "/lib.d.ts",
    fileExists: (path) => all.has(path),
    readFile: (path) => all.get(path),
  });
}

/** The messages of the compiler for a program. */
export function saidOf(program: string, files: ReadonlyMap<string, string>): string {
  return editorOf(program, files)
    .getSemanticDiagnostics("/program.ts")
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
    .join("\n");
}
