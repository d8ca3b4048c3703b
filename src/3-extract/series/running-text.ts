import type { Page, Text } from "../../model/page.ts";
import { type BlockInOrder, blocksInOrder, textsOf } from "../blocks-in-order.ts";
import { topicContext } from "../classify/classify.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { type CodeRecord, recordsFinding } from "../records/code-records.ts";
import { splitLanguages } from "../records/split-languages.ts";
import { slice } from "../text-slices.ts";
import { candidate } from "./candidate.ts";
import { type Token, tokenRuns } from "./running-tokens.ts";
import { layoutOf, type Series } from "./series.ts";

/** Longer texts are not searched. */
const maxLength = 400_000;
/** Characters before the first code that show the topic. */
const maxBefore = 160;
/** Characters of the text of the last code at most. */
const maxLastText = 250;

/**
 * The series of codes that follow each other in running text: numbers that rise or have one length, and names of one
 * shape, with words between them.
 */
export function runningTextSeries(page: Page): Series[] {
  return blocksInOrder(page).flatMap((spot) =>
    textsOf(spot.block)
      .filter(({ text }) => text.length <= maxLength)
      .flatMap((text) => tokenRuns(text.text).map((run) => seriesOf(page, spot, text, run))),
  );
}

function seriesOf(page: Page, { section, block, preceding }: BlockInOrder, text: Text, run: readonly Token[]): Series {
  const texts = textsBehind(text, run);
  const heads = run.flatMap(({ code, at }, nth) => {
    const shape = shapeOf(code);
    if (shape === undefined) return [];
    const match = {
      code: slice(text, at, at + code.length),
      shape,
      pattern: "running-text",
      ...nameAndTitle(texts[nth] ?? text),
    };
    return candidate(match.code, [match], "running", "") ?? [];
  });
  return {
    kind: "running-text",
    context: topicContext(page, section, textBefore(text, run[0]?.at ?? 0) ?? preceding),
    isNested: false,
    candidates: heads,
    blocks: [block],
    read: (tools, why) => {
      const codes = heads.map(({ head }) => head.text);
      tools.report("running-text", heads[0]?.place ?? text.place, { count: codes.length, codes: codes.join(", ") });
      const { trail } = section;
      const records = heads.map(({ head, matches }): CodeRecord => ({
        heading: head,
        codes: matches,
        body: [],
        trail,
        took: [],
      }));
      const finding = recordsFinding(layoutOf["running-text"], records, why, tools);
      return { ...finding, outcomes: splitLanguages(finding.outcomes), took: [block] };
    },
  };
}

/** The end of the text before the first code as one sentence, because a header may stand behind the last sentence. */
function textBefore(text: Text, at: number): Text | undefined {
  const before = text.text.slice(Math.max(0, at - maxBefore), at).replace(/[.。!！?？]/g, ",");
  return /\p{L}/u.test(before) ? { text: before, place: text.place } : undefined;
}

/** The text behind each code up to the next one; behind each of several listed codes, the text behind the last. */
function textsBehind(text: Text, run: readonly Token[]): Text[] {
  const texts: Text[] = [];
  const labels = labelBefore(text.text, run);
  for (let nth = run.length - 1; nth >= 0; nth--) {
    const end = (run[nth]?.at ?? 0) + (run[nth]?.code.length ?? 0);
    const next = run[nth + 1]?.at;
    const label =
      next === undefined ? 0 : (labels.exec(text.text.slice(Math.max(end, next - 60), next))?.[0].length ?? 0);
    const stop = next !== undefined ? next - label : Math.min(text.text.length, end + maxLastText);
    const shared = next !== undefined && /^\s?[,、/]\s?$/.test(text.text.slice(end, stop)) ? texts[nth + 1] : undefined;
    const gap = /^["'`)\].:：–—-]*\s*(?:[:：–—-]\s+)?/.exec(text.text.slice(end, end + 10))?.[0].length ?? 0;
    texts[nth] = shared ?? slice(text, end + gap, stop);
  }
  return texts;
}

/** The last word of a label of codes. */
const labelWord = /(?:^|\s)(?:errors?|warnings?|codes?|exceptions?|faults?|fehler|erreur|ошибка|código|erro)$/iu;

/** The words that most codes have before them, "Compiler error": a label of the codes, and no end of the text before. */
function labelBefore(text: string, run: readonly Token[]): RegExp {
  const counts = new Map<string, number>();
  for (const { at } of run) {
    const words =
      text
        .slice(Math.max(0, at - 60), at)
        .match(/\p{L}+/gu)
        ?.slice(-2)
        .join(" ") ?? "";
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [label = ""] = [...counts].find(([words, count]) => labelWord.test(words) && count >= 0.7 * run.length) ?? [];
  return label === "" ? /$^/ : new RegExp(`(?:\\p{L}+\\s+)?${label.replace(" ", "\\s+")}\\s*$`, "u");
}

/** The name at the start of the text after a number, and the rest of this text. */
function nameAndTitle(text: Text): { name?: Text; title?: Text } {
  const [word = ""] = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=[^A-Za-z0-9_]|$)/.exec(text.text) ?? [];
  const title = slice(text, word.length);
  return { ...(word !== "" && { name: slice(text, 0, word.length) }), ...(title.text !== "" && { title }) };
}
