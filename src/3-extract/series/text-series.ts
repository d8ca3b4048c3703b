import { groupBy } from "../../lib/collections.ts";
import type { Block, Item, Page, Section, Text } from "../../model/page.ts";
import { blocksInOrder, type BlockInOrder } from "../blocks-in-order.ts";
import { topicContext, type TopicContext } from "../classify/classify.ts";
import type { BodyPart } from "../records/record-body.ts";
import { type CodeRecord, recordContext, recordsFinding } from "../records/code-records.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { type Candidate, candidate, readCandidate, signatureOf } from "./candidate.ts";
import { seriesLayout, type Series, type SeriesKind } from "./series.ts";

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

/** The series of headings, items and terms of a page. */
export function blockSeries(page: Page): Series[] {
  const headings = page.sections.flatMap((section, at) => headingHead(page, section, at) ?? []);
  const inner = blocksInOrder(page).flatMap((spot): Head[] => {
    if (spot.block.kind === "list") return spot.block.items.flatMap((item) => itemHead(page, spot, item) ?? []);
    if (spot.block.kind === "definitions") return termHeads(page, spot);
    return [];
  });
  return [...groupBy([...headings, ...inner], ({ group }) => group).values()].map(seriesOf);
}

function seriesOf(heads: readonly Head[]): Series {
  const [{ kind, context, isNested }] = heads as [Head, ...Head[]];
  return {
    kind,
    context,
    isNested,
    candidates: heads.map((head) => head.candidate),
    blocks: heads.flatMap(({ took }) => took),
    read: (tools, why) => recordsFinding(seriesLayout, heads.map(recordOf), why, tools),
  };
}

function recordOf({ candidate: { head, matches, isLabelled }, body, trail, took }: Head): CodeRecord {
  return { heading: head, codes: matches, announced: isLabelled, body, trail, took };
}

function headingHead(page: Page, section: Section, at: number): Head | undefined {
  const { heading, level, blocks, trail } = section;
  const below = sectionsBelow(page, section, at);
  const found = heading && readCandidate(heading, textOf(blocks) || textOf(below[0]?.blocks ?? []));
  // Nothing is left below a heading whose codes a layout has read: such a heading names a group.
  const isGroup = blocks.length === 0 && below.every((part) => part.blocks.length === 0);
  if (found === undefined || (isGroup && found.separator === "whole")) return undefined;
  const parents = trail.slice(0, -1);
  return {
    candidate: found,
    kind: "heading",
    group: ["heading", level, signatureOf(found), ...parents].join("\n"),
    context: recordContext(page, parents.at(-1) ?? "", parents.slice(0, -1), ""),
    trail: parents,
    isNested: false,
    body: [
      { blocks },
      ...below.map((part) => ({ ...(part.heading && { heading: part.heading }), blocks: part.blocks })),
    ],
    took: [section, ...blocks, ...below.flatMap((part) => [part, ...part.blocks])],
  };
}

/** The deeper sections below a heading, up to one that may be a code itself. */
function sectionsBelow(page: Page, { level }: Section, at: number): Section[] {
  const end = page.sections.findIndex(
    (next, index) => index > at && (next.level <= level || (next.heading && readCandidate(next.heading)) !== undefined),
  );
  return page.sections.slice(at + 1, end < 0 ? undefined : end);
}

function itemHead(page: Page, { block, section, preceding, container }: BlockInOrder, item: Item): Head | undefined {
  const marker = /^\d{3,}/.exec(item.marker ?? "")?.[0];
  const shape = marker === undefined ? undefined : shapeOf(marker);
  const found =
    marker === undefined || shape === undefined
      ? readCandidate(item.text, textOf(item.blocks))
      : candidate(
          item.text,
          [{ code: { text: marker, place: item.text.place }, shape, title: item.text, pattern: "item-number" }],
          "marker",
          textOf(item.blocks),
        );
  if (found === undefined) return undefined;
  const isNested = container !== undefined;
  return {
    candidate: found,
    kind: "item",
    group: ["item", isNested, signatureOf(found), placeKey(section)].join("\n"),
    context: topicContext(page, section, preceding),
    trail: section.trail,
    isNested,
    body: [{ blocks: item.blocks }],
    took: [block],
  };
}

function termHeads(page: Page, { block, section, preceding, container }: BlockInOrder): Head[] {
  const items = block.kind === "definitions" ? block.items : [];
  return items.flatMap(({ terms, blocks }) =>
    terms.flatMap((term): Head[] => {
      const found = readCandidate(term, textOf(blocks));
      return found === undefined
        ? []
        : [
            {
              candidate: found,
              kind: "term",
              group: ["term", signatureOf(found), placeKey(section)].join("\n"),
              context: topicContext(page, section, preceding),
              trail: section.trail,
              isNested: container !== undefined,
              body: [{ blocks }],
              took: [block],
            },
          ];
    }),
  );
}

/** The key of a section. */
export function placeKey({ place }: Section): string {
  return `${place.line}:${place.column}`;
}

/** The start of the text of the first block. */
function textOf([first]: readonly Block[]): string {
  const texts: readonly Text[] =
    first?.kind === "paragraph"
      ? [first.text]
      : first?.kind === "list"
        ? first.items.slice(0, 20).map(({ text }) => text)
        : [];
  return texts
    .map(({ text }) => text.slice(0, 300))
    .join(" ")
    .slice(0, 300);
}
