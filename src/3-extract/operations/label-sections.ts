import type { Block, Section, Text } from "../../model/page.ts";
import { announcedOperation } from "./operation-names.ts";
import { isOperationTitle, nameOfTitle } from "./operation-title.ts";
import { isCommonIntroduction, plainHeading } from "./operation-words.ts";

/**
 * The parts of a section in which several labels stand for headings: paragraphs and list items that announce the codes of
 * an operation, or those of all operations, before each table. A part begins with its label, and the label of an
 * operation is its heading. A section with fewer labels is not divided.
 */
export function labelSections(section: Section): readonly Section[] {
  const labels = section.blocks.flatMap((block, at) => {
    const label = labelOf(block);
    return label ? [{ ...label, at }] : [];
  });
  if (labels.length < 2 || labels.every(({ name }) => name === undefined)) return [section];
  const whole: Section = { ...section, blocks: section.blocks.slice(0, labels[0]?.at) };
  const parts = labels.map(({ name, text, at }, nth): Section => {
    const heading = name === undefined ? text : { text: name, place: text.place };
    return {
      place: text.place,
      level: section.level + 1,
      heading,
      trail: [...section.trail, heading.text],
      blocks: section.blocks.slice(at, labels[nth + 1]?.at),
    };
  });
  return [whole, ...parts];
}

/** The text of a label, with the name of the operation if it names one; `undefined` if a block is no label. */
function labelOf(block: Block): { readonly text: Text; readonly name?: string } | undefined {
  const text = block.kind === "paragraph" ? block.text : block.kind === "list" ? block.items.at(-1)?.text : undefined;
  if (text === undefined || text.text.length > MAX_LABEL || !isLabel(text)) return undefined;
  const title = plainHeading(text.text);
  const name = announcedOperation(text) ?? (isOperationTitle(title) ? nameOfTitle(title) : undefined);
  if (name !== undefined) return { text, name };
  return isCommonIntroduction(text.text) ? { text } : undefined;
}

const MAX_LABEL = 120;

/** Whether a text stands for a heading: it is in bold or code as a whole, or ends with a colon. */
function isLabel({ text, marks = [] }: Text): boolean {
  const end = text.trimEnd().replace(/[:：]$/u, "").length;
  return /[:：]\s*$/u.test(text) || marks.some((mark) => mark.kind !== "link" && mark.start === 0 && mark.end >= end);
}
