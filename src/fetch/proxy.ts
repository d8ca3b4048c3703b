import type { Agent } from "node:http";
import { isIP } from "node:net";
import { getProxyForUrl } from "proxy-from-env";
import { type AddressRule, checkedLookup, forbiddenAddressFailure } from "./address-rule.ts";
import { FetchFailure } from "./fetch-failure.ts";

/**
 * Returns the agent that tunnels a request through the proxy which `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`
 * name for its URL; `undefined` for no proxy. The rule applies to the address of the proxy: the proxy looks up the host.
 * The signal ends the connection to the proxy, which no request has until the proxy answers.
 */
export async function proxyAgentFor(url: URL, addresses: AddressRule, signal: AbortSignal): Promise<Agent | undefined> {
  const text = getProxyForUrl(url.href);
  if (text === "") return undefined;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  // The text may contain a password.
  if (!proxy || !/^https?:$/.test(proxy.protocol))
    throw new FetchFailure("proxy", "the proxy of the environment is not an HTTP URL");
  const address = proxy.hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !addresses(address)) throw forbiddenAddressFailure("the proxy", address);
  const { HttpsProxyAgent } = await import("https-proxy-agent");
  return new HttpsProxyAgent(proxy, { lookup: checkedLookup(addresses), signal });
}
