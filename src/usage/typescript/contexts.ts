import { ts } from "ts-morph";
import type { UseKind } from "../../model/code-use.ts";
import { isCodeField, isCodeTableName, isErrorCodeName, isRetryListName } from "../code-names.ts";
import { isEquality } from "./code-collections.ts";
import { type Certainty, codeCertainty, isError } from "./code-expression.ts";
import type { ImportedName } from "./imports.ts";
import type { Names } from "./declarations.ts";
import { lastName, objectOf, propertyName, typeName, unwrapped, wrapped } from "./syntax.ts";

/** What a file knows of itself. */
export interface FileFacts {
  readonly names: Names;
  /** See `literalsOfCodes`. */
  readonly ofCodes: ReadonlySet<ts.Node>;
}

/** What the place of a text says about the text. */
export interface Context {
  readonly kind: UseKind;
  /** Whether the text is the code of an error. */
  readonly certainty: Certainty;
  /** Texts of one group are of one kind: if one of them is a code, so are the others. */
  readonly group?: ts.Node | string;
  /** The service whose generated function or table takes the text. */
  readonly service?: string;
}

const QUOTED: Context = { kind: "quoted", certainty: "none" };

/** The context of a constant. */
export function contextOf(constant: ts.Expression, facts: FileFacts): Context {
  const node = wrapped(constant);
  const { parent } = node;
  const own: Certainty = facts.ofCodes.has(constant) ? "certain" : "none";
  if (ts.isBinaryExpression(parent)) return ofBinary(node, parent, facts);
  if (ts.isCaseClause(parent)) {
    const { expression } = parent.parent.parent;
    return { kind: "case", certainty: codeCertainty(expression, facts.names), group: parent.parent };
  }
  if (ts.isArrayLiteralExpression(parent)) return ofList(node, parent, facts);
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) return ofLookup(parent, facts);
  if (ts.isCallExpression(parent)) return isOperationName(node, parent, facts) ? QUOTED : ofArgument(parent, facts);
  if (ts.isLiteralTypeNode(parent)) return ofType(parent, facts);
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) return ofValue(parent, own);
  if (ts.isEnumMember(parent) && parent.initializer === node) {
    const isNamed = isErrorCodeName(parent.parent.name.text);
    return { kind: "quoted", certainty: isNamed ? "certain" : "none", group: parent.parent };
  }
  const declared = ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) ? lastNameOf(parent.name) : "";
  return isErrorCodeName(declared) ? { kind: "quoted", certainty: "certain" } : { ...QUOTED, certainty: own };
}

/** The context of a key of an object literal. */
export function contextOfKey(table: ts.ObjectLiteralExpression, facts: FileFacts): Context {
  const node = wrapped(table);
  const service = serviceOfTable(node, facts);
  if (service !== undefined) return { kind: "handler", certainty: "certain", service };
  return { kind: "key", certainty: certaintyOfTable(table, facts), group: table };
}

/** What a name is imported from: `messages` of `messages.en["A.B"]`. */
export function importOf(node: ts.Expression, { names }: FileFacts): ImportedName | undefined {
  let root = unwrapped(node);
  for (let object = objectOf(root); object; object = objectOf(root)) root = unwrapped(object);
  return ts.isIdentifier(root) ? names.imports.get(root.text) : undefined;
}

function ofBinary(node: ts.Node, parent: ts.BinaryExpression, { names }: FileFacts): Context {
  const { kind } = parent.operatorToken;
  const other = parent.left === node ? parent.right : parent.left;
  if (kind === ts.SyntaxKind.InKeyword) return { kind: "lookup", certainty: "none" };
  if (!isEquality(kind)) return QUOTED;
  const group = `${functionAround(parent).pos} ${unwrapped(other).getText()}`;
  return { kind: "comparison", certainty: codeCertainty(other, names), group };
}

function ofList(node: ts.Node, list: ts.ArrayLiteralExpression, facts: FileFacts): Context {
  const outer = wrapped(list);
  // A pair of `new Map([["A.B", …]])`.
  if (ts.isArrayLiteralExpression(outer.parent) && list.elements[0] === node) {
    return { kind: "key", certainty: certaintyOfTable(outer.parent, facts), group: outer.parent };
  }
  const isOfRetries = isRetryListName(nameOfCollection(outer));
  const certainty = certaintyOfTable(list, facts);
  return { kind: "list", certainty: certainty === "none" && isOfRetries ? "likely" : certainty, group: list };
}

function ofLookup({ expression }: ts.ElementAccessExpression, facts: FileFacts): Context {
  const service = importOf(expression, facts)?.service;
  const certainty = service !== undefined || facts.ofCodes.has(expression) ? "certain" : "none";
  return { kind: "lookup", certainty, ...(service !== undefined && { service }) };
}

/** Functions of test libraries that compare: `expect(error.code).toBe("A.B")`, `assert.equal(error.code, "A.B")`. */
const MATCHERS = new Set(["toBe", "toEqual", "toStrictEqual", "equal", "equals", "strictEqual", "eq", "deepEqual"]);

