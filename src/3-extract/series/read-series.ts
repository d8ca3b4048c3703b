import type { Finding, LayoutTools } from "../../model/draft.ts";
import type { Block, Page, Section } from "../../model/page.ts";
import { innerBlocks } from "../blocks-in-order.ts";
import { pageRowsOf, type TableSegment } from "../tables/segment.ts";
import { areBareNames, type RestFacts, seriesFacts } from "./series-facts.ts";
import { maxOf } from "../../lib/collections.ts";
import { formKey } from "../codes/code-form.ts";
import { chooseSeries } from "./choose-series.ts";
import { columnSeries, withOtherParts } from "./column-series.ts";
import { lineSeries } from "./line-series.ts";
import { runningTextSeries } from "./running-text.ts";
import type { Series } from "./series.ts";
import { blockSeries } from "./text-series.ts";
import { judge, type JudgedSeries } from "./verdict.ts";

/** Every series of a page, of each kind. */
export function listSeries(page: Page): Series[] {
  return [...columnSeries(page), ...blockSeries(page), ...lineSeries(page), ...runningTextSeries(page)];
}

/** Judges every series of a page. `read` are the codes that were read from other parts of the page. */
export function judgeSeries(page: Page, read: ReadonlySet<string>): JudgedSeries[] {
  const all = listSeries(page);
  const facts = restFacts(all, read);
  return all.map((series) => {
    const own = seriesFacts(series, facts);
    return { series, facts: own, verdict: judge(own) };
  });
}

/** The findings of the series that document errors, on the part of a page that no layout read. */
export function readSeries(page: Page, tools: LayoutTools): Finding[] {
  const judged = judgeSeries(page, tools.known);
  const chosen = chooseSeries(judged, tools.known.size);
  const segments = new Set(chosen.flatMap(({ series: { column } }) => column?.segment ?? []));
  const complete = new Set<Block | Section>();
  const found = chosen.map(({ series: { read, column, blocks }, verdict: { probability, evidence } }) => {
    const finding = read(tools, [`probability ${probability.toFixed(2)} that these are errors`, ...evidence]);
    const [block] = blocks;
    if (column === undefined || block === undefined || complete.has(block)) return finding;
    complete.add(block);
    return withOtherParts(finding, column, segments);
  });
  return [...found, ...doubtfulSeries(judged, chosen)];
}

/**
 * A series that is not read is reported if its probability is at least the first and less than the second number. Bare names
 * (`areBareNames`) are reported from the first number on.
 */
const DOUBTFUL = [0.15, 0.45] as const;

/** In running text, names that are no codes are usual. */
const DOUBTFUL_IN_TEXT = 0.4;

/** Refusals of the series that may document errors, on lines of which nothing was read; of a table the best column. */
function doubtfulSeries(judged: readonly JudgedSeries[], chosen: readonly JudgedSeries[]): Finding[] {
  const read = new Set(chosen.flatMap(({ series }) => candidateLines(series)));
  const taken = withInnerBlocks(chosen.flatMap(({ series }) => series.blocks));
  const codes = new Set(chosen.flatMap(({ series }) => candidateCodes(series)));
  const tables = new Set<TableSegment>();
  const doubtful = judged.filter(({ series, facts, verdict: { probability } }) => {
    if (series.candidates.length < 2) return false;
    if (series.kind === "running-text")
      return probability >= DOUBTFUL_IN_TEXT && !candidateCodes(series).some((code) => codes.has(code));
    if (series.blocks.every((block) => taken.has(block)) || areOrdinals(series)) return false;
    const isDoubtful = probability >= DOUBTFUL[0] && (probability < DOUBTFUL[1] || areBareNames(facts));
    return isDoubtful && !candidateLines(series).some((line) => read.has(line));
  });
  return [...doubtful]
    .sort((a, b) => b.verdict.probability - a.verdict.probability)
    .flatMap(({ series: { candidates, column }, verdict: { probability, evidence } }): Finding[] => {
      if (column !== undefined && tables.has(column.segment)) return [];
      if (column !== undefined) tables.add(column.segment);
      const places = (column ? pageRowsOf(column.segment) : candidates).map(({ place }) => place);
      const reason = `probability ${probability.toFixed(2)} that these are errors`;
      const outcomes = places.map((place) => ({ kind: "refused", place, reason }) as const);
      const place = places[0] ?? { line: 1, column: 1 };
      return [{ layout: "series", place, why: evidence, outcomes, took: [], probability }];
    });
}

/** Whether the codes are the numbers of a list: "1. Orders", "2. Payments". */
function areOrdinals({ candidates }: Series): boolean {
  return candidates.every(({ head }, index) => /^\d+(?=[.)] )/.exec(head.text)?.[0] === String(index + 1));
}

function withInnerBlocks(blocks: readonly (Block | Section)[]): ReadonlySet<Block | Section> {
  const all = new Set(blocks);
  for (const block of all) if ("kind" in block) for (const inner of innerBlocks(block)) all.add(inner);
  return all;
}

function candidateCodes({ candidates }: Series): string[] {
  return candidates.flatMap(({ matches }) => matches.map(({ code }) => code.text));
}

function candidateLines({ candidates }: Series): number[] {
  return candidates.map(({ place }) => place.line);
}

function restFacts(all: readonly Series[], read: ReadonlySet<string>): RestFacts {
  const headers = all.map(({ column }) =>
    column?.column.meaning?.role === "code" ? column.column.meaning.confidence : 0,
  );
  return {
    read,
    forms: new Set(Array.from(read, formKey)),
    candidates: all.reduce((sum, { candidates }) => sum + candidates.length, 0),
    bestHeader: maxOf(headers, 0),
  };
}
