import { type ObjectLiteralElementLike, ts } from "ts-morph";

/**
 * Whether a property of a table has the handler that a new handler file has for each code: `(error) => { throw error; }`. A
 * comment in its body is a decision. Only the syntax counts, so a formatter may have changed the text.
 */
export function isHandlerOfNewFile({ compilerNode: property }: ObjectLiteralElementLike): boolean {
  const handler = ts.isPropertyAssignment(property) ? property.initializer : undefined;
  if (handler === undefined || !ts.isArrowFunction(handler) || handler.modifiers !== undefined) return false;
  const { body, parameters } = handler;
  if (!ts.isBlock(body) || body.statements.length !== 1 || parameters.length !== 1) return false;
  const [statement] = body.statements;
  if (!statement || !ts.isThrowStatement(statement) || !ts.isIdentifier(statement.expression)) return false;
  const name = parameters[0]?.name;
  const isSame = name !== undefined && ts.isIdentifier(name) && name.text === statement.expression.text;
  // What is left but names and signs is a comment.
  return isSame && !/\/[/*]/.test(body.getText());
}
