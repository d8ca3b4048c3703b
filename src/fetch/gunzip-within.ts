import { gunzipSync } from "node:zlib";
import { FetchFailure, toFetchFailure } from "./fetch-failure.ts";

/**
 * Decompresses a file; a file that is not compressed stays as it is. Throws a `FetchFailure` for a damaged file, and for one
 * with more than `limit` bytes, of which no more are decompressed.
 */
export function gunzipWithin(bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw new FetchFailure("too-large", `larger than ${limit / 1024 / 1024} MiB`);
    throw toFetchFailure(error);
  }
}
