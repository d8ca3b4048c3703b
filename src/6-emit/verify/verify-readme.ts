import type { TemplatePart } from "../templates/template-parts.ts";
import type { Allowlist } from "./allowlist.ts";
import { matchTemplate } from "./match-template.ts";
import type { FileReader, Violation } from "./violation.ts";

/** A sample of the README, between its fences. */
const SAMPLE = /^```ts\n([\s\S]*?)^```$/gm;

/** Mark-up that is no code span, no line break and no table: links, pictures, HTML, another fence; or an escape of it. */
const MARK_UP = /[`[\]]|~~~|<(?!br>|\/?code>)|:\/\/|www\./gi;

/**
 * Holds a README as it comes: its samples by their templates, and no mark-up between them but tables and code spans. A
 * piece ends where a line does, and not in a sample.
 */
export function readingReadme(samples: readonly (readonly TemplatePart[])[], allowed: Allowlist): FileReader {
  let isAtLine = true;
  return {
    take: (piece) => {
      if (!isAtLine) return { offset: 0, text: "a piece that begins in a line" };
      isAtLine = piece.endsWith("\n");
      return readmeViolation(piece, samples, allowed);
    },
    end: () => undefined,
  };
}

function readmeViolation(
  content: string,
  samples: readonly (readonly TemplatePart[])[],
  allowed: Allowlist,
): Violation | undefined {
  for (const { index, 0: fenced, 1: sample = "" } of content.matchAll(SAMPLE)) {
    const troubles = samples.map((parts) => matchTemplate(sample, parts, allowed));
    if (!troubles.includes(undefined)) {
      const { offset = 0, text = "" } = troubles[0] ?? {};
      return { offset: index + fenced.indexOf(sample) + offset, text: `a sample that no template makes: ${text}` };
    }
  }
  // Blanks keep the offsets of what is left.
  const blank = (text: string): string => text.replace(/[^\n]/g, " ");
  const rest = content.replace(SAMPLE, blank).replace(/(?<![\\`])`[^`\n|]+`(?!`)/g, blank);
  for (const { index, 0: mark } of rest.matchAll(MARK_UP)) {
    if (/^[:w]/i.test(mark) || !isEscaped(rest, index))
      return { offset: index, text: "mark-up that has no place here" };
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let escapes = 0;
  while (text[at - 1 - escapes] === "\\") escapes += 1;
  return escapes % 2 === 1;
}
