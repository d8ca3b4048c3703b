import type { Block, Item, Page, Section, Text } from "../../model/page.ts";
import { blocksInOrder, type BlockInOrder, placeKey, sectionsBelow, textsOf } from "../blocks-in-order.ts";
import { topicContext, type TopicContext } from "../classify/classify.ts";
import type { BodyPart } from "../records/record-body.ts";
import { type CodeRecord, recordContext, recordsFinding } from "../records/code-records.ts";
import { responseTopic } from "../classify/vocabulary.ts";
import { formKey, isStatus } from "../codes/code-form.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { slice } from "../text-slices.ts";
import {
  type Candidate,
  candidate,
  candidatesAmong,
  readCandidate,
  type ReadHead,
  type Separator,
  signatureOf,
} from "./candidate.ts";
import { layoutOf, type Series, type SeriesKind } from "./series.ts";
import { groupCandidates } from "./group-candidates.ts";

/** A candidate with its key of grouping and what its record holds. */
interface Head {
  readonly candidate: Candidate;
  readonly kind: SeriesKind;
  readonly group: string;
  readonly context: TopicContext;
  readonly trail: readonly string[];
  readonly isNested: boolean;
  readonly body: readonly BodyPart[];
  readonly took: readonly (Block | Section)[];
}

/** What parts a word from its text. A line of one word may be wrapped text, but no heading, item or term. */
const PARTED_BY: ReadonlySet<Separator> = new Set(["whole", "colon", "dash"]);

/** The series of headings, items and terms of a page. */
export function blockSeries(page: Page): Series[] {
  const readHeading = candidatesAmong(page.sections.flatMap(({ heading }) => heading ?? []));
  const headings = page.sections.flatMap((section, at) => headingHead(page, section, at, readHeading) ?? []);
  const spots = blocksInOrder(page);
  const readHead = candidatesAmong(spots.flatMap(({ block }) => (block.kind === "paragraph" ? [] : textsOf(block))));
  const inner = spots.flatMap((spot) => headsOfBlock(page, spot, readHead));
  // A single table of one column is no record.
  return groupCandidates([...headings, ...inner], PARTED_BY)
    .filter((heads) => !heads[0]?.group.startsWith(BOX) || heads.length > 1)
    .map(seriesOf);
}

function seriesOf(heads: readonly Head[]): Series {
  const [{ kind, context, isNested }] = heads as [Head, ...Head[]];
  return {
    kind,
    context,
    isNested,
    candidates: heads.map((head) => head.candidate),
    blocks: heads.flatMap(({ took }) => took),
    read: (tools, why) => recordsFinding(layoutOf[kind], heads.map(recordOf), why, tools),
  };
}

function recordOf({ candidate: { head, matches }, body, trail, took }: Head): CodeRecord {
  return { heading: head, codes: matches, body, trail, took };
}

function headingHead(page: Page, section: Section, at: number, readHead: ReadHead): Head | undefined {
  const { heading, level, trail } = section;
  const deeper = sectionsBelow(page, at, (text) => readCandidate(text) !== undefined);
  const below = textOf(section.blocks) || textOf(deeper[0]?.blocks ?? []);
  const found = heading && readHead(withoutSectionNumber(heading), below);
  const blocks = blocksOfCode(section.blocks, found);
  const parts = blocks.length < section.blocks.length ? [] : deeper;
  // Nothing is left below a heading whose codes a layout has read: such a heading names a group.
  const isGroup = blocks.length === 0 && parts.every((part) => part.blocks.length === 0);
  if (found === undefined || (isGroup && found.separator === "whole") || isSectionNumber(found)) return undefined;
  const parents = trail.slice(0, -1);
  const signature = isStatusOfAnswer(found, parents.at(-1)) ? "status" : signatureOf(found);
  return {
    candidate: found,
    kind: "heading",
    group: ["heading", level, signature, ...parents].join("\n"),
    context: recordContext(page, parents.at(-1) ?? "", parents.slice(0, -1), ""),
    trail: parents,
    isNested: false,
    body: [
      { blocks },
      ...parts.map((part) => ({ ...(part.heading && { heading: part.heading }), blocks: part.blocks })),
    ],
    took: [section, ...blocks, ...parts.flatMap((part) => [part, ...part.blocks])],
  };
}

