import { SourceMap, type SourceMapPayload } from "node:module";
import { posix } from "node:path";
import { Node, Project, ts } from "ts-morph";
import { expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { emitWhole } from "./emit-whole.ts";
import { CATALOGS, SETTINGS } from "./sample-catalogs.ts";

const files = new Map(
  (await emitWhole(CATALOGS, SETTINGS, await readTemplates())).map(({ path, content }) => [path, content]),
);
const declarations = [...files.keys()].filter((path) => path.startsWith("dist/") && path.endsWith(".d.ts"));
const project = new Project({ useInMemoryFileSystem: true });

test.each(declarations)("each name of %s leads to the same name in the source", (path) => {
  const text = files.get(path) ?? "";
  expect(text).toMatch(new RegExp(`\\n//# sourceMappingURL=${posix.basename(path)}.map\\n$`));
  const map = new SourceMap(JSON.parse(files.get(`${path}.map`) ?? "") as SourceMapPayload);
  const names = namesOf(path, text).map(([name, position]) => {
    const { line, character } = ts.getLineAndCharacterOfPosition(lines(text), position);
    const entry = map.findEntry(line, character);
    if (!("originalSource" in entry)) return [name, "no entry"];
    if (entry.generatedLine !== line || entry.generatedColumn !== character) return [name, "no entry"];
    const source = files.get(posix.join(posix.dirname(path), entry.originalSource)) ?? "";
    const at = ts.getPositionOfLineAndCharacter(lines(source), entry.originalLine, entry.originalColumn);
    return [name, source.slice(at, at + name.length)];
  });
  expect(names.filter(([name, found]) => name !== found)).toEqual([]);
});

test("declarations that are committed name no map, which is not committed", () => {
  const committed = [...files].filter(([path]) => path.startsWith("src/") && path.endsWith(".d.ts"));
  expect(committed.map(([path]) => path)).toContain("src/acme/scan/code-list.d.ts");
  for (const [, content] of committed) expect(content).not.toContain("sourceMappingURL");
});

/** The names of statements and of members. */
function namesOf(path: string, text: string): readonly (readonly [name: string, position: number])[] {
  const file = project.createSourceFile(`/${path}`, text, { overwrite: true });
  const isOther = (node: Node): boolean =>
    Node.isTypeParameterDeclaration(node) ||
    Node.isParameterDeclaration(node) ||
    Node.isBindingElement(node) ||
    Node.isImportSpecifier(node) ||
    Node.isNamespaceImport(node) ||
    Node.isPropertyAccessExpression(node);
  return file.getDescendants().flatMap((node) => {
    if (!("getNameNode" in node) || isOther(node)) return [];
    const name = (node.getNameNode as () => Node | undefined)();
    return name ? [[name.getText(), name.getStart()] as const] : [];
  });
}

function lines(text: string): ts.SourceFile {
  return ts.createSourceFile("text.ts", text, ts.ScriptTarget.ES2022);
}
