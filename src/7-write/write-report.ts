import writeFileAtomic from "write-file-atomic";
import { Failure, reasonOf } from "../lib/failure.ts";

/** Writes a report where the user wants it, over an older one. */
export function writeReport(path: string, text: string): void {
  try {
    writeFileAtomic.sync(path, text);
  } catch (error) {
    throw new Failure(`${path}: cannot be written: ${reasonOf(error)}`);
  }
}
