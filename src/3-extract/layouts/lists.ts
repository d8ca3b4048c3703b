import { groupBy } from "../../lib/collections.ts";
import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Item, Page, Section, Text } from "../../model/page.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { topicContext, type Classification } from "../classify/classify.ts";
import { readLabel, splitLabels } from "../records/text-labels.ts";
import { readCodes } from "../codes/code-prefix.ts";
import {
  recordContext,
  classifyRecords,
  type CodeRecord,
  recordsFinding,
  refusedRecords,
} from "../records/code-records.ts";
import { readBlocksOfKind, type BlockInOrder, blocksInOrder } from "../blocks-in-order.ts";
import { announcesCode, memberNames } from "../classify/vocabulary.ts";

/**
 * Lists whose items begin with a code. Nested lists are the fields of the code.
 *
 * @example
 * # Error codes
 *
 * - `4001`: The token has expired.
 * - `4002`: The account was closed.
 * → 4001: title The token has expired.
 * → 4002: title The account was closed.
 */
export const lists: Layout = {
  name: "lists",
  read: (page, tools) => {
    const found = listCandidates(page);
    return readBlocksOfKind(page, "list", (spot) => readCodeList(page, spot, found.get(spot.block), tools));
  },
};

/** The records of a list, and the classification of all lists in the same section or in sibling sections. */
interface ListCandidate {
  readonly records: readonly CodeRecord[];
  readonly together: () => Classification;
}

/**
 * The lists that may be lists of codes. The lists of a section, or of sibling sections, are also classified together,
 * because a list of one code has too little evidence of its own.
 */
function listCandidates(page: Page): ReadonlyMap<Block, ListCandidate> {
  const candidates = blocksInOrder(page).flatMap(({ block, section }) => {
    if (block.kind !== "list") return [];
    const records = block.items.flatMap((item) => itemRecord(item, section.trail) ?? []);
    return records.length > 0 && records.length >= block.items.filter(isNoField).length * 0.6
      ? [{ block, section, records }]
      : [];
  });
  const classifications = new Map<string, () => Classification>();
  for (const [group, lists] of groupBy(candidates, (list) => siblingKey(list.section))) {
    const confident = lists.filter(({ records }) => areConfident(records));
    const together = confident.flatMap(({ records }) => records);
    const sections = [...new Set(confident.map(({ section }) => section))];
    const [only] = sections;
    if (together.length < 2 || only === undefined) continue;
    const place = sections.length > 1 ? recordContext(page, only.trail.at(-2) ?? "", [], "") : topicContext(page, only);
    classifications.set(
      group,
      memoize(() => classifyRecords(together, place)),
    );
  }
  return new Map(
    candidates.map(({ block, section, records }): [Block, ListCandidate] => [
      block,
      {
        records,
        together: areConfident(records) ? (classifications.get(siblingKey(section)) ?? noEvidence) : noEvidence,
      },
    ]),
  );
}

/** Whether an item is no field of the item above: neither a label alone nor a text with a label. */
function isNoField({ text }: Item): boolean {
  return !/[:：]$/.test(text.text) && readLabel(text) === undefined;
}

/** The same key for sections of one level under one heading. */
function siblingKey({ level, trail }: Section): string {
  return [level, ...trail.slice(0, -1)].join("\n");
}

/** Whether no code has the shape of a plain word. */
function areConfident(records: readonly CodeRecord[]): boolean {
  return records.every(({ codes }) => codes.every(({ shape }) => shape.confidence >= 0.5));
}

function readCodeList(
  page: Page,
  spot: BlockInOrder,
  candidate: ListCandidate | undefined,
  tools: LayoutTools,
): Finding[] {
  const { block, section, preceding } = spot;
  if (block.kind !== "list" || candidate === undefined) return [];
  const { records, together } = candidate;
  const alone = records.length < 2 ? noEvidence() : classifyRecords(records, topicContext(page, section, preceding));
  const classification = alone.areErrors ? alone : together();
  if (!classification.areErrors) return alone.evidence.length === 0 ? [] : [refusedRecords(lists.name, records, alone)];
  return [{ ...recordsFinding(lists.name, records, classification.evidence, tools), took: [block] }];
}

function noEvidence(): Classification {
  return { areErrors: false, score: 0, evidence: [] };
}

function memoize<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function itemRecord(item: Item, trail: readonly string[]): CodeRecord | undefined {
  if (/^\d{3,}/.test(item.marker ?? "")) return numberedItemRecord(item, trail);
  if (readLabel(item.text) !== undefined) return undefined;
  const [head = item.text, ...labelled] = splitLabels(item.text);
  const whole = labelled.every((line) => readLabel(line) === undefined) ? item.text : head;
  const cell = readCodes(whole);
  const codes = cell?.codes ?? [];
  const [first] = codes;
  if (first === undefined || first.shape.confidence < 0.2 || memberNames.test(first.code.text)) return undefined;
  return {
    heading: item.text,
    codes,
    ...(cell?.range ? { range: true } : {}),
    announced: announcesCode(item.text.text.slice(0, item.text.text.indexOf(first.code.text))),
    body: [{ blocks: whole === head ? [...labelled.map(paragraphBlock), ...item.blocks] : item.blocks }],
    trail,
    took: [],
  };
}

/** A record of an item whose number is the code: "404. The page does not exist." */
function numberedItemRecord({ text, marker = "", blocks }: Item, trail: readonly string[]): CodeRecord | undefined {
  const code = { text: marker.replace(/\D+$/, ""), place: text.place };
  const shape = shapeOf(code.text);
  if (shape === undefined) return undefined;
  return {
    heading: text,
    codes: [{ code, shape, title: text, pattern: "item-number" }],
    announced: false,
    body: [{ blocks }],
    trail,
    took: [],
  };
}

function paragraphBlock(text: Text): Block {
  return { kind: "paragraph", place: text.place, text };
}
