import type { Browser, BrowserType } from "playwright-core";
import { codeOf, reasonOf } from "../../lib/failure.ts";
import { FetchFailure } from "../fetch-failure.ts";
import { findChromium, INSTALL_HINT } from "./find-chromium.ts";

/**
 * Flags that leave the browser without network access. All requests, also those to loopback, go to a proxy with a host name
 * of the reserved domain `invalid` (RFC 6761), and the resolver resolves no name. Playwright passes responses to the browser
 * through a pipe.
 */
const NO_NETWORK = [
  "--proxy-server=http://errsmith.invalid:1",
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--dns-prefetch-disable",
  "--disable-quic",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Bounds the objects of scripts. The memory of the process is bounded by `watchMemory`. */
const OTHER_FLAGS = [
  "--disable-gpu",
  "--no-first-run",
  "--js-flags=--max-old-space-size=512",
  "--deny-permission-prompts",
];

/** Variables that a browser needs. Others may be secrets, or name a proxy. */
const VARIABLES =
  /^(?:PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|XDG_\w+|SYSTEMROOT|WINDIR|LOCALAPPDATA|APPDATA|USERPROFILE|PROGRAMFILES.*)$/i;

/** Starts the system's Chromium. Throws a `FetchFailure` that says what to install if there is none. */
export async function startChromium(env: NodeJS.ProcessEnv): Promise<Browser> {
  const chromium = await loadPlaywright();
  const executablePath = findChromium(env);
  if (executablePath === undefined) throw new FetchFailure("no-browser", `no browser: ${INSTALL_HINT}`);
  const args = [...NO_NETWORK, ...OTHER_FLAGS];
  try {
    return await chromium.launch({
      ...{ executablePath, args, headless: true, timeout: START_MS },
      // Chromium refuses to start as root with its sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
      // With the popup blocker, a page opens a window only after a click, and errsmith makes none.
      ignoreDefaultArgs: ["--disable-popup-blocking"],
      env: Object.fromEntries(Object.entries(env).filter(([name]) => VARIABLES.test(name))),
      // The program handles signals; the browser ends with its pipe.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    });
  } catch (error) {
    throw new FetchFailure("no-browser", `Chromium does not start: ${startFailure(error)}`);
  }
}

const START_MS = 60_000;

async function loadPlaywright(): Promise<BrowserType> {
  try {
    return (await import("playwright-core")).chromium;
  } catch (error) {
    if (codeOf(error) === "ERR_MODULE_NOT_FOUND")
      throw new FetchFailure("no-browser", `no playwright-core: ${INSTALL_HINT}`);
    throw error;
  }
}

/** Without the log of the browser, which has process ids and times. */
function startFailure(error: unknown): string {
  const text = reasonOf(error);
  if (/no usable sandbox/i.test(text)) return "the system lets it have no sandbox";
  const library = /error while loading shared libraries: [^\n]*/.exec(text)?.[0];
  if (/has been closed/.test(text)) return library ?? "it ends at once";
  return library ?? text.split("\n")[0]?.replace(/^browserType\.launch: /, "") ?? "";
}
