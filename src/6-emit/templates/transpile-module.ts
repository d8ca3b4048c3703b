import { ts } from "ts-morph";
import type { OutputFile } from "../../model/output.ts";

/** The JavaScript and the declarations of one module: `src/x.ts` → `dist/x.js` and `dist/x.d.ts`. */
export function transpile({ path, content }: OutputFile): readonly OutputFile[] {
  const base = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  const given = { fileName: "module.mts", reportDiagnostics: true };
  const code = ts.transpileModule(content, {
    ...given,
    compilerOptions: OPTIONS,
    transformers: { before: [withoutDocumentation] },
  });
  const declarations = ts.transpileDeclaration(content, {
    ...given,
    compilerOptions: { ...OPTIONS, declaration: true, isolatedDeclarations: true, stripInternal: true },
  });
  const wrong = [...(code.diagnostics ?? []), ...(declarations.diagnostics ?? [])][0];
  if (wrong) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(wrong.messageText, "\n")}`);
  return [
    { path: `${base}.js`, content: code.outputText },
    { path: `${base}.d.ts`, content: declarations.outputText },
  ];
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  newLine: ts.NewLineKind.LineFeed,
  verbatimModuleSyntax: true,
  // Fields are assigned in the constructor anyway: no need to define them first.
  useDefineForClassFields: false,
};

// Documentation is for editors, which read it in the declarations; `@__PURE__` stands before expressions and stays.
const withoutDocumentation: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isStatement(node) || ts.isClassElement(node) || ts.isObjectLiteralElement(node)) {
      ts.setEmitFlags(node, ts.EmitFlags.NoLeadingComments);
    }
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitEachChild(file, visit, context);
};
