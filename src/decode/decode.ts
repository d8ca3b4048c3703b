import { codesOf } from "../lib/error-names.ts";
import { printable, printableOutput } from "../lib/printable.ts";
import { matchesService, serviceId } from "../lib/service-id.ts";
import type { DecodablePackage } from "./decodable.ts";
import { decodedJson } from "./decoded-json.ts";
import { decodedText, type TextOptions } from "./decoded-text.ts";
import { findCodes } from "./find-codes.ts";
import { similarCodes } from "./similar-codes.ts";

export type { DecodablePackage } from "./decodable.ts";
export { readPackage } from "./read-package.ts";

/** What to look up, and how to show it. */
export interface DecodeOptions extends TextOptions {
  /** Id or name of a service. Default: all services. */
  readonly service?: string | undefined;
  readonly json?: boolean | undefined;
}

/** What a command prints, and its exit status: 1 for an unknown code, 2 for an unknown service. */
export interface Decoded {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Looks up a code in packages. Nothing of what is printed controls a terminal but the colours of `bold` and `dim`. */
export function decode(packages: readonly DecodablePackage[], wanted: string, options: DecodeOptions): Decoded {
  const { service, json = false } = options;
  const catalogs = packages.flatMap((one) => one.catalogs).filter((catalog) => matchesService(service, catalog));
  if (catalogs.length === 0) {
    const ids = packages.flatMap((one) => one.catalogs.map(serviceId));
    return failed(2, `no service ${service}; --service takes one of ${ids.join(", ") || "none"}`);
  }
  const found = findCodes(packages, wanted, service);
  if (found.length === 0) {
    const similar = similarCodes(
      wanted,
      catalogs.flatMap(({ errors }) => errors.flatMap(codesOf)),
    );
    const hint = similar.length > 0 ? `; did you mean ${similar.join(" or ")}?` : "";
    return failed(1, `no page documents ${wanted}${hint}`);
  }
  const text = json ? decodedJson(found) : found.map((one) => decodedText(one, options)).join("\n");
  return { status: 0, out: json ? text : printableOutput(text), err: "" };
}

function failed(status: 1 | 2, reason: string): Decoded {
  return { status, out: "", err: `${printable(reason)}\n` };
}
