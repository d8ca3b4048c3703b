import { isIP } from "node:net";
import { type AddressRule, forbiddenAddressFailure } from "./address-rule.ts";
import { FetchFailure } from "./fetch-failure.ts";

/** The URLs that may be requested. */
export interface FetchScope {
  /** Hosts, with the port if it is not the default; `*.example.com` matches all subdomains. */
  readonly hosts: readonly string[];
  /** Whether plain HTTP is allowed. */
  readonly http: boolean;
  readonly addresses: AddressRule;
}

/**
 * Parses and checks the URL of a request or redirect. It must be HTTPS, without user name or password, with a listed
 * host that is not a forbidden IP address. Throws a `FetchFailure` that names the violated condition.
 */
export function allowedUrl(text: string, base: URL | undefined, { hosts, http, addresses }: FetchScope): URL {
  if (!URL.canParse(text, base?.href)) throw new FetchFailure(`not a URL: ${text}`);
  const url = new URL(text, base);
  if (url.protocol !== "https:" && !(http && url.protocol === "http:")) {
    const hint = url.protocol === "http:" ? "; allow it with --allow-http" : "";
    throw new FetchFailure(`${url.href} is not HTTPS${hint}`);
  }
  if (url.username !== "" || url.password !== "")
    throw new FetchFailure(`${url.host}: a URL with a user name or password is not allowed`);
  if (!hosts.some((host) => matchesHost(url.host, host.toLowerCase()))) {
    throw new FetchFailure(`${url.host} is not one of the hosts of source.json (${hosts.join(", ")})`);
  }
  // Node does no DNS lookup for an IP address, so `checkedLookup` does not check it.
  const address = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !addresses(address)) throw forbiddenAddressFailure(address, address);
  return url;
}

function matchesHost(host: string, listed: string): boolean {
  return listed.startsWith("*.") ? host.endsWith(listed.slice(1)) : host === listed;
}
