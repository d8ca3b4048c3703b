import { parse } from "../../src/2-parse/parse.ts";
import { draftsOf, extract } from "../../src/3-extract/extract.ts";
import type { Draft, Extraction } from "../../src/model/draft.ts";
import type { PageHints } from "../../src/model/source.ts";
import { type Problem, collectProblems } from "../../src/problems/problems.ts";

/** What one page gives: its extraction and the problems reported on the way. */
export interface Read {
  readonly extraction: Extraction;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Parses and extracts a page given as text. */
export async function read(text: string, reading: PageHints = {}, path = "page"): Promise<Read> {
  const found = collectProblems();
  const page = await parse({ path, text }, found.on(path));
  const extraction = extract(page, { hints: reading }, found.on(path));
  return { extraction, drafts: draftsOf(extraction), problems: found.list };
}

/** A draft on one line: `CODE: role words, role words`, a success or a range with its kind in brackets. */
export function show(draft: Draft): string {
  const kind = draft.kind === undefined ? "" : ` (${draft.kind})`;
  const fields = draft.fields.map((field) => `${field.role} ${field.text.text.replaceAll("\n", " / ")}`);
  return `${draft.code.text}${kind}: ${fields.join(", ")}`;
}
