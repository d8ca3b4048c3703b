import type { ReferredCode } from "../../model/operation.ts";
import type { Block, Place, Section, Text } from "../../model/page.ts";
import { textsOf } from "../blocks-in-order.ts";
import { errorTopic } from "../classify/vocabulary.ts";
import { isExampleHeading } from "./operation-words.ts";

/**
 * The codes that an operation refers to, and that its page does not document: names that stand as code or as links below
 * a heading about errors, or behind a label such as `Errors:`. Whether they are codes, the pages that document them decide.
 *
 * @param isTaken whether a block was read as codes
 */
export function referredCodes(
  sections: readonly Section[],
  isTaken: (block: Block) => boolean,
): readonly ReferredCode[] {
  const codes = new Map<string, Place>();
  // The level of the heading about errors above, if there is one.
  let level: number | undefined;
  for (const section of sections) {
    if (level !== undefined && section.level <= level) level = undefined;
    const { heading } = section;
    if (level === undefined && heading && errorTopic.test(heading.text) && !isExampleHeading(heading.text))
      level = section.level;
    for (const text of section.blocks.filter((block) => !isTaken(block)).flatMap(textsOf)) {
      if (level === undefined && !hasErrorLabel(text)) continue;
      for (const name of namesIn(text)) if (!codes.has(name)) codes.set(name, text.place);
    }
  }
  return Array.from(codes, ([code, place]) => ({ code, place }));
}

/** Whether a text begins with a label about errors: `Errors: NotFound, Locked`. */
function hasErrorLabel({ text }: Text): boolean {
  const [, label = ""] = /^([^:：\n]{1,40})[:：]/u.exec(text) ?? [];
  return errorTopic.test(label);
}

/** The names in a text that stand as code or as links. A sentence that says what does not happen has none. */
function namesIn({ text, marks = [] }: Text): readonly string[] {
  if (text.length > MAX_TEXT || NEGATION.test(text)) return [];
  return marks
    .filter(({ kind }) => kind === "code" || kind === "link")
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((name) => name.length <= MAX_NAME && isCode(name));
}

const MAX_TEXT = 2_000;
const MAX_NAME = 100;
const NEGATION = /\b(?:not|never|no longer|instead of|except)\b|n't\b|不会|不再|除了/iu;

/** Whether a text is a name with a capital or a sign inside, or a number with three digits or more. */
function isCode(name: string): boolean {
  return /^-?\d{3,}$/u.test(name) || (/^[A-Za-z][\w.:-]*$/u.test(name) && /.[A-Z]|[._:-][A-Za-z0-9]/u.test(name));
}
