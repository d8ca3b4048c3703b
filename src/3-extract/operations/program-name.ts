/** Parts of regular expressions for names of operations that programs use. */

/** A name, also one that may be a word: `Invoke`, `im:message`, `get-order`. */
export const NAME = "([A-Za-z][A-Za-z0-9]*(?:[._:-][A-Za-z0-9]+)*)";

/** A name of letters that is no word of a sentence, because it has a capital inside: `PayOrder`. */
export const CAMEL = "([A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*|[a-z][a-z0-9]+[A-Z][A-Za-z0-9]*)";

/** A name that is no word of a sentence: it has a capital or a separator inside. */
export const DISTINCT = `${CAMEL.slice(0, -1)}|[A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z][A-Za-z0-9]*)+)`;

const WHOLE_NAME = new RegExp(`^${NAME}$`, "u");
const WHOLE_DISTINCT = new RegExp(`^${DISTINCT}$`, "u");

/** Whether a name is one that programs use, and not the words of a title. */
export function isProgramName(name: string): boolean {
  return name.length > 2 && WHOLE_NAME.test(name);
}

/** Whether a name has a capital or a separator inside. */
export function isDistinctName(name: string): boolean {
  return WHOLE_DISTINCT.test(name) && !isConstant(name);
}

/** Whether a name is one of a constant, as codes are. */
export function isConstant(name: string): boolean {
  return /^[A-Z0-9_]+$/u.test(name) && name.includes("_");
}

/** A text as one line with single spaces and without signs of mark-up, cut after `length` characters. */
export function plainLine(text: string, length: number): string {
  const words = text.slice(0, length).replace(/[*`]/gu, "").split(/\s/u);
  return words.filter((word) => word !== "").join(" ");
}
