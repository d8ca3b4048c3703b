import type { FileInPieces, OutputFile } from "../src/model/output.ts";

/** Files in pieces of a few characters. */
export function inPieces(files: readonly OutputFile[], characters = 7): FileInPieces[] {
  const piece = new RegExp(`[^]{1,${characters}}`, "gu");
  return files.map(({ path, content }) => ({ path, pieces: content.match(piece) ?? [] }));
}

/** Files whose pieces are put together, each before the next one comes. */
export async function inOnePiece(files: AsyncIterable<FileInPieces>): Promise<OutputFile[]> {
  const all: OutputFile[] = [];
  for await (const { path, pieces } of files) all.push({ path, content: [...pieces].join("") });
  return all;
}
