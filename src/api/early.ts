import { sizesBelow } from "../1-read/read.ts";
import { type Crew, worthOf } from "./crew.ts";

/**
 * Starts the threads that the pages in a folder will be worth, so that they are there when the project was read. Looks at
 * sizes only, and at no more files than it takes.
 */
export function startEarly(crew: Crew, folder: string): void {
  let bytes = 0;
  let wanted = 0;
  for (const size of sizesBelow(folder)) {
    bytes += size;
    if (worthOf(bytes) <= wanted) continue;
    wanted = worthOf(bytes);
    if (crew.mates(wanted).length < wanted) return;
  }
}
