import { Node, type SourceFile } from "ts-morph";

/** The name of a declaration in a module. */
export interface DeclaredName {
  readonly start: number;
  /** The name, after those of the declarations around it. Overloads and merged declarations have the same id. */
  readonly id: string;
}

/** The names of a module that its declarations can have: those of statements and of members. */
export function declaredNames(file: SourceFile): readonly DeclaredName[] {
  return file.getDescendants().flatMap((node) => {
    const name = nameOf(node);
    if (name === undefined || node.getFirstAncestor(Node.isBlock)) return [];
    const around = node.getAncestors().flatMap((each) => nameOf(each)?.getText() ?? []);
    return [{ start: name.getStart(), id: [name.getText(), ...around].reverse().join(".") }];
  });
}

function nameOf(node: Node): Node | undefined {
  const isDeclaration =
    Node.isClassDeclaration(node) ||
    Node.isInterfaceDeclaration(node) ||
    Node.isTypeAliasDeclaration(node) ||
    Node.isFunctionDeclaration(node) ||
    Node.isVariableDeclaration(node) ||
    Node.isMethodDeclaration(node) ||
    Node.isMethodSignature(node) ||
    Node.isPropertyDeclaration(node) ||
    Node.isPropertySignature(node) ||
    Node.isGetAccessorDeclaration(node) ||
    Node.isSetAccessorDeclaration(node) ||
    Node.isExportSpecifier(node);
  return isDeclaration ? node.getNameNode() : undefined;
}
