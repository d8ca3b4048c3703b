import { groupBy } from "../../lib/group.ts";
import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Item, Page, Section, Text } from "../../model/page.ts";
import { readCodeCell } from "../code-cell.ts";
import { shapeOf } from "../code-shape.ts";
import { surroundings, type Verdict } from "../judge.ts";
import { readLabel, splitLabels } from "../labels.ts";
import { readLead } from "../lead.ts";
import { around, judgeRecords, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { readSpots, type Spot, spots } from "../spots.ts";
import { codeLabel, memberNames } from "../vocabulary.ts";

/**
 * Lists whose items begin with a code; nested lists are the code's fields.
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
    const found = candidates(page);
    return readSpots(page, "list", (spot) => readList(page, spot, found.get(spot.block), tools));
  },
};

/** The records of a list, and what is thought of all lists of its section that are made like it. */
interface Candidate {
  readonly records: readonly Record[];
  readonly together: () => Verdict;
}

/**
 * Lists of a section, or of sections side by side, are judged together where each alone says too little: one list
 * a code, one list a group.
 */
function candidates(page: Page): ReadonlyMap<Block, Candidate> {
  const found = spots(page).flatMap(({ block, section }) => {
    if (block.kind !== "list") return [];
    const records = block.items.flatMap((item) => record(item, section.trail) ?? []);
    return records.length > 0 && records.length >= block.items.length * 0.6 ? [{ block, section, records }] : [];
  });
  const verdicts = new Map<string, () => Verdict>();
  for (const [group, lists] of groupBy(found, (list) => siblings(list.section))) {
    const sure = lists.filter(({ records }) => isSure(records));
    const all = sure.flatMap(({ records }) => records);
    const sections = [...new Set(sure.map(({ section }) => section))];
    const [only] = sections;
    if (all.length < 2 || only === undefined) continue;
    const place = sections.length > 1 ? around(page, only.trail.at(-2) ?? "", [], "") : surroundings(page, only);
    verdicts.set(
      group,
      once(() => judgeRecords(all, place)),
    );
  }
  return new Map(
    found.map(({ block, section, records }): [Block, Candidate] => [
      block,
      { records, together: isSure(records) ? (verdicts.get(siblings(section)) ?? nothing) : nothing },
    ]),
  );
}

/** What sections under one heading have in common. */
function siblings({ level, trail }: Section): string {
  return [level, ...trail.slice(0, -1)].join("\n");
}

/** No word among them that could be any word. */
function isSure(records: readonly Record[]): boolean {
  return records.every(({ words }) => words.every(({ shape }) => shape.weight >= 0.5));
}

function readList(page: Page, spot: Spot, candidate: Candidate | undefined, tools: LayoutTools): Finding[] {
  const { block, section, lead } = spot;
  if (block.kind !== "list" || candidate === undefined) return [];
  const { records, together } = candidate;
  const alone = records.length < 2 ? nothing() : judgeRecords(records, surroundings(page, section, lead));
  const verdict = alone.errors ? alone : together();
  if (!verdict.errors) return alone.why.length === 0 ? [] : [refusedRecords(lists.name, records, alone)];
  return [{ ...recordsFinding(lists.name, records, verdict.why, tools), took: [block] }];
}

function nothing(): Verdict {
  return { errors: false, score: 0, why: [] };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function record(item: Item, trail: readonly string[]): Record | undefined {
  if (/^\d{3,}/.test(item.marker ?? "")) return numbered(item, trail);
  if (readLabel(item.text) !== undefined) return undefined;
  const [head = item.text, ...labelled] = splitLabels(item.text);
  const whole = labelled.every((line) => readLabel(line) === undefined) ? item.text : head;
  const cell = readCodeCell(whole);
  const lead = cell === undefined ? readLead(whole) : undefined;
  const words = cell?.words ?? (lead === undefined ? [] : [lead]);
  const [first] = words;
  if (first === undefined || first.shape.weight < 0.2 || memberNames.test(first.code.text)) return undefined;
  return {
    head: item.text,
    words,
    ...(cell?.range ? { range: true } : {}),
    announced: codeLabel(item.text.text.slice(0, item.text.text.indexOf(first.code.text))),
    body: [{ blocks: whole === head ? [...labelled.map(paragraph), ...item.blocks] : item.blocks }],
    trail,
    took: [],
  };
}

/** An item whose number is the code: "404. The page does not exist." */
function numbered({ text, marker = "", blocks }: Item, trail: readonly string[]): Record | undefined {
  const code = { text: marker.replace(/\D+$/, ""), place: text.place };
  const shape = shapeOf(code.text);
  if (shape === undefined) return undefined;
  return { head: text, words: [{ code, shape, title: text }], announced: false, body: [{ blocks }], trail, took: [] };
}

function paragraph(text: Text): Block {
  return { kind: "paragraph", place: text.place, text };
}
