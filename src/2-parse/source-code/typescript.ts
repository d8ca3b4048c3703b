import { type ConstantCollector, constantOf, type GroupHead, headOf } from "./constant-group.ts";
import { readMembers } from "./members.ts";
import { after, directly, forEachPart, isEnd, isName, isSign, type Program, textOf } from "./program.ts";
import { expressionAt, literalAt } from "./values.ts";

/** Reads the constants of a TypeScript file: enumerations, unions of texts, constants, objects and members of classes. */
export function readTypeScript(program: Program, constants: ConstantCollector): void {
  const { tokens } = program;
  let isEntered = false;
  let owner: { readonly head: GroupHead; readonly end: number } | undefined;
  for (let at = 0; at < tokens.length;) {
    const text = isName(program, at) ? textOf(program, at).text : "";
    const isNamed = text !== "" && isName(program, at + 1);
    let next = after(program, at);
    if (owner && at >= owner.end) owner = undefined;
    if (isNamed && text === "enum") readEnumeration(program, at, constants);
    else if (isNamed && text === "type") readUnion(program, at, constants);
    else if (isNamed && (text === "const" || text === "readonly"))
      next = Math.max(next, readConstant(program, at, text === "readonly" ? owner?.head : undefined, constants));
    else if (/^(?:class|namespace|module|global)$/.test(text)) isEntered = true;
    else if (isSign(program, at, "{") && isEntered) {
      owner = { head: headOf(program, nameOfBlock(program, at), at), end: next };
      next = at + 1;
      isEntered = false;
      constants.end();
    }
    if (ENDS.has(text)) constants.end();
    at = next;
  }
}

/** Words with which a statement begins that is no constant. */
const ENDS: ReadonlySet<string> = new Set("class enum function import interface let namespace type var".split(" "));

/** The position of the name of the class or the namespace whose braces begin at a position. */
function nameOfBlock(program: Program, open: number): number | undefined {
  for (let at = open - 1; at > open - MAX_TYPE; at--)
    if (/^(?:class|namespace|module)$/.test(textOf(program, at).text))
      return isName(program, at + 1) ? at + 1 : undefined;
  return undefined;
}

const MODIFIER = /^(?:export|default|declare|const|abstract|public|static)$/;

/** The position of the first token of the statement: before `export`, `declare` and the like. */
function startOfStatement(program: Program, at: number): number {
  let start = at;
  while (start > at - MAX_TYPE && MODIFIER.test(textOf(program, start - 1).text)) start -= 1;
  return start;
}

function readEnumeration(program: Program, at: number, constants: ConstantCollector): void {
  if (!isSign(program, at + 2, "{")) return;
  const head = headOf(program, at + 1, startOfStatement(program, at));
  let count = -1;
  constants.end();
  forEachPart(program, at + 3, after(program, at + 2) - 1, (start, end) => {
    const name = textOf(program, start);
    const literal = isSign(program, start + 1, "=") ? literalAt(program, start + 2, end) : undefined;
    if (literal?.next === end) {
      count = literal.value.kind === "number" ? Number(literal.value.text.text) : Number.NaN;
      constants.add(constantOf(program, name, [{ column: "", ...literal.value }], start, end), head);
    } else if (end === start + 1 && Number.isSafeInteger((count += 1))) {
      const text = { text: String(count), place: name.place };
      constants.add(constantOf(program, name, [{ column: "", text, kind: "number" }], start, end), head);
    } else count = Number.NaN;
  });
  constants.end();
}

/** Reads `type Name = "a" | "b"`. */
function readUnion(program: Program, at: number, constants: ConstantCollector): void {
  if (!isSign(program, at + 2, "=")) return;
  const head = headOf(program, at + 1, startOfStatement(program, at));
  constants.end();
  for (let next = at + 3; ; next++) {
    const start = isSign(program, next, "|") ? next + 1 : next;
    const { tokens } = program;
    if (tokens[start]?.kind !== "text" && tokens[start]?.kind !== "number") break;
    constants.add(constantOf(program, textOf(program, start), [], next, start + 1), head);
    next = start;
    if (!isSign(program, next + 1, "|")) break;
  }
  constants.end();
}

/** Reads `const NAME: Type = …` and `static readonly NAME = …`. Returns the position behind it. */
function readConstant(program: Program, at: number, head: GroupHead = {}, constants: ConstantCollector): number {
  const name = at + 1;
  const start = startOfStatement(program, at);
  let equals = name + 1;
  if (isSign(program, equals, ":")) {
    for (const next of directly(program, equals, Math.min(equals + MAX_TYPE, program.tokens.length))) {
      equals = next;
      if (isSign(program, next, "=") || isSign(program, next, ";")) break;
    }
  }
  if (!isSign(program, equals, "=")) return at + 1;
  const isFrozen = FREEZE.every((text, index) => textOf(program, equals + 1 + index).text === text);
  const open = isFrozen ? equals + 1 + FREEZE.length : equals + 1;
  if (isSign(program, open, "{")) {
    readMembers(program, open, headOf(program, name, start), constants);
    return after(program, open);
  }
  const expression = expressionAt(program, equals + 1);
  if (!expression || !isEnd(program, expression.next)) {
    constants.end();
    return equals + 1;
  }
  constants.add(constantOf(program, textOf(program, name), expression.values, start, expression.next), head);
  return expression.next;
}

const FREEZE = ["Object", ".", "freeze", "("];

/** Tokens of a type before the value of a constant. */
const MAX_TYPE = 50;
