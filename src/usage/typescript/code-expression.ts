import { ts } from "ts-morph";
import { identifierWords } from "../../lib/identifier-words.ts";
import { holdsAnswer, holdsError, isCodeField, isErrorCodeName, isNameField } from "../code-names.ts";
import { declarationAt, type Names } from "./declarations.ts";
import { lastName, objectOf, unwrapped } from "./syntax.ts";

/**
 * How certain it is that an expression is the code of an error. `likely`: a word is a code there, a number may be something
 * else, as in the `name` and `type` of an error and in lists of what to retry.
 */
export type Certainty = "certain" | "likely" | "possible" | "none";

/** Whether an expression is taken for the code of an error. */
export function isCode(node: ts.Expression | undefined, names: Names): boolean {
  const certainty = node ? codeCertainty(node, names) : "none";
  return certainty === "certain" || certainty === "likely";
}

/** An expression may be a chain of variables. */
const MAX_STEPS = 5;

/** Whether an expression is the code of an error: `error.code`, `getErrorCode(e)`, a `code` that is taken from an error. */
export function codeCertainty(node: ts.Expression, names: Names, steps = MAX_STEPS): Certainty {
  const inner = unwrapped(node);
  if (steps === 0) return "none";
  if (ts.isBinaryExpression(inner) && isFallback(inner)) return codeCertainty(inner.left, names, steps - 1);
  if (ts.isTemplateExpression(inner)) {
    const [hole] = inner.templateSpans;
    const isAlone = inner.templateSpans.length === 1 && inner.head.text === "" && hole?.literal.text === "";
    return isAlone ? codeCertainty(hole.expression, names, steps - 1) : "none";
  }
  if (ts.isCallExpression(inner)) return certaintyOfCall(inner, names, steps - 1);
  if (ts.isIdentifier(inner)) return certaintyOfVariable(inner, names, steps - 1);
  const [name, object] = [lastName(inner), objectOf(inner)];
  return name === undefined || !object ? "none" : certaintyOfField(name, object, names, steps - 1);
}

/** Whether an expression is an error, or the answer of a server that may be one. */
export function isError(node: ts.Expression, names: Names, withAnswers: boolean, steps = MAX_STEPS): boolean {
  const inner = unwrapped(node);
  if (steps === 0) return false;
  if (ts.isNewExpression(inner)) return isError(inner.expression, names, false, steps - 1);
  if (ts.isConditionalExpression(inner)) return isError(inner.whenTrue, names, withAnswers, steps - 1);
  if (ts.isBinaryExpression(inner) && isFallback(inner)) return isError(inner.left, names, withAnswers, steps - 1);
  if (ts.isCallExpression(inner)) {
    const object = objectOf(inner.expression);
    const words = [lastName(inner), object && lastName(object)].flatMap((name) => identifierWords(name ?? ""));
    return words.some((word) => word === "error" || word === "err" || word === "exception");
  }
  const name = lastName(inner);
  if (name === undefined) return false;
  if (ts.isIdentifier(inner)) {
    const declaration = declarationAt(inner.text, inner, names);
    if (declaration?.isCaught && declaration.property === undefined) return true;
    if (/Event$/.test(declaration?.type ?? "")) return false;
    const { value, property, type = "" } = declaration ?? {};
    if (property === undefined && isErrorType(type)) return true;
    if (value && property === undefined && isError(value, names, withAnswers, steps - 1)) return true;
  }
  if (ts.isElementAccessExpression(inner) && ts.isNumericLiteral(inner.argumentExpression)) {
    return isError(inner.expression, names, withAnswers, steps - 1);
  }
  return holdsError(name) || (withAnswers && holdsAnswer(name));
}

function isErrorType(name: string): boolean {
  return /(?:Error|Exception)$/.test(name);
}

function isFallback({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

function certaintyOfField(name: string, object: ts.Expression, names: Names, steps: number): Certainty {
  if (isErrorCodeName(name)) return "certain";
  if (isCodeField(name)) return isError(object, names, true, steps) ? "certain" : "possible";
  return isNameField(name) && isError(object, names, false, steps) ? "likely" : "none";
}

function certaintyOfVariable(variable: ts.Identifier, names: Names, steps: number): Certainty {
  const declaration = declarationAt(variable.text, variable, names);
  const { property, outer, value, isCaught = false, type = "" } = declaration ?? {};
  if (isErrorCodeName(variable.text)) return "certain";
  if (property !== undefined) {
    if (isErrorCodeName(property)) return "certain";
    const isOfError =
      outer === undefined
        ? isCaught || isErrorType(type) || (value !== undefined && isError(value, names, true, steps))
        : holdsError(outer);
    if (isCodeField(property)) return isOfError ? "certain" : "possible";
    return isNameField(property) && isOfError ? "likely" : "none";
  }
  if (isErrorCodeName(type)) return "certain";
  const ofValue = value ? codeCertainty(value, names, steps) : "none";
  return ofValue === "none" && isCodeField(variable.text) ? "possible" : ofValue;
}

/** `String(code)`, `code.toString()`, `getErrorCode(error)`, `error.getCode()`. */
function certaintyOfCall(call: ts.CallExpression, names: Names, steps: number): Certainty {
  const name = lastName(call) ?? "";
  const object = objectOf(call.expression);
  const [argument] = call.arguments;
  if (name === "String" && argument) return codeCertainty(argument, names, steps);
  if (object && /^(?:toString|trim)$/.test(name)) return codeCertainty(object, names, steps);
  if (isErrorCodeName(name)) return "certain";
  const field = /^get_?(\w+)$/i.exec(name)?.[1];
  return object && field !== undefined ? certaintyOfField(field, object, names, steps) : "none";
}