function ofArgument(call: ts.CallExpression, facts: FileFacts): Context {
  const { names } = facts;
  const name = lastName(call) ?? "";
  const object = objectOf(call.expression);
  const imported = importOf(call.expression, facts);
  if (name === "is" && object && lastName(object) !== "Object") {
    return { kind: "is", certainty: isError(object, names, false) ? "certain" : "possible", group: call };
  }
  if (name === "startsWith" && object) return { kind: "family", certainty: codeCertainty(object, names) };
  if (imported?.service !== undefined) return { kind: "quoted", certainty: "certain", service: imported.service };
  if (MATCHERS.has(name)) {
    const compared = [...call.arguments, ...expectedIn(call.expression)];
    const certainties = compared.map((argument) => codeCertainty(argument, names));
    const certainty = certainties.find((each) => each === "certain") ?? certainties.find((each) => each === "likely");
    return { kind: "comparison", certainty: certainty ?? "none" };
  }
  const isQuestion = /^(?:is|has|matches|with)(?=[A-Z])/.test(name) && isErrorCodeName(name);
  return { kind: isQuestion ? "comparison" : "quoted", certainty: isQuestion ? "certain" : "none" };
}

/**
 * Whether an argument of a generated function names an operation: `defineOrdersOperationHandlers("PayOrder", {…})`,
 * `OrdersError.of("PayOrder")`, `everyOrdersError("PayOrder")`.
 */
function isOperationName(node: ts.Node, call: ts.CallExpression, facts: FileFacts): boolean {
  const imported = importOf(call.expression, facts);
  if (imported?.service === undefined || call.arguments[0] !== node) return false;
  const name = lastName(call) ?? "";
  const isOfError = name === "of" && objectOf(call.expression) !== undefined;
  return isOfError || imported.subpath === "operations" || (imported.subpath === "testing" && name.startsWith("every"));
}

/** The arguments of `expect(…)` in the chain before a matcher. */
function expectedIn(chain: ts.Expression): readonly ts.Expression[] {
  let node = unwrapped(chain);
  for (let object = objectOf(node); object; object = objectOf(node)) node = unwrapped(object);
  return ts.isCallExpression(node) && lastName(node) === "expect" ? node.arguments : [];
}

function ofType(type: ts.LiteralTypeNode, { names }: FileFacts): Context {
  const union = ts.isUnionTypeNode(type.parent) ? type.parent : type;
  const alias = union.parent;
  const ofAlias = ts.isTypeReferenceNode(alias) ? names.imports.get(typeName(alias) ?? "") : undefined;
  // Generated types such as `OrdersOperationErrorCode<"PayOrder">`.
  if (ofAlias?.service !== undefined && /Operation(?:AnyCode|ErrorCode|Errors|Handlers)$/.test(ofAlias.name))
    return QUOTED;
  const isNamed = ts.isTypeAliasDeclaration(alias) && isErrorCodeName(alias.name.text);
  const isOfCode = ts.isTypeReferenceNode(alias) && isErrorCodeName(typeName(alias) ?? "");
  return { kind: "type", certainty: isNamed || isOfCode ? "certain" : "none", group: union };
}

/** `{ code: "A.B" }` is a code in what a test expects; else it may be an error that the application itself makes. */
function ofValue(property: ts.PropertyAssignment, own: Certainty): Context {
  const table = property.parent;
  const name = propertyName(property.name) ?? "";
  const call = wrapped(table).parent;
  const isExpected =
    ts.isCallExpression(call) && /^(?:toMatchObject|objectContaining|throws|rejects)$/.test(lastName(call) ?? "");
  if (isCodeField(name) && isExpected) return { kind: "comparison", certainty: "certain" };
  const isOfCodes = own === "certain" || isErrorCodeName(nameOfCollection(wrapped(table)));
  return { kind: "quoted", certainty: isOfCodes ? "certain" : "none" };
}

/** The service whose handlers a table has, or one of its operations: `defineOrdersHandlers({…})`, `{…} satisfies OrdersHandlers`. */
function serviceOfTable(node: ts.Node, facts: FileFacts): string | undefined {
  const { parent } = node;
  const call =
    ts.isCallExpression(parent) && parent.expression !== node ? importOf(parent.expression, facts) : undefined;
  const type = ts.isVariableDeclaration(parent) ? typeName(parent.type) : undefined;
  const satisfied = ts.isSatisfiesExpression(node) ? typeName(node.type) : undefined;
  const imported = call ?? facts.names.imports.get(satisfied ?? type ?? "");
  return imported && /^(?:handlers|operations)$/.test(imported.subpath) ? imported.service : undefined;
}

/** Whether a table or list is one of codes: by its name, or because the code of an error is looked up in it. */
function certaintyOfTable(table: ts.Node, { ofCodes }: FileFacts): Certainty {
  return ofCodes.has(table) || isCodeTableName(nameOfCollection(wrapped(table))) ? "certain" : "none";
}

/** The name of the variable or property that holds a list or table, also in `new Set([…])` and `Object.freeze({…})`. */
function nameOfCollection(node: ts.Node): string {
  const { parent } = node;
  const isInside = ts.isNewExpression(parent) || (ts.isCallExpression(parent) && lastName(parent) === "freeze");
  if (isInside) return nameOfCollection(wrapped(parent));
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent)) {
    return lastNameOf(parent.name);
  }
  return ts.isBinaryExpression(parent) ? (lastName(parent.left) ?? "") : "";
}

function lastNameOf(name: ts.PropertyName | ts.BindingName): string {
  return propertyName(name) ?? "";
}

function functionAround(node: ts.Node): ts.Node {
  let around = node.parent;
  while (!ts.isFunctionLike(around) && !ts.isSourceFile(around)) around = around.parent;
  return around;
}
