import { parse } from "../../src/2-parse/parse.ts";
import { draftsOf, extract } from "../../src/3-extract/extract.ts";
import type { Draft, Extraction } from "../../src/model/draft.ts";
import type { PageHints } from "../../src/model/source.ts";
import { type Problem, collectProblems } from "../../src/problems/problems.ts";

/** The extraction of one page, and the reported problems. */
export interface Read {
  readonly extraction: Extraction;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Parses the text of a page and extracts its drafts. */
export async function read(text: string, reading: PageHints = {}, path = "page"): Promise<Read> {
  const found = collectProblems();
  const page = await parse({ path, text, hints: reading }, found.on(path));
  const extraction = extract(page, { hints: reading }, found.on(path));
  return { extraction, drafts: draftsOf(extraction), problems: found.list };
}

/** A draft on one line: `CODE: role text, role text`, with the kind of a success or a range in brackets. */
export function show(draft: Draft): string {
  const kind = draft.kind === undefined ? "" : ` (${draft.kind})`;
  const fields = draft.fields.map((field) => `${field.role} ${field.text.text.replaceAll("\n", " / ")}`);
  return `${draft.code.text}${kind}: ${fields.join(", ")}`;
}
