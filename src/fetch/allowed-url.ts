import { isIP } from "node:net";
import { type AddressRule, forbiddenAddressFailure } from "./address-rule.ts";
import { FetchFailure } from "./fetch-failure.ts";

/** The URLs that may be requested. */
export interface FetchScope {
  /** Hosts, with the port if it is not the default; `*.example.com` matches all subdomains. */
  readonly hosts: readonly string[] | "any";
  /** Whether plain HTTP is allowed. */
  readonly http: boolean;
  readonly addresses: AddressRule;
  /** Whether a URL of these hosts may be requested. Default: each may. */
  readonly includes?: ((url: URL) => boolean) | undefined;
}

/**
 * Parses and checks the URL of a request or redirect. It must be HTTPS, without user name or password, with a listed
 * host that is not a forbidden IP address. Throws a `FetchFailure` that names the violated condition.
 */
export function allowedUrl(text: string, base: URL | undefined, { hosts, http, addresses, includes }: FetchScope): URL {
  // The text is not repeated: where its password or query is depends on the parser that takes it for a URL.
  if (!URL.canParse(text, base?.href))
    throw new FetchFailure(
      "not-allowed",
      base ? `a redirect of ${base.host} leads to no valid URL` : "not a valid URL",
    );
  const url = new URL(text, base);
  if (url.protocol !== "https:" && !(http && url.protocol === "http:")) {
    const hint = url.protocol === "http:" ? "; allow it with --allow-http" : "";
    throw new FetchFailure("not-allowed", `${withoutSecrets(url)} is not HTTPS${hint}`);
  }
  if (url.username !== "" || url.password !== "")
    throw new FetchFailure("not-allowed", `${url.host}: a URL with a user name or password is not allowed`);
  if (hosts !== "any" && !isListed(url, hosts)) {
    throw new FetchFailure("not-allowed", `${url.host} is not one of the hosts of source.json (${hosts.join(", ")})`);
  }
  if (includes?.(url) === false) throw new FetchFailure("not-allowed", `${withoutSecrets(url)} is out of the scope`);
  // Node does no DNS lookup for an IP address, so `checkedLookup` does not check it.
  const address = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !addresses(address)) throw forbiddenAddressFailure(address, address);
  return url;
}

/**
 * A URL without user, password, query and fragment, which may be keys. Of a URL without a host only the scheme is left.
 *
 * @example
 * withoutSecrets(new URL("https://a:b@c.test/d?sig=e#f")) // "https://c.test/d"
 * withoutSecrets(new URL("mailto:a:b@c.test")) // "mailto:"
 */
export function withoutSecrets({ protocol, host, pathname }: URL): string {
  return host === "" ? protocol : `${protocol}//${host}${pathname}`;
}

/** Whether the host of a URL is one of `hosts`. */
export function isListed({ host }: URL, hosts: readonly string[]): boolean {
  return hosts.some((listed) => matchesHost(host, listed.toLowerCase()));
}

function matchesHost(host: string, listed: string): boolean {
  return listed.startsWith("*.") ? host.endsWith(listed.slice(1)) : host === listed;
}
