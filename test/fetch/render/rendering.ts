import { type FetchOutcome, type FetchPolicy, Hosts, publicAddressRule, withSender } from "../../../src/fetch/fetch.ts";
import { type Site, site } from "../server.ts";

/** Names such as `InvalidParameter.Currency`: the codes of the tests. */
export const codesIn = async (text: string): Promise<ReadonlySet<string>> =>
  Promise.resolve(new Set(text.match(/\b[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+\b/g)));

/** Settings of a rendering that tests change. */
export interface Options {
  readonly hosts?: readonly string[];
  readonly addresses?: readonly string[];
  readonly seconds?: number;
  readonly bytes?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Renders a page of a site on loopback. */
export async function render(docs: Pick<Site, "origin" | "host">, path: string, options: Options = {}) {
  const { hosts = [docs.host], addresses = ["127.0.0.1"], seconds = 60, bytes = 8 * 2 ** 20, headers } = options;
  const policy: FetchPolicy = {
    scope: { hosts, http: true, addresses: publicAddressRule(addresses) },
    limits: { bytes, total: seconds * 1000, idle: 10_000 },
    ...{ retries: 0, ignoreRobots: false, sleep: async () => Promise.resolve() },
    env: { ...process.env, ...options.env },
  };
  const request = { url: docs.origin + path, headers, render: { codesIn } };
  const outcome = await withSender(new Hosts(), (send) => send(request, policy), policy.env);
  return { outcome, text: textOf(outcome), troubles: outcome.kind === "page" ? outcome.rendered?.troubles : undefined };
}

/** The HTML of a rendered page, or why there is none. */
export function textOf(outcome: FetchOutcome): string {
  if (outcome.kind === "page") return Buffer.from(outcome.bytes).toString();
  return outcome.kind === "failed" ? `${outcome.state}: ${outcome.reason}` : outcome.kind;
}

/** An empty page with a script that fills it. */
export function shell(script: string, body = '<div id="app"></div>'): string {
  return `<!doctype html><html lang="en"><head><title>Error codes</title></head><body>${body}<script>${script}</script></body></html>`;
}

/** A script that shows a table of codes. */
export function showing(table: string): string {
  return `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(table).replaceAll("<", "\\u003c")});`;
}

/** Starts a site whose page `/errors` runs a script. */
export async function scripted(script: string, pages: Site["pages"] = {}): Promise<Site> {
  return site({ "/errors": shell(script), ...pages });
}
