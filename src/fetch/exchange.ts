import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { type AddressRule, checkedLookup } from "./address.ts";
import { Trouble } from "./trouble.ts";

/** How long and how large an answer may be. */
export interface Limits {
  /** Bytes of a page, as sent and decompressed alike. */
  readonly bytes: number;
  /** Milliseconds for one request and its answer. */
  readonly total: number;
  /** Milliseconds without a byte. */
  readonly idle: number;
}

/** What a server answered to one request, the body decompressed. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Headers of a request, names in lower case. */
export type RequestHeaders = Readonly<Record<string, string>>;

/**
 * One GET, no redirect followed, cut off at the limits while it streams; the connection goes to an address that the
 * rule allows. Rejects with a `Trouble` or an error of node's network modules.
 */
export function exchange(url: URL, headers: RequestHeaders, limits: Limits, addresses: AddressRule): Promise<Answer> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      headers: { ...headers, "accept-encoding": "gzip, br" },
      lookup: checkedLookup(addresses),
      // A connection of its own: nothing of an earlier request can be left on it.
      agent: false,
    });
    const stop = (trouble: Trouble): void => {
      reject(trouble);
      sent.destroy(trouble);
    };
    const total = setTimeout(() => stop(new Trouble(`not complete after ${seconds(limits.total)} s`)), limits.total);
    sent.setTimeout(limits.idle, () => stop(new Trouble(`silent for ${seconds(limits.idle)} s`, true)));
    sent.on("close", () => clearTimeout(total));
    sent.on("error", reject);
    sent.on("response", (response) => {
      bodyOf(response, limits.bytes).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        (error: unknown) => {
          reject(error);
          sent.destroy();
        },
      );
    });
    sent.end();
  });
}

/** Seconds for people: tenths are enough. */
function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

async function bodyOf(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const decoder = decoderOf(response.headers["content-encoding"]);
  const chunks: Uint8Array[] = [];
  await pipeline(
    response,
    (stream: AsyncIterable<Uint8Array>) => capped(stream, limit),
    decoder,
    async (stream: AsyncIterable<Uint8Array>) => {
      for await (const chunk of capped(stream, limit)) chunks.push(chunk);
    },
  );
  return Buffer.concat(chunks);
}

async function* capped(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new Trouble(`larger than ${limit / 1024 / 1024} MiB`);
    yield chunk;
  }
}

function decoderOf(encoding: string | undefined): Transform {
  switch (encoding?.trim().toLowerCase() ?? "") {
    case "":
    case "identity":
      return new PassThrough();
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    default:
      throw new Trouble(`sent in an encoding that nobody asked for: ${encoding}`);
  }
}
