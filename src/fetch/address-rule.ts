import { type LookupAddress, lookup as lookUp } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { FetchFailure } from "./fetch-failure.ts";

/** Tells whether a connection to this address may be made. */
export type AddressRule = (address: string) => boolean;

/**
 * Addresses of the public internet, and those that somebody named (`10.1.2.3`, `10.0.0.0/8`): everything that the
 * registries of special-purpose addresses (RFC 6890) keep for loopback, private networks, tunnels, documentation and
 * groups is refused. Throws a `Trouble` for words that are no address.
 *
 * @example
 * publicAddresses([])("93.184.215.14") // true
 * publicAddresses([])("169.254.169.254") // false
 * publicAddresses([])("::ffff:10.0.0.1") // false
 * publicAddresses(["10.0.0.0/8"])("10.1.2.3") // true
 */
export function publicAddressRule(allowed: readonly string[]): AddressRule {
  const named = new BlockList();
  for (const one of allowed) {
    const [address = "", bits] = one.split("/");
    const family = isIP(address);
    const wanted = bits === undefined ? undefined : Number(bits);
    if (family === 0 || (wanted !== undefined && !(wanted >= 0 && wanted <= (family === 4 ? 32 : 128)))) {
      throw new FetchFailure(`not an address or a range of addresses: ${one}`);
    }
    if (wanted === undefined) named.addAddress(address, familyName(family));
    else named.addSubnet(address, wanted, familyName(family));
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
 * A look-up for one connection that gives only addresses the rule allows: the connection is made to what was checked,
 * and a name that leads to a forbidden address once is refused as a whole.
 */
export function checkedLookup(allows: AddressRule): LookupFunction {
  return (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, "", 0);
      const forbidden = found.find(({ address }) => !allows(address));
      if (forbidden) return callback(forbiddenAddressFailure(host, forbidden.address), "", 0);
      if (options.all === true) return callback(null, found);
      return callback(null, found[0]?.address ?? "", found[0]?.family ?? 4);
    });
  };
}

/** The trouble with a host that is, or leads to, an address that the rule forbids. */
export function forbiddenAddressFailure(host: string, address: string): FetchFailure {
  const leads = host === address ? `${host} is` : `${host} leads to ${address},`;
  return new FetchFailure(`${leads} a private or special address: --allow-address ${address} allows it`);
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
// Inside 2000::/3, the only part of IPv6 that is the public internet: tunnels, tests and documentation.
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
