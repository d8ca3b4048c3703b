import { createHash } from "node:crypto";

/** SHA-256 of a text, in hex: stands for the text where it is only compared. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
