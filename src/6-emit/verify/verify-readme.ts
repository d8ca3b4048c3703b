import type { TemplatePart } from "../templates/template-parts.ts";
import type { Allowlist } from "./allowlist.ts";
import { matchTemplate } from "./match-template.ts";
import type { Violation } from "./violation.ts";

/** A sample of the README, between its fences. */
const SAMPLE = /^```ts\n([\s\S]*?)^```$/gm;

/** Mark-up other than code spans, line breaks and tables: links, pictures, HTML, fences. */
const MARK_UP = /[`[\]]|~~~|<(?!br>|\/?code>)|:\/\/|www\./gi;

/**
 * Verifies a README: each sample matches one of the sample templates, and no mark-up is outside the samples except
 * tables and code spans.
 */
export function readmeViolation(
  content: string,
  samples: readonly (readonly TemplatePart[])[],
  allowlist: Allowlist,
): Violation | undefined {
  for (const { index, 0: fenced, 1: sample = "" } of content.matchAll(SAMPLE)) {
    const violations = samples.map((parts) => matchTemplate(sample, parts, allowlist));
    if (!violations.includes(undefined)) {
      const { offset = 0, text = "" } = violations[0] ?? {};
      return { offset: index + fenced.indexOf(sample) + offset, text: `a sample that no template makes: ${text}` };
    }
  }
  // Spaces in place of samples and code spans keep the offsets of the text around them.
  const rest = content
    .replace(SAMPLE, (sample) => sample.replace(/[^\n]/g, " "))
    .replace(/(?<![\\`])`[^`\n|]+`(?!`)/g, (span) => " ".repeat(span.length));
  for (const { index, 0: mark } of rest.matchAll(MARK_UP)) {
    if (/^[:w]/i.test(mark) || !isEscaped(rest, index))
      return { offset: index, text: "mark-up that has no place here" };
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}
