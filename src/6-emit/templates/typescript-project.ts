import { ModuleKind, NewLineKind, Node, Project, ScriptTarget, type SourceFile } from "ts-morph";

/** An empty ts-morph project in memory, with the compiler options of the generated package. It reads no file. */
export function newProject(): Project {
  return new Project({
    useInMemoryFileSystem: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
    compilerOptions: {
      target: ScriptTarget.ES2022,
      module: ModuleKind.ESNext,
      newLine: NewLineKind.LineFeed,
      verbatimModuleSyntax: true,
      // The constructors assign all fields, so a definition before that would be redundant code.
      useDefineForClassFields: false,
      declaration: true,
      stripInternal: true,
      // One module at a time, without types of other modules: declarations must be complete as written.
      isolatedModules: true,
      isolatedDeclarations: true,
      noLib: true,
      noResolve: true,
      noCheck: true,
    },
  });
}

/**
 * Compiles one module to JavaScript without documentation, or to declarations.
 *
 * @throws Error with the first message of the compiler if the module has a syntax error, or an export without a type
 */
export function compileModule(project: Project, source: string, form: "js" | "dts"): string {
  const file = project.createSourceFile("/module.ts", source, { overwrite: true });
  const program = project.getProgram();
  const [wrong] = [...program.getSyntacticDiagnostics(file), ...program.getDeclarationDiagnostics(file)];
  const message = wrong?.getMessageText();
  if (message !== undefined) throw new Error(typeof message === "string" ? message : message.getMessageText());
  if (form === "js") file.replaceWithText(withoutDocumentation(file));
  const extension = form === "js" ? ".js" : ".d.ts";
  const outputs = file.getEmitOutput({ emitOnlyDtsFiles: form === "dts" }).getOutputFiles();
  return outputs.find((output) => output.getFilePath().endsWith(extension))?.getText() ?? "";
}

/**
 * The text of a module without the comments before statements and members. Editors read documentation in the
 * declarations. Comments before expressions stay, because `@__PURE__` is one.
 */
function withoutDocumentation(file: SourceFile): string {
  const text = file.getFullText();
  const comments = new Map<number, number>();
  for (const node of file.getDescendants().flatMap(documentable)) {
    for (const comment of node.getLeadingCommentRanges()) comments.set(comment.getPos(), comment.getEnd());
  }
  let kept = "";
  let from = 0;
  for (const [start, end] of [...comments].sort(([a], [b]) => a - b)) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

function documentable(node: Node): readonly Node[] {
  if (Node.isClassDeclaration(node) || Node.isClassExpression(node)) return [node, ...node.getMembers()];
  if (Node.isObjectLiteralExpression(node)) return node.getProperties();
  return Node.isStatement(node) ? [node] : [];
}
