import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { type CodeWord, readCodeCell, readLead } from "../code-cell.ts";
import { isNumeric } from "../code-shape.ts";
import { surroundings } from "../judge.ts";
import { readLabel } from "../labels.ts";
import { judgeRecords, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { join, lines, slice } from "../text.ts";

/**
 * Paragraphs that are a code, often in bold, over the paragraphs that describe it; or that begin with one.
 *
 * @example
 * **QuotaExceeded**
 *
 * The quota was used up.
 *
 * HTTP Status Code: 429
 *
 * **TokenExpired**
 *
 * The token is too old.
 */
export const leadIns: Layout = {
  name: "lead-ins",
  read: (page, tools) => page.sections.flatMap((section) => readSection(page, section, tools)),
};

function readSection(page: Page, section: Section, tools: LayoutTools): Finding[] {
  const records = group(section);
  if (records.length === 0) return [];
  const verdict = judgeRecords(records, surroundings(page, section));
  if (!verdict.errors || (records.length < 2 && verdict.score < 1.6))
    return [refusedRecords(leadIns.name, records, verdict)];
  return [recordsFinding(leadIns.name, records, verdict.why, tools)];
}

/** Records of a section: from one paragraph that leads with a code to the next. */
function group(section: Section): Record[] {
  const records: { head: Text; words: CodeWord[]; blocks: Block[]; took: Block[] }[] = [];
  for (const block of section.blocks) {
    const current = records.at(-1);
    const [word, rest] = block.kind === "paragraph" ? leading(block.text) : [];
    if (block.kind !== "paragraph" || word === undefined) {
      current?.blocks.push(block);
      current?.took.push(block);
      continue;
    }
    const last = current?.words.at(-1);
    if (current !== undefined && last !== undefined && current.blocks.length === 0 && beside(last, word)) {
      current.words[current.words.length - 1] = isNumeric(word.shape)
        ? { ...last, number: word.code }
        : { ...last, name: word.code };
      current.took.push(block);
    } else {
      const blocks = rest === undefined ? [] : [{ kind: "paragraph" as const, place: rest.place, text: rest }];
      records.push({ head: block.text, words: [word], blocks, took: [block] });
    }
  }
  return records.map(({ head, words, blocks, took }) => ({
    head,
    words,
    announced: false,
    body: [{ blocks }],
    trail: section.trail,
    took,
  }));
}

/** A number below its name, or a name below its number, in paragraphs of their own. */
function beside(first: CodeWord, second: CodeWord): boolean {
  return first.title === undefined && second.title === undefined && isNumeric(first.shape) !== isNumeric(second.shape);
}

/** The code that a paragraph is, or begins with in bold or before a colon, and the lines behind its first. */
function leading(text: Text): [CodeWord?, (Text | undefined)?] {
  if (readLabel(text) !== undefined) return [];
  const whole = code(text);
  if (whole !== undefined) return [whole];
  const [first, ...rest] = lines(text);
  const word = first === undefined || rest.length === 0 ? undefined : code(first);
  return word === undefined || word.title !== undefined ? [] : [word, join(rest)];
}

function code(text: Text): CodeWord | undefined {
  const inner = starred(text);
  const strong = inner !== text || (text.marks ?? []).some((mark) => mark.kind !== "link" && mark.start <= 1);
  const cell = readCodeCell(inner);
  if (cell !== undefined) {
    const [word] = cell.words;
    const weak = word === undefined || (word.shape.weight < 0.5 && !strong);
    return cell.range || cell.words.length > 1 || weak ? undefined : word;
  }
  const lead = readLead(inner);
  return lead !== undefined && (strong || lead.shape.weight >= 0.8) ? lead : undefined;
}

/** A text without asterisks that were meant to make it bold. */
function starred(text: Text): Text {
  const match = /^\*\*\s*([^*\n]+?)\s*\*\*\s*$/.exec(text.text);
  if (match?.[1] === undefined) return text;
  const at = text.text.indexOf(match[1]);
  return slice(text, at, at + match[1].length);
}
