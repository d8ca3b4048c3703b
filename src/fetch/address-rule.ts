import { type LookupAddress, lookup as lookUp } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { FetchFailure } from "./fetch-failure.ts";

/** Returns whether connections to an IP address are allowed. */
export type AddressRule = (address: string) => boolean;

/**
 * Returns a rule that allows public addresses and those of `allowed` (`10.1.2.3`, `10.0.0.0/8`). It refuses the
 * special-purpose addresses of RFC 6890: loopback, private networks, tunnels, documentation, multicast. Throws a
 * `FetchFailure` if an element of `allowed` is not an address or a range.
 *
 * @example
 * publicAddressRule([])("93.184.215.14") // true
 * publicAddressRule([])("169.254.169.254") // false
 * publicAddressRule([])("::ffff:10.0.0.1") // false
 * publicAddressRule(["10.0.0.0/8"])("10.1.2.3") // true
 */
export function publicAddressRule(allowed: readonly string[]): AddressRule {
  const named = new BlockList();
  for (const range of allowed) {
    const [, address = "", bits] = /^([\da-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    const prefix = bits === undefined ? longest : Number(bits);
    if (family === 0 || prefix > longest) throw new FetchFailure("address", `not an IP address or range: ${range}`);
    named.addSubnet(address, prefix, familyName(family));
  }
  return (address) => {
    const family = isIP(address);
    if (family === 0) return false;
    if (named.check(address, familyName(family))) return true;
    if (SPECIAL_RANGES.check(address, familyName(family))) return false;
    return family === 4 || GLOBAL_UNICAST_6.check(address, "ipv6");
  };
}

/**
 * Returns a DNS lookup for one connection. The connection is made to the address that the rule has checked. The lookup
 * fails if any address of the host is forbidden.
 */
export function checkedLookup(allows: AddressRule): LookupFunction {
  return (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, "", 0);
      const forbidden = addresses.find(({ address }) => !allows(address));
      if (forbidden) return callback(forbiddenAddressFailure(host, forbidden.address), "", 0);
      if (options.all === true) return callback(null, addresses);
      return callback(null, addresses[0]?.address ?? "", addresses[0]?.family ?? 4);
    });
  };
}

/** Returns the failure for a host that is, or resolves to, a forbidden address. */
export function forbiddenAddressFailure(host: string, address: string): FetchFailure {
  const subject = host === address ? `${host} is` : `${host} resolves to ${address},`;
  return new FetchFailure(
    "address",
    `${subject} a private or special address; allow it with --allow-address ${address}`,
  );
}

function familyName(family: number): "ipv4" | "ipv6" {
  return family === 4 ? "ipv4" : "ipv6";
}

const SPECIAL_RANGES = new BlockList();
for (const range of [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
].flatMap((line) => line.split(" "))) {
  const [address = "", bits] = range.split("/");
  SPECIAL_RANGES.addSubnet(address, Number(bits), "ipv4");
}
// Special-purpose ranges inside 2000::/3, the only range of public IPv6 addresses.
for (const [address, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  SPECIAL_RANGES.addSubnet(address, bits, "ipv6");
}

const GLOBAL_UNICAST_6 = new BlockList();
GLOBAL_UNICAST_6.addSubnet("2000::", 3, "ipv6");
