/** How the characters of a code are arranged. Codes of one `key` look alike; codes of one `kind` are related. */
export interface CodeForm {
  readonly kind: "number" | "hex" | "prefixed" | "screaming" | "dotted" | "path" | "camel" | "snake" | "kebab" | "word";
  readonly key: string;
}

/**
 * The form of a code: sign and number of digits, prefix and digits, digits and a letter, length of a hexadecimal number, first part of a name.
 *
 * @example
 * formOf("-1004") // { kind: "number", key: "-9999" }
 * formOf("0x8007000E") // { kind: "hex", key: "hex10" }
 * formOf("ORA-00001") // { kind: "prefixed", key: "ORA5" }
 * formOf("301B") // { kind: "prefixed", key: "3A" }
 * formOf("ERR_DISK_FULL") // { kind: "screaming", key: "ERR_" }
 * formOf("Quota.Exceeded") // { kind: "dotted", key: "Quota." }
 * formOf("auth/invalid-email") // { kind: "path", key: "auth/" }
 * formOf("QuotaExceeded") // { kind: "camel", key: "" }
 * formOf("not_found") // { kind: "snake", key: "not_" }
 * formOf("not-found") // { kind: "kebab", key: "" }
 * formOf("Forbidden") // { kind: "word", key: "" }
 */
export function formOf(code: string): CodeForm {
  const number = /^([+-]?)(\d+)$/.exec(code);
  if (number) return { kind: "number", key: `${number[1]}${"9".repeat(Math.min(20, number[2]?.length ?? 0))}` };
  if (/^-?0x[0-9a-f]+$/i.test(code)) return { kind: "hex", key: `hex${code.length}` };
  const prefixed = /^([A-Za-z]{1,12})[-_:#]?(\d{2,10})[A-Z]?$/.exec(code);
  if (prefixed) return { kind: "prefixed", key: `${prefixed[1]}${prefixed[2]?.length}` };
  if (/^\d{3,6}[A-Z]$/.test(code)) return { kind: "prefixed", key: `${code.length - 1}A` };
  for (const [kind, pattern] of NAMES) {
    const match = pattern.exec(code);
    if (match) return { kind, key: match[1] ?? "" };
  }
  return { kind: "word", key: "" };
}

/** The kind and the key of the form of a code as one key. */
export function formKey(code: string): string {
  const { kind, key } = formOf(code);
  return `${kind} ${key}`;
}

/** Whether a code is written like an HTTP status. */
export function isStatus(code: string): boolean {
  return /^[1-5]\d\d$/.test(code);
}

/** Names of several words, and the part that names of one group share. */
const NAMES: readonly (readonly [CodeForm["kind"], RegExp])[] = [
  ["screaming", /^(?=.*[A-Z])([A-Z0-9]+_)[A-Z0-9]+(?:_[A-Z0-9]+)*$/],
  ["dotted", /^([A-Za-z]\w*\.)[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/],
  ["path", /^(:?[a-z][\w.]*\/)[\w-]+(?:\/[\w-]+)*$/],
  ["camel", /^[A-Za-z]?[a-z0-9]+[A-Z][A-Za-z0-9]*$/],
  ["snake", /^([a-z0-9]+_)[a-z0-9]+(?:_[a-z0-9]+)*$/],
  ["kebab", /^[a-z0-9]+(?:-[a-z0-9]+)+$/],
];