/** The blocks up to a bold paragraph that is another code of the same form. */
function blocksOfCode(blocks: readonly Block[], of: Candidate | undefined): readonly Block[] {
  const end = blocks.findIndex((block, at) => {
    if (block.kind !== "paragraph" || at === 0 || blocks[at - 1]?.kind === "paragraph") return false;
    const other = readCandidate(block.text);
    return other?.mark === "strong" && other.separator === "whole" && formKeyOf(other) === (of && formKeyOf(of));
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

function formKeyOf({ matches: [first] }: Candidate): string {
  return formKey(first?.code.text ?? "");
}

/** Whether a candidate is an HTTP status below a heading of answers. One word may follow it, or several. */
function isStatusOfAnswer({ matches: [first] }: Candidate, above = ""): boolean {
  return isStatus(first?.code.text ?? "") && responseTopic.test(above);
}

/** A heading without its section number: "1.2 ERR_TIMEOUT". */
function withoutSectionNumber(heading: Text): Text {
  return slice(heading, /^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\D)/.exec(heading.text)?.[0].length ?? 0);
}

/** Whether the number at the beginning of a heading counts sections: "2. Client errors". */
function isSectionNumber({ head, matches: [first] }: Candidate): boolean {
  return /^\d{1,2}$/.test(first?.code.text ?? "") && /^\d{1,2}\s?[.、]/.test(head.text.trim());
}

/** The items of a list, the terms of a definition list or the first row of a table of one column, with a code at their head. */
function headsOfBlock(page: Page, { block, section, preceding, container }: BlockInOrder, readHead: ReadHead): Head[] {
  const isNested = container !== undefined;
  const box = boxItem(block);
  const headOf = (kind: "item" | "term", found: Candidate | undefined, blocks: readonly Block[]): Head[] => {
    if (found === undefined) return [];
    // Each table of one column is one record. All of them are one series, because sections do not divide them.
    const where = box ? [BOX] : [kind, isNested, placeKey(section)];
    const group = [...where, signatureOf(found)].join("\n");
    const context = topicContext(page, section, preceding);
    return [
      { candidate: found, kind, group, context, trail: section.trail, isNested, body: [{ blocks }], took: [block] },
    ];
  };
  if (block.kind === "list")
    return block.items.flatMap((item) => headOf("item", itemCandidate(item, readHead), item.blocks));
  return (block.kind === "definitions" ? block.items : (box ?? [])).flatMap(({ terms, blocks }) =>
    terms.flatMap((term) => headOf("term", readHead(term, textOf(blocks)), blocks)),
  );
}

/** The code at the head of an item, or the number of the item, if it has three digits or more. */
function itemCandidate({ text, marker = "", blocks }: Item, readHead: ReadHead): Candidate | undefined {
  const [number = ""] = /^\d{3,}/.exec(marker) ?? [];
  const shape = shapeOf(number);
  if (shape === undefined) return readHead(text, textOf(blocks));
  const match = { code: { text: number, place: text.place }, shape, title: text, pattern: "item-number" };
  return candidate(text, [match], "marker", textOf(blocks));
}

/** A table of one column as the term in its first row and the text below: `| 101 -- TOO_FEW_POINTS |`. */
function boxItem(block: Block): { terms: Text[]; blocks: Block[] }[] | undefined {
  if (block.kind !== "table" || block.rows.some(({ cells }) => cells.length !== 1)) return undefined;
  const [head, ...below] = block.rows.flatMap(({ cells }) => cells);
  const blocks = below.map((text): Block => ({ kind: "paragraph", place: text.place, text }));
  return head === undefined || blocks.length === 0 ? [] : [{ terms: [head], blocks }];
}

/** The first part of the key of a group of tables of one column. */
const BOX = "box";

/** The start of the text of the first block. */
function textOf([first]: readonly Block[]): string {
  const texts = first === undefined || first.kind === "definitions" ? [] : textsOf(first);
  return texts
    .slice(0, 20)
    .map(({ text }) => text.slice(0, 300))
    .join(" ")
    .slice(0, 300);
}
