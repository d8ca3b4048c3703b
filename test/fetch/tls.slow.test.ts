import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from "node:net";
import { resolve } from "node:path";
import { TLSSocket } from "node:tls";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { markdown, ROWS } from "./server.ts";

const BIN = resolve("dist/cli/main.js");
const TLS = resolve("test/fetch/tls");
const GOOD = markdown(ROWS);
const good: RequestListener = (_, response) => void response.end(GOOD);

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A server with a certificate of the test authority; returns its port. */
function tlsServer(certificate: string, listener: RequestListener = good): Promise<number> {
  const pem = readFileSync(`${TLS}/${certificate}.pem`);
  return listening(createTlsServer({ cert: pem, key: pem }, listener));
}

/** Fetches `/a.md` of a port in a process that trusts the test authority. */
async function fetched(port: number, env: NodeJS.ProcessEnv = {}, ...args: string[]) {
  const host = `127.0.0.1:${port}`;
  const services = { orders: { pages: [{ file: "pages/a.md", locale: "en", url: `https://${host}/a.md` }] } };
  const folder = folderWith({ "sources/shop/source.json": JSON.stringify({ services }) });
  const command = [BIN, "fetch", "--timeout", "5", "--allow-address", "127.0.0.1", ...args];
  return new Promise<{ text: string; lock: string; page: string | undefined }>((done) => {
    const all = { ...process.env, NODE_EXTRA_CA_CERTS: `${TLS}/ca.pem`, ...env };
    execFile(process.execPath, command, { cwd: folder, env: all }, (_, out, err) => {
      const files = tree(folder);
      const lock = files["sources/shop/pages.lock.json"] ?? "";
      done({ text: out + err, lock, page: files["sources/shop/pages/a.md"] });
    });
  });
}

// `npm test` builds `dist` first. Each fetch is a process, because Node reads its authorities once.
describe.skipIf(!existsSync(BIN))("over HTTPS", () => {
  test("a certificate of a known authority is accepted, others are refused with the reason", async () => {
    const port = await tlsServer("server");
    expect((await fetched(port)).page).toBe(GOOD);
    const refused: [port: number, env: NodeJS.ProcessEnv, reason: RegExp][] = [
      [port, { NODE_EXTRA_CA_CERTS: "" }, /: unable to .*certificate.* \(UNABLE_TO_\w+\)/],
      [await tlsServer("expired"), {}, /: certificate has expired \(CERT_HAS_EXPIRED\)/],
      [await tlsServer("other-host"), {}, /: .*127\.0\.0\.1.* \(ERR_TLS_CERT_ALTNAME_INVALID\)/],
    ];
    for (const [port, env, reason] of refused) {
      const { text, page } = await fetched(port, env);
      expect(text).toMatch(/^failed .* the certificate of the server is not accepted: /);
      expect(text).toMatch(reason);
      expect(page).toBeUndefined();
    }
  });

  test("a page without a length is suspect, because a cut connection looks like its end", async () => {
    const pem = readFileSync(`${TLS}/server.pem`);
    const port = await listening(
      createTcpServer((socket) => {
        const tls = new TLSSocket(socket, { isServer: true, key: pem, cert: pem });
        tls.on("error", () => undefined);
        // The last lines and the end of the TLS session are missing.
        tls.once("data", () => tls.write(`HTTP/1.1 200 OK\r\n\r\n${GOOD.slice(0, -75)}`, () => socket.end()));
      }),
    );
    const { text, page } = await fetched(port);
    expect(text).toMatch(/^suspect .* the server states no length, so the page may be cut\n/);
    expect(page).toBeUndefined();
    expect((await fetched(port, {}, "--accept", "shop")).page).toBe(GOOD.slice(0, -75));
  });

  test("user name, password and query of a redirect are neither stored nor printed", async () => {
    const targets = [
      "/good?X-Amz-Signature=SECRET1&session=SECRET2#SECRET3",
      "https://user:SECRET1@127.0.0.1/?token=SECRET2",
      "https://user:SECRET1@[bad/?token=SECRET2",
      "http://127.0.0.1/a?token=SECRET1",
    ];
    for (const location of targets) {
      const port = await tlsServer("server", (request, response) => {
        if (request.url?.startsWith("/good")) response.end(GOOD);
        else response.writeHead(302, { location }).end();
      });
      const { text, lock } = await fetched(port);
      expect(text + lock).not.toMatch(/SECRET/);
      if (location.startsWith("/")) expect(lock).toContain(`"finalUrl": "https://127.0.0.1:${port}/good"`);
      else expect(text).toMatch(/^failed /);
    }
  });
});

describe.skipIf(!existsSync(BIN))("through a proxy", () => {
  /** A proxy that records the hosts to which it makes tunnels; `status` is its answer. */
  async function proxy(status = 200): Promise<{ env: NodeJS.ProcessEnv; hosts: string[]; headers: unknown[] }> {
    const [hosts, headers]: [string[], unknown[]] = [[], []];
    const server = createServer((_, response) => response.end("no tunnel"));
    server.on("connect", (request, socket) => {
      hosts.push(request.url ?? "");
      headers.push(request.headers["proxy-authorization"]);
      if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\nlocation: /good\r\ncontent-length: 0\r\n\r\n`);
      const [host, port] = (request.url ?? "").split(":");
      const target = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        target.pipe(socket).pipe(target);
      });
      for (const one of [target, socket]) one.on("error", () => one.destroy());
    });
    const at = `http://user:SECRET@127.0.0.1:${await listening(server)}`;
    return { env: { https_proxy: at, no_proxy: "" }, hosts, headers };
  }

  test("a page is fetched, with the certificate of the server", async () => {
    const { env, hosts, headers } = await proxy();
    const port = await tlsServer("server");
    expect((await fetched(port, env)).page).toBe(GOOD);
    // One tunnel for robots.txt, one for the page.
    expect(new Set(hosts)).toEqual(new Set([`127.0.0.1:${port}`]));
    expect(new Set(headers)).toEqual(new Set([`Basic ${Buffer.from("user:SECRET").toString("base64")}`]));
    const { text } = await fetched(await tlsServer("other-host"), env);
    expect(text).toMatch(/certificate of the server is not accepted/);
  });

  test("NO_PROXY names hosts without a proxy", async () => {
    const { env, hosts } = await proxy();
    const port = await tlsServer("server");
    expect((await fetched(port, { ...env, no_proxy: "127.0.0.1" })).page).toBe(GOOD);
    expect(hosts).toEqual([]);
  });

  test("what the proxy answers is not taken for the answer of the server", async () => {
    for (const status of [302, 304, 404, 407]) {
      const { text } = await fetched(await tlsServer("server"), (await proxy(status)).env);
      expect(text).toMatch(new RegExp(`^failed .* the proxy answers HTTP ${status}\n`));
      expect(text).not.toContain("SECRET");
    }
  });

  test("the address of the proxy must be allowed, and its protocol known", async () => {
    const port = await tlsServer("server");
    const via = async (https_proxy: string): Promise<string> =>
      (await fetched(port, { https_proxy, no_proxy: "" })).text;
    expect(await via("http://user:SECRET@10.0.0.1:1")).toMatch(
      / the proxy resolves to 10\.0\.0\.1, a private .*--allow-address 10\.0\.0\.1\n/,
    );
    expect(await via("socks5://user:SECRET@127.0.0.1:1")).toMatch(/ the proxy of the environment is not an HTTP URL\n/);
  });
});
