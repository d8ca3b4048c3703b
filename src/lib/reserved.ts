const DEVICES =
  "CON PRN AUX NUL COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9 LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9".split(
    " ",
  );

/**
 * True if Windows treats a file or folder of this name as a device. The extension does not matter.
 *
 * @example
 * isDeviceName("aux") // true
 * isDeviceName("con.ts") // true
 * isDeviceName("console.ts") // false
 */
export function isDeviceName(name: string): boolean {
  return DEVICE_NAME.test(name);
}

const DEVICE_NAME = new RegExp(`^\\s*(?:${DEVICES.join("|")})\\s*(?:\\.|$)`, "i");

/** Identifiers that generated code must not declare: keywords, globals, device names, and its own fixed names. */
export const RESERVED: readonly string[] = [
  ..."abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do else enum eval export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace never new null number object of package private protected public readonly require return set static string super switch symbol this throw true try type typeof undefined unique unknown using var void while with yield".split(
    " ",
  ),
  ..."AggregateError Array BigInt Boolean DOMException Date Error EvalError Function Infinity Intl JSON Map Math NaN Number Object Promise Proxy RangeError Record ReferenceError Reflect RegExp Required Response Set String SuppressedError Symbol SyntaxError TypeError URIError URL WeakMap WeakRef WeakSet constructor globalThis hasOwnProperty prototype then toString valueOf".split(
    " ",
  ),
  ...DEVICES,
  // Every generated service module declares or imports these names.
  "ErrorClass",
  "ServiceError",
  "UnrecognizedCode",
];
