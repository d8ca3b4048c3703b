import type { Finding, LayoutTools } from "../../model/draft.ts";
import type { Block, Page, Place, Section } from "../../model/page.ts";
import type { TableSegment } from "../tables/table-segments.ts";
import { formKey, type PageFacts, seriesFacts } from "./series-facts.ts";
import { formOf, signatureOf } from "./candidate.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { chooseSeries, type JudgedSeries } from "./choose-series.ts";
import { columnSeries, withOtherParts } from "./column-series.ts";
import { lineSeries } from "./line-series.ts";
import { runningTextSeries } from "./running-text.ts";
import type { Series } from "./series.ts";
import { blockSeries } from "./text-series.ts";
import { judge } from "./verdict.ts";

/** Every series of a page, of each kind. */
export function listSeries(page: Page): Series[] {
  return [...columnSeries(page), ...blockSeries(page), ...lineSeries(page), ...runningTextSeries(page)];
}

/** Judges every series of a page. `read` are the codes that were read from other parts of the page. */
export function judgeSeries(page: Page, read: ReadonlySet<string>): JudgedSeries[] {
  const all = listSeries(page);
  const facts = pageFacts(all, read);
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

/** Series with a probability from the first to the second number are refused, and told. */
const DOUBTFUL = [0.15, 0.5] as const;

/** Refusals of the series that may document errors, on lines of which nothing was read; of a table the best column. */
function doubtfulSeries(judged: readonly JudgedSeries[], chosen: readonly JudgedSeries[]): Finding[] {
  const read = new Set(chosen.flatMap(({ series }) => candidateLines(series)));
  const tables = new Set<TableSegment>();
  const doubtful = judged.filter(({ series, verdict: { probability } }) => {
    if (series.candidates.length < 2 || series.kind === "running-text") return false;
    return (
      probability >= DOUBTFUL[0] && probability < DOUBTFUL[1] && !candidateLines(series).some((line) => read.has(line))
    );
  });
  return [...doubtful]
    .sort((a, b) => b.verdict.probability - a.verdict.probability)
    .flatMap(({ series: { candidates, column }, verdict: { probability, evidence } }): Finding[] => {
      if (column !== undefined && tables.has(column.segment)) return [];
      if (column !== undefined) tables.add(column.segment);
      const places = column === undefined ? candidates.map(({ place }) => place) : rowPlaces(column.segment);
      const reason = `probability ${probability.toFixed(2)} that these are errors`;
      const outcomes = places.map((place) => ({ kind: "refused", place, reason }) as const);
      const place = places[0] ?? { line: 1, column: 1 };
      return [{ layout: "series", place, why: evidence, outcomes, took: [], probability }];
    });
}

function candidateLines({ candidates }: Series): number[] {
  return candidates.map(({ place }) => place.line);
}

function rowPlaces({ rows, pageRows }: TableSegment): Place[] {
  return [...new Set(rows.map((row) => pageRows?.get(row) ?? row))].map(({ place }) => place);
}

function pageFacts(all: readonly Series[], read: ReadonlySet<string>): PageFacts {
  const signatures = new Map<string, number>();
  for (const { candidates } of all) {
    const [first] = candidates;
    const key = first === undefined ? "" : signatureOf(first);
    signatures.set(key, (signatures.get(key) ?? 0) + candidates.length);
  }
  const headers = all.map(({ column }) =>
    column?.column.meaning?.role === "code" ? column.column.meaning.confidence : 0,
  );
  const forms = [...read].flatMap((code) => {
    const shape = shapeOf(code);
    return shape === undefined ? [] : [formKey(formOf(shape), code)];
  });
  return {
    read,
    forms: new Set(forms),
    candidates: all.reduce((sum, { candidates }) => sum + candidates.length, 0),
    bestHeader: Math.max(0, ...headers),
    signatures,
  };
}
