import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { TextDecoder } from "node:util";
import { onTestFinished } from "vitest";
import { fetch, type Fetched, type FetchOptions } from "../../src/commands/fetch/fetch.ts";

/** Answers one request; `count` is the number of this request among those for the same path, from 1. */
export type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A documentation site whose pages a test can change. */
export interface Site {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly host: string;
  /** Path → response. A text that begins with `<` is served as HTML, any other text as Markdown. */
  readonly pages: Record<string, string | Uint8Array | Handler>;
  /** All requests but those for robots.txt, oldest first. */
  readonly requests: IncomingMessage[];
}

/** Starts a server on loopback; it is closed when the test ends. */
export async function site(pages: Site["pages"]): Promise<Site> {
  const requests: IncomingMessage[] = [];
  const counts = new Map<string, number>();
  const served = { ...pages };
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path !== "/robots.txt") requests.push(request);
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const page = served[path];
    if (typeof page === "function") page(request, response, counts.get(path) ?? 1);
    else if (page === undefined) response.writeHead(404).end();
    else response.setHeader("content-type", typeOf(page)).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `http://${host}`, host, pages: served, requests };
}

function typeOf(page: string | Uint8Array): string {
  return typeof page !== "string" || page.startsWith("<") ? "text/html" : "text/markdown";
}

/** Returns a `source.json` with one English page per service. `pages` are service → path on the site. */
export function manifest(
  { origin, host }: Site,
  pages: Readonly<Record<string, string>>,
  hosts: string[] = [],
): string {
  const services = Object.entries(pages).map(([service, path]) => [
    service,
    { pages: [{ file: `pages${path}`, locale: "en", url: origin + path }] },
  ]);
  return JSON.stringify({ hosts: [host, ...hosts], services: Object.fromEntries(services) });
}

/** Fetches with loopback allowed. Pauses between retries are recorded, not waited for. */
export async function refresh(cwd: string, options: FetchOptions = {}): Promise<Fetched & { pauses: number[] }> {
  const pauses: number[] = [];
  const fetched = await fetch({
    cwd,
    allowHttp: true,
    allowAddresses: ["127.0.0.1"],
    sleep: async (ms) => pauses.push(ms),
    ...options,
  });
  return { ...fetched, pauses };
}

/** Encodes a text in a two-byte encoding by inverting the decoder of the platform. */
export function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((c) => (c < "\u0080" ? [c.charCodeAt(0)] : (bytes.get(c) ?? [0x3f]))));
}

/** Returns a Markdown page with one table row per code. */
export function markdown(
  rows: readonly (readonly [code: string, text: string])[],
  header = "Error code | Description",
): string {
  const lines = rows.map(([code, text]) => `| ${code} | ${text} |\n`);
  return `# Error codes\n\n| ${header} |\n| --- | --- |\n${lines.join("")}`;
}

/** Returns an HTML page with one table row per code. */
export function html(rows: readonly (readonly [code: string, text: string])[], head = ""): string {
  const lines = rows.map(([code, text]) => `<tr><td>${code}</td><td>${text}</td></tr>\n`);
  const table = `<table>\n<tr><th>Error code</th><th>Description</th></tr>\n${lines.join("")}</table>`;
  return `<!doctype html>\n<html><head><title>Error codes</title>${head}</head><body>\n${table}\n</body></html>\n`;
}

/** Ten codes of an imaginary shop. */
export const ROWS = [
  ["AuthFailure.TokenExpired", "The token has expired."],
  ["FailedOperation.OrderClosed", "The order is closed and cannot be changed."],
  ["InternalError", "Something broke on our side."],
  ["InvalidParameter.Currency", "The currency is not supported."],
  ["InvalidParameter.Quantity", "The quantity must be above zero."],
  ["LimitExceeded.Orders", "There are too many open orders."],
  ["MissingParameter.OrderId", "The number of the order is missing."],
  ["RequestLimitExceeded", "Too many requests in one second."],
  ["ResourceNotFound.Order", "There is no order with this number."],
  ["UnsupportedOperation.Refund", "Orders of this kind cannot be refunded."],
] as const;
