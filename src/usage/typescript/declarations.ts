import { ts } from "ts-morph";
import { addRequired, type ImportedName, importsOf, type Imports } from "./imports.ts";
import { propertyName, typeName } from "./syntax.ts";

/** What is known of a name in the scope of its declaration. */
export interface Declaration {
  /** The value of a variable, or the value that a pattern takes apart. */
  readonly value?: ts.Expression | undefined;
  /** The property that a pattern takes: `code` of `const { code } = error`. */
  readonly property?: string | undefined;
  /** The property around it in a nested pattern: `cause` of `const { cause: { code } } = error`. */
  readonly outer?: string | undefined;
  /** The name of the type. */
  readonly type?: string | undefined;
  /** The variable of `catch`, or the parameter of a function that is passed to a method `catch`. */
  readonly isCaught: boolean;
}

/** The names that a file declares and imports. */
export interface Names {
  readonly imports: Imports;
  /** Name → the node in which it is visible → its declaration. */
  readonly declared: ReadonlyMap<string, ReadonlyMap<ts.Node, Declaration>>;
}

/** Collects the names of a file, which must have parents. */
export function namesOf(file: ts.SourceFile, services: ReadonlySet<string>): Names {
  const imports = new Map<string, ImportedName>(importsOf(file, services));
  const declared = new Map<string, Map<ts.Node, Declaration>>();
  const declareBinding = (name: ts.BindingName, scope: ts.Node, declaration: Declaration): void => {
    if (ts.isIdentifier(name)) {
      const scopes = declared.get(name.text);
      if (scopes) scopes.set(scope, declaration);
      else declared.set(name.text, new Map([[scope, declaration]]));
    } else if (ts.isObjectBindingPattern(name)) {
      for (const element of name.elements) {
        const property = propertyName(element.propertyName ?? element.name);
        declareBinding(element.name, scope, { ...declaration, property, outer: declaration.property });
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) {
      addRequired(node, services, imports);
      const isCaught = ts.isCatchClause(node.parent);
      const scope = scopeOf(isCaught ? node : node.parent);
      declareBinding(node.name, scope, { value: node.initializer, type: typeName(node.type), isCaught });
    } else if (ts.isParameter(node)) {
      const isCaught = isCatchCallback(node.parent) && node.parent.parameters[0] === node;
      declareBinding(node.name, node.parent, { type: typeName(node.type), isCaught });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, declared };
}

/** The declaration of a name that is visible at a node. */
export function declarationAt(name: string, node: ts.Node, { declared }: Names): Declaration | undefined {
  const scopes = declared.get(name);
  if (!scopes) return undefined;
  for (let scope = node; ; scope = scope.parent) {
    const declaration = scopes.get(scope);
    if (declaration || ts.isSourceFile(scope)) return declaration;
  }
}

function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent;
  while (!ts.isSourceFile(scope) && !ts.isBlock(scope) && !ts.isCatchClause(scope) && !isOtherScope(scope)) {
    scope = scope.parent;
  }
  return scope;
}

function isOtherScope(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isModuleBlock(node);
}

function isCatchCallback(callback: ts.SignatureDeclaration): boolean {
  const call = callback.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const { text } = call.expression.name;
  const index = call.arguments.findIndex((argument) => (argument as ts.Node) === callback);
  return (text === "catch" && index === 0) || (text === "then" && index === 1);
}
