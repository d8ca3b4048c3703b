import { isNumberCode } from "../lib/symbol.ts";
import type { CodeUse } from "../model/code-use.ts";
import type { ApplicationFile } from "./application-file.ts";
import { type CodeIndex, usesOfDocumented } from "./code-index.ts";
import { isDistinctive } from "./distinctive.ts";
import { hasErrorCode, isCase, isMember, switchesOnCode } from "./quoted-context.ts";
import { type QuotedText, quotedTexts } from "./quoted-texts.ts";

/** Lines between two codes that belong together, for example between two cases of a switch. */
const NEAR = 4;

/** A documented code in quotation marks. */
interface Quoted extends QuotedText {
  /** Whether its form or its line says that it is a code. */
  readonly isCode: boolean;
  /** Whether it is a case, or an item or key of a list or table. */
  readonly isMember: boolean;
}

/**
 * The quoted codes in a file of Go, Java, Python or YAML. A code counts if only codes have its form, if its line has the
 * code of an error, or if it is a case or an item near such a code. Numbers, constants and classes are not found.
 */
export function readQuoted({ path, text }: ApplicationFile, index: CodeIndex): readonly CodeUse[] {
  return runsOf(quotedCodes(path, text, index))
    .flatMap((run) => (run.some(({ isCode }) => isCode) ? run : []))
    .flatMap(({ text: written, line, column }) =>
      usesOfDocumented({ file: path, line, column, kind: "quoted" }, written, index.codes.get(written) ?? []),
    );
}

/** Divides codes into runs of items that are at the same level, with a few lines between two of them at most. */
function runsOf(quoted: readonly Quoted[]): readonly (readonly Quoted[])[] {
  const runs: Quoted[][] = [];
  let last: Quoted | undefined;
  for (const each of quoted) {
    const isNext = last?.isMember && each.isMember && each.level === last.level && each.line - last.line <= NEAR;
    if (isNext) runs.at(-1)?.push(each);
    else runs.push([each]);
    last = each;
  }
  return runs;
}

function quotedCodes(path: string, text: string, { codes }: CodeIndex): readonly Quoted[] {
  const lines = text.split("\n");
  return quotedTexts(path, text)
    .filter((quoted) => codes.has(quoted.text) && !isNumberCode(quoted.text))
    .map((quoted) => {
      const before = (lines[quoted.line - 1] ?? "").slice(0, quoted.column - 1);
      const ofCase = isCase(before) && switchesOnCode(lines, quoted.line);
      const isCode = isDistinctive(quoted.text) || hasErrorCode(before) || ofCase;
      return { ...quoted, isCode, isMember: isMember(before) };
    });
}
