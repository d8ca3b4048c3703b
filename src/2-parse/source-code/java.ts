import { type ConstantCollector, constantOf, type GroupHead, headOf } from "./constant-group.ts";
import { after, directly, forEachPart, isName, isSign, type Program, textOf } from "./program.ts";
import { expressionAt } from "./values.ts";

/** Reads the constants of a Java file: entries of enumerations, and constants of classes and interfaces. */
export function readJava(program: Program, constants: ConstantCollector): void {
  let last: number | undefined;
  for (let at = 0; at < program.tokens.length; at++) {
    const isKind = (kind: string): boolean => isName(program, at, kind) && isName(program, at + 1);
    const open = isKind("enum") || isKind("class") || isKind("interface") ? openingBrace(program, at + 2) : undefined;
    if (open === undefined || open === last) continue;
    last = open;
    const members = membersOf(program, open);
    const head: GroupHead = {
      ...headOf(program, at + 1, startOfDeclaration(program, at)),
      parameters: parametersOf(program, at + 1, members),
    };
    constants.end();
    if (isKind("enum")) readEntries(program, open, members[0], head, constants);
    for (const member of members) readConstant(program, member, isKind("interface"), head, constants);
    constants.end();
  }
}

/** The tokens of a member of a class, from `start` to before `end`. */
interface Member {
  readonly start: number;
  readonly end: number;
}

/** Tokens between the name of a class and its members. */
const MAX_HEAD = 100;

function openingBrace(program: Program, from: number): number | undefined {
  for (let at = from; at < from + MAX_HEAD; at++) {
    if (isSign(program, at, "{")) return at;
    if (isSign(program, at, ";") || isSign(program, at, "}")) return undefined;
  }
  return undefined;
}

function startOfDeclaration(program: Program, at: number): number {
  let start = at;
  while (
    isName(program, start - 1) &&
    /^(?:public|protected|private|static|final|abstract|sealed|strictfp)$/.test(textOf(program, start - 1).text)
  )
    start -= 1;
  // Annotations: @Getter, @Name(…)
  for (let before = start - 1; before > 0 && start - before < MAX_HEAD; before--) {
    if (isSign(program, before, "@")) start = before;
    else if (isSign(program, before, ";") || isSign(program, before, "}") || isSign(program, before, "{")) break;
  }
  return start;
}

/** The members between the braces at a position, which end with a semicolon or with braces. */
function membersOf(program: Program, open: number): readonly Member[] {
  const members: Member[] = [];
  const close = after(program, open) - 1;
  let start = open + 1;
  for (const at of directly(program, start, close)) {
    const end = after(program, at);
    if (!isSign(program, at, ";") && !(isSign(program, at, "{") && !isSign(program, at - 1, "="))) continue;
    if (isSign(program, at, "{") && isSign(program, end, ",")) continue;
    members.push({ start, end: isSign(program, at, ";") ? at : end });
    start = end;
  }
  if (start < close) members.push({ start, end: close });
  return members;
}

/** Reads `NAME`, `NAME(1001, "text")` and `NAME(…) { … }`. */
function readEntries(
  program: Program,
  open: number,
  first: Member | undefined,
  head: GroupHead,
  { add }: ConstantCollector,
): void {
  const end = first?.start === open + 1 ? first.end : open + 1;
  forEachPart(program, open + 1, end, (start, stop) => {
    let name = start;
    // Annotations: @Deprecated, @Name("a")
    while (isSign(program, name, "@")) name = isSign(program, name + 2, "(") ? after(program, name + 2) : name + 2;
    if (!isName(program, name)) return;
    const expression = isSign(program, name + 1, "(") ? expressionAt(program, name + 1) : undefined;
    add(constantOf(program, textOf(program, name), expression?.values ?? [], start, stop), head);
  });
}

/** Reads `static final Type NAME = value`, and in an interface `Type NAME = value`. */
function readConstant(
  program: Program,
  { start, end }: Member,
  isInterface: boolean,
  head: GroupHead,
  constants: ConstantCollector,
): void {
  let equals: number | undefined;
  let isFinal = isInterface;
  for (const at of directly(program, start, Math.min(end, start + MAX_HEAD))) {
    isFinal ||= isName(program, at, "final");
    if (isSign(program, at, "=")) {
      equals = at;
      break;
    }
  }
  if (equals === undefined || !isFinal || !isName(program, equals - 1)) return;
  const expression = expressionAt(program, equals + 1, end);
  if (expression?.next !== end) return;
  const { parameters, ...own } = head;
  constants.add(
    constantOf(program, textOf(program, equals - 1), expression.values, start, end),
    parameters ? { ...own, type: "" } : own,
  );
}

/** The names of the parameters of each constructor, and of the fields, which a program can make a constructor of. */
function parametersOf(program: Program, name: number, members: readonly Member[]): readonly (readonly string[])[] {
  const own = textOf(program, name).text;
  const lists: string[][] = [];
  const fields: string[] = [];
  for (const { start, end } of members) {
    let isStatic = false;
    for (const at of directly(program, start, Math.min(end, start + MAX_HEAD))) {
      isStatic ||= isName(program, at, "static");
      if (isName(program, at, own) && isSign(program, at + 1, "(")) {
        const names: string[] = [];
        forEachPart(program, at + 2, after(program, at + 1) - 1, (_, stop) =>
          names.push(textOf(program, stop - 1).text),
        );
        lists.push(names);
        break;
      }
      if (isSign(program, at, "(") || isSign(program, at, "=")) break;
      if (at === end - 1 && !isStatic && at > start + 1 && isName(program, at)) fields.push(textOf(program, at).text);
    }
  }
  return [...lists, fields];
}
