import type { PageHints } from "../../src/model/source.ts";
import { read } from "./read-page-text.ts";

/** Name of an operation, with its request → its codes. */
export async function operationsIn(
  text: string,
  hints: PageHints = {},
  path = "page",
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { extraction, drafts } = await read(text, hints, path);
  return Object.fromEntries(
    (extraction.operations ?? []).map(({ name, method, path }) => [
      [name, method, path].filter(Boolean).join(" "),
      drafts
        .filter(({ kind, operations }) => kind === undefined && operations?.includes(name))
        .map(({ code }) => code.text),
    ]),
  );
}
