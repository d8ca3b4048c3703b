import { type ConstantCollector, constantOf, type GroupHead } from "./constant-group.ts";
import { after, forEachPart, isSign, type Program, textOf } from "./program.ts";
import { expressionAt } from "./values.ts";

/**
 * Reads the members of the object or map between the brackets at a position: `key: value`. A member whose own members are
 * objects is a group with the name of its key. With `isLiteralKey`, a name is no key: it stands for the value of a constant.
 */
export function readMembers(
  program: Program,
  open: number,
  head: GroupHead,
  { add, end }: ConstantCollector,
  isLiteralKey = false,
): void {
  const objects = [{ open, head }];
  // The loop reaches the objects that it adds.
  for (const { open: from, head: own } of objects) {
    end();
    forEachPart(program, from + 1, after(program, from) - 1, (start, stop) => {
      const kind = program.tokens[start]?.kind;
      const isKey = kind === "text" || kind === "number" || (kind === "name" && !isLiteralKey);
      if (!isKey || !isSign(program, start + 1, ":")) return;
      const key = textOf(program, start);
      const expression = expressionAt(program, start + 2, stop);
      if (expression) {
        const constant = constantOf(program, key, expression.values, start, stop);
        add(kind === "name" ? constant : { ...constant, isKey: true }, own);
      } else if (isSign(program, start + 2, "{")) objects.push({ open: start + 2, head: { name: key } });
    });
  }
  end();
}
