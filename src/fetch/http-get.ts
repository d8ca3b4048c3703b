import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { type AddressRule, checkedLookup } from "./address-rule.ts";
import { FetchFailure } from "./fetch-failure.ts";

/** Limits of a response. */
export interface ResponseLimits {
  /** Maximum number of bytes, both compressed and decompressed. */
  readonly bytes: number;
  /** Maximum milliseconds of the request and its response. */
  readonly total: number;
  /** Maximum milliseconds without data. */
  readonly idle: number;
}

/** Response to one request, with the decompressed body. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Headers of a request, names in lower case. */
export type RequestHeaders = Readonly<Record<string, string>>;

/**
 * Sends one GET request to an address that the rule allows; does not follow redirects. The response is aborted when it
 * exceeds a limit. Rejects with a `FetchFailure` or with an error of Node's network modules.
 */
export function httpGet(
  url: URL,
  headers: RequestHeaders,
  limits: ResponseLimits,
  addresses: AddressRule,
): Promise<HttpResponse> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      headers: { ...headers, "accept-encoding": "gzip, br" },
      lookup: checkedLookup(addresses),
      // Each request gets its own connection, so no data of an earlier request can be in it.
      agent: false,
    });
    const stop = (failure: FetchFailure): void => {
      reject(failure);
      sent.destroy(failure);
    };
    const total = setTimeout(
      () => stop(new FetchFailure(`not complete after ${inSeconds(limits.total)} s`)),
      limits.total,
    );
    sent.setTimeout(limits.idle, () => stop(new FetchFailure(`no data for ${inSeconds(limits.idle)} s`, true)));
    sent.on("close", () => clearTimeout(total));
    sent.on("error", reject);
    sent.on("response", (response) => {
      readResponseBody(response, limits.bytes).then(
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

/** Converts milliseconds to seconds, rounded to tenths. */
function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

async function readResponseBody(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const decoder = decompressor(response.headers["content-encoding"]);
  const chunks: Uint8Array[] = [];
  await pipeline(
    response,
    (stream: AsyncIterable<Uint8Array>) => limitBytes(stream, limit),
    decoder,
    async (stream: AsyncIterable<Uint8Array>) => {
      for await (const chunk of limitBytes(stream, limit)) chunks.push(chunk);
    },
  );
  return Buffer.concat(chunks);
}

async function* limitBytes(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new FetchFailure(`larger than ${limit / 1024 / 1024} MiB`);
    yield chunk;
  }
}

function decompressor(encoding: string | undefined): Transform {
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
      throw new FetchFailure(`unsupported content encoding: ${encoding}`);
  }
}
