import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Serves a folder on loopback, and tells what is requested. */
export async function serve(folder: string): Promise<{ readonly origin: string; readonly requests: string[] }> {
  const requests: string[] = [];
  const types: Readonly<Record<string, string>> = { html: "text/html", css: "text/css", js: "text/javascript" };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://site.example").pathname;
    requests.push(path);
    response.setHeader("content-type", types[path.split(".").at(-1) ?? ""] ?? "text/plain");
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
