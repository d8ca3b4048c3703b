import type { PageHints } from "../../src/model/source.ts";
import { read } from "./read-page-text.ts";

/** Name of an operation, with its request → its codes. */
export async function operationsIn(
  text: string,
  hints: PageHints = {},
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { extraction, drafts } = await read(text, hints);
  return Object.fromEntries(
    (extraction.operations ?? []).map(({ name, method, path }) => [
      [name, method, path].filter(Boolean).join(" "),
      drafts.filter(({ operations }) => operations?.includes(name)).map(({ code }) => code.text),
    ]),
  );
}
