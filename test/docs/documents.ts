import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";

/** One fenced block of a Markdown document. */
export interface FencedBlock {
  readonly document: string;
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  readonly language: string;
  /** File that the block shows: named in backticks, with a colon, at the end of the paragraph above. */
  readonly file?: string;
  readonly content: string;
  /** Offsets of the content in the document. */
  readonly start: number;
  readonly end: number;
}

/** README, the documents in `docs/`, and the other documents of the root. */
export const DOCUMENTS: readonly string[] = [
  ...globSync(["*.md", "action/*.md", "examples/**/*.md"], {
    ignore: ["**/node_modules/**", "examples/*/generated/**"],
  }).sort(),
  ...globSync("docs/*.md").sort(),
];

export const textOf = (document: string): string => readFileSync(document, "utf8");

/** The fenced blocks of a document, in order. */
export function blocksOf(document: string): readonly FencedBlock[] {
  const text = textOf(document);
  return [...text.matchAll(/^(`{3,})([a-z]*)\n([\s\S]*?)^\1$/gm)].map(
    ({ 0: whole, 1: fence = "", 2: language = "", 3: content = "", index }) => {
      const before = text.slice(0, index);
      const above = before.slice(-300);
      const file = /`([^`\n]+\.\w+)`:\n\n?$/.exec(above)?.[1];
      const start = index + whole.indexOf("\n") + 1;
      return {
        ...{ document, line: before.split("\n").length, language, content, start, end: start + content.length },
        ...(file !== undefined && fence !== "" && { file }),
      };
    },
  );
}

/** Anchors of the headings of a document, as GitHub and npm make them. */
export function anchorsOf(document: string): ReadonlySet<string> {
  const prose = textOf(document).replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  return new Set(
    [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
