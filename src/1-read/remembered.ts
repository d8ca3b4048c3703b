import { readFileSync } from "node:fs";
import { Failure } from "../lib/failure.ts";
import type { Source } from "../model/source.ts";
import type { Problems } from "../problems/problems.ts";
import { decode } from "./decode.ts";
import { type FileToRead, readTexts } from "./read-text.ts";

/** What an earlier run knew of files that are as they were then. */
export interface Remembered {
  /** SHA-256 of the text of a page, `undefined` where it is to be read. */
  readonly textHash: (disk: string, encoding: string | undefined) => string | undefined;
  /** Whether a file of the package is what was written. */
  readonly isWritten: (disk: string) => boolean;
}

/** Nothing is known. */
export const NOTHING: Remembered = { textHash: () => undefined, isWritten: () => false };

/** The text of a page, or its hash and a way to it. */
export type Text = string | { readonly hash: string; readonly read: () => string };

/** Texts of pages in the order given, `undefined` for each that could not be read (reported); those that are known later. */
export async function pageTexts(
  files: readonly FileToRead[],
  { textHash }: Remembered,
  problems: Problems,
): Promise<(Text | undefined)[]> {
  const hashes = files.map(({ disk, encoding }) => textHash(disk, encoding));
  const texts = (
    await readTexts(
      files.filter((_, i) => hashes[i] === undefined),
      problems,
    )
  ).values();
  return files.map((file, i) => {
    const hash = hashes[i];
    return hash === undefined ? texts.next().value : { hash, read: () => readNow(file) };
  });
}

/** A page with its text, which is read when it is first asked for where an earlier run knew it. */
export function withText(page: Omit<Source, "text" | "hash">, text: Text): Source {
  if (typeof text === "string") return { ...page, text };
  let known: string | undefined;
  return {
    ...page,
    hash: text.hash,
    get text() {
      return (known ??= text.read());
    },
  };
}

function readNow({ disk, name, encoding }: FileToRead): string {
  const decoded = decode(readFileSync(disk), encoding);
  if ("text" in decoded) return decoded.text;
  throw new Failure(`${name}: was changed while it was read; run errsmith again`);
}
