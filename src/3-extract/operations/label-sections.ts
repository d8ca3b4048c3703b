import type { Block, Section, Text } from "../../model/page.ts";
import { announcedOperation } from "./operation-names.ts";
import { isOperationTitle, nameOfTitle } from "./operation-title.ts";
import { isCommonIntroduction, isPartHeading, plainHeading } from "./operation-words.ts";

/** A text that stands for a heading, and where. */
interface Label {
  readonly text: Text;
  /** The name of the operation whose codes it announces. */
  readonly name?: string;
  /** It heads a part of an operation, such as its request or its errors. */
  readonly isPart: boolean;
  readonly at: number;
}

/**
 * The parts of a section in which labels stand for headings. A paragraph that is wholly in bold and has the words of a part
 * heads this part: `**Request body**`. Several paragraphs or list items that announce the codes of an operation, or those
 * of all operations, divide a section as well; the label of an operation is its heading.
 */
export function labelSections(section: Section): readonly Section[] {
  const found = section.blocks.flatMap((block, at) => {
    const label = labelOf(block);
    return label ? [{ ...label, at }] : [];
  });
  const announcing = found.filter(({ isPart }) => !isPart);
  const isAnnounced = announcing.length > 1 && announcing.some(({ name }) => name !== undefined);
  const labels = isAnnounced ? found : found.filter(({ isPart }) => isPart);
  if (labels.length === 0) return [section];
  const whole: Section = { ...section, blocks: section.blocks.slice(0, labels[0]?.at) };
  const parts = labels.map(({ name, text, at, isPart }, nth): Section => {
    const heading = name === undefined ? text : { text: name, place: text.place };
    const isBelowName = isPart && labels.slice(0, nth).some((label) => label.name !== undefined);
    return {
      place: text.place,
      level: section.level + (isBelowName ? 2 : 1),
      heading,
      trail: [...section.trail, heading.text],
      blocks: section.blocks.slice(at, labels[nth + 1]?.at),
    };
  });
  return [whole, ...parts];
}

/** What a block says as a label; `undefined` if it is none. */
function labelOf(block: Block): Omit<Label, "at"> | undefined {
  const text = block.kind === "paragraph" ? block.text : block.kind === "list" ? block.items.at(-1)?.text : undefined;
  if (text === undefined || text.text.length > MAX_LABEL || !isLabel(text)) return undefined;
  const title = plainHeading(text.text);
  const name = announcedOperation(text) ?? (isOperationTitle(title) ? nameOfTitle(title) : undefined);
  if (name !== undefined) return { text, name, isPart: false };
  if (isCommonIntroduction(text)) return { text, isPart: false };
  const isSingle = block.kind === "paragraph" || (block.kind === "list" && block.items.length === 1);
  return isSingle && isMarked(text) && isPartHeading(title) ? { text, isPart: true } : undefined;
}

const MAX_LABEL = 120;

/** Whether a text stands for a heading: it is in bold or code as a whole, or ends with a colon. */
function isLabel(text: Text): boolean {
  return isMarked(text) || /[:：]\s*$/u.test(text.text);
}

/** Whether a text is in bold or code as a whole, but for a number before it and a colon behind it: `6. **Errors**:`. */
function isMarked({ text, marks = [] }: Text): boolean {
  const start = /^\d{0,2}[.、)）]?\s?/u.exec(text)?.[0].length ?? 0;
  const end = text.trimEnd().replace(/[:：]$/u, "").length;
  return marks.some((mark) => mark.kind !== "link" && mark.start <= start && mark.end >= end);
}
