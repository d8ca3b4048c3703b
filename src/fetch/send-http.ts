import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { type AddressRule, checkedLookup } from "./address-rule.ts";
import { FetchFailure } from "./fetch-failure.ts";
import { proxyAgentFor } from "./proxy.ts";

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
  /** Nothing says where the body ends: neither a length, nor chunks, nor a compressed format. */
  readonly mayBeCut: boolean;
}

/** Headers of a request, names in lower case. */
export type RequestHeaders = Readonly<Record<string, string>>;

/**
 * Sends one GET request, or a POST request with the bytes of `post`, to an address that the rule allows; does not follow
 * redirects. The response is aborted when it exceeds a limit. Rejects with a `FetchFailure` or with an error of Node's
 * network modules.
 */
export async function sendHttp(
  url: URL,
  headers: RequestHeaders,
  limits: ResponseLimits,
  addresses: AddressRule,
  post?: Uint8Array,
): Promise<HttpResponse> {
  const connection = new AbortController();
  const proxy = await proxyAgentFor(url, addresses, connection.signal);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method: post ? "POST" : "GET",
      headers: { ...headers, "accept-encoding": "gzip, br" },
      lookup: checkedLookup(addresses),
      // Each request gets its own connection, so no data of an earlier request can be in it.
      agent: proxy ?? false,
    });
    const stop = (failure: FetchFailure): void => {
      reject(failure);
      sent.destroy(failure);
      connection.abort();
    };
    const total = setTimeout(
      () => stop(new FetchFailure("slow", `not complete after ${inSeconds(limits.total)} s`)),
      limits.total,
    );
    sent.setTimeout(limits.idle, () => stop(new FetchFailure("timeout", `no data for ${inSeconds(limits.idle)} s`)));
    sent.on("close", () => clearTimeout(total));
    sent.on("error", reject);
    sent.on("response", (response) => {
      // The agent passes on what the proxy answers if it makes no connection.
      if (proxy && !response.socket.remoteAddress) {
        return stop(new FetchFailure("proxy", `the proxy answers HTTP ${response.statusCode}`));
      }
      readResponseBody(response, limits.bytes).then(
        (body) =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body, mayBeCut: mayBeCut(response) }),
        (error: unknown) => {
          reject(error);
          sent.destroy();
        },
      );
    });
    sent.end(post);
  });
}

function mayBeCut({ headers }: IncomingMessage): boolean {
  const isCompressed = !/^(?:identity)?$/i.test(headers["content-encoding"] ?? "");
  const isChunked = /\bchunked\b/i.test(headers["transfer-encoding"] ?? "");
  return headers["content-length"] === undefined && !isChunked && !isCompressed;
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
    if (size > limit) throw new FetchFailure("too-large", `larger than ${limit / 1024 / 1024} MiB`);
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
      throw new FetchFailure("undecodable", `unsupported content encoding: ${encoding}`);
  }
}
