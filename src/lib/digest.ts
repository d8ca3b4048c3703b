import { createHash } from "node:crypto";

/** SHA-256 of a text or of bytes, in hex: stands for them where they are only compared. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
