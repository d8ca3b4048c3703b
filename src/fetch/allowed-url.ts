import { isIP } from "node:net";
import { type AddressRule, forbiddenAddressFailure } from "./address-rule.ts";
import { FetchFailure } from "./fetch-failure.ts";

/** Where requests may go. */
export interface FetchScope {
  /** Hosts, with a port where it is not the usual one; `*.example.com` stands for every host below it. */
  readonly hosts: readonly string[];
  /** Whether pages may come over HTTP without TLS. */
  readonly http: boolean;
  readonly addresses: AddressRule;
}

/**
 * The address of a page, checked: HTTPS, no user name, a host of the list, no forbidden address in place of a name.
 * Throws a `Trouble` that says which of them it is not. Holds for the first request and for every redirect.
 */
export function allowedUrl(text: string, base: URL | undefined, { hosts, http, addresses }: FetchScope): URL {
  if (!URL.canParse(text, base?.href)) throw new FetchFailure(`not an address of a page: ${text}`);
  const url = new URL(text, base);
  if (url.protocol !== "https:" && !(http && url.protocol === "http:")) {
    const hint = url.protocol === "http:" ? ": --allow-http allows it" : "";
    throw new FetchFailure(`${url.href} is not HTTPS${hint}`);
  }
  if (url.username !== "" || url.password !== "") throw new FetchFailure(`${url.host}: an address with a user name`);
  if (!hosts.some((host) => matchesHost(url.host, host.toLowerCase()))) {
    throw new FetchFailure(`${url.host} is not among the hosts of source.json (${hosts.join(", ")})`);
  }
  // A connection to an address looks nothing up.
  const address = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !addresses(address)) throw forbiddenAddressFailure(address, address);
  return url;
}

function matchesHost(host: string, listed: string): boolean {
  return listed.startsWith("*.") ? host.endsWith(listed.slice(1)) : host === listed;
}
