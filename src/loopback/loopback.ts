import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ownValue } from "../lib/collections.ts";
import { type Answer, failureAnswer, fileAnswer, jsonAnswer, refusalAnswer } from "./answer.ts";
import type { LoopbackSite } from "./loopback-site.ts";
import { type LoopbackIdentity, refusalOf } from "./refusal.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

export type { LoopbackFile, LoopbackRoute, LoopbackSite } from "./loopback-site.ts";
export { type PageShell, pageShell } from "./page-shell.ts";

/** A running server. */
export interface LoopbackServer {
  /** The address to open. The token is its fragment, which no request contains. */
  readonly url: string;
  /** Ends the server and its connections. */
  close(): Promise<void>;
}

/**
 * Serves files and routes to browsers of this machine, on a free port of 127.0.0.1. Only a page of this server that knows
 * the random token can call a route (`refusalOf`). A route that throws answers the reason as JSON; no request ends the
 * server.
 */
export async function serveLoopback(site: LoopbackSite): Promise<LoopbackServer> {
  const token = randomBytes(32).toString("base64url");
  let identity: LoopbackIdentity = { host: "", token };
  const server = createServer((request, response) => {
    void answerOf(request, site, identity).then((answer) => send(answer, request, response));
  });
  // A connection that does not finish its request ends.
  server.requestTimeout = 30_000;
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", listening);
  });
  identity = { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, token };
  return {
    url: `http://${identity.host}/#${token}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const API = "/api/";

async function answerOf(request: IncomingMessage, site: LoopbackSite, identity: LoopbackIdentity): Promise<Answer> {
  const { url = "", method = "", headers } = request;
  const path = url.split("?", 1)[0] ?? "";
  const isRoute = path.startsWith(API);
  const refusal = refusalOf({ method, isRoute, headers }, identity, site.maxBodyBytes);
  if (refusal) return refusalAnswer(refusal);
  try {
    if (!isRoute) return fileAnswer(ownValue(site.files, path));
    const route = ownValue(site.routes, path.slice(API.length));
    return route
      ? jsonAnswer(await route(await bodyOf(request)))
      : refusalAnswer({ status: 404, reason: "no such route" });
  } catch (error) {
    return failureAnswer(error);
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}

function send({ status, type, content }: Answer, request: IncomingMessage, response: ServerResponse): void {
  // Reads a body that was refused, without keeping it, because a client does not read the answer before it has sent all.
  request.resume();
  const length = Buffer.byteLength(content);
  response.writeHead(status, { ...SECURITY_HEADERS, "content-type": type, "content-length": length });
  response.end(request.method === "HEAD" ? undefined : content);
}
