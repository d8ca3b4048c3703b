import { parseArgs } from "node:util";
import { printable } from "../lib/printable.ts";
import { type Environment, languageOf, wantsColor } from "../lib/terminal.ts";
import { decode, type Decoded, readPackage } from "./decode.ts";

/** What the program of a package has of its machine. */
export interface Machine {
  /** The text of a file of the package. */
  readonly read: (path: string) => string;
  readonly env: Environment;
  readonly isTerminal: boolean | undefined;
}

/** `npx <package> <code>`: runs a command line in an installed package. Exit status 2 is wrong usage. Never throws. */
export function runProgram(args: readonly string[], machine: Machine): Decoded {
  try {
    return run(args, machine);
  } catch (error) {
    return { status: 1, out: "", err: `${printable(`a file of this package cannot be read: ${reasonOf(error)}`)}\n` };
  }
}

function run(args: readonly string[], { read, env, isTerminal }: Machine): Decoded {
  const parsed = parsedArgs(args);
  if (typeof parsed === "string") return { status: 2, out: "", err: `${printable(parsed)}\n${usage("<package>")}` };
  const installed = readPackage(read);
  const { positionals, values } = parsed;
  const [code, ...others] = positionals;
  if (values.help) return { status: 0, out: usage(installed.name), err: "" };
  if (code === undefined || others.length > 0) return { status: 2, out: "", err: usage(installed.name) };
  const style = (begin: number, end: number) => (text: string) =>
    wantsColor(isTerminal, env) ? `\u001b[${begin}m${text}\u001b[${end}m` : text;
  return decode([installed], code, { ...values, reader: languageOf(env), bold: style(1, 22), dim: style(2, 22) });
}

function parsedArgs(args: readonly string[]) {
  // A number such as -1001 is a code, and no option is one.
  const isCode = (arg: string): boolean => /^-\d/.test(arg);
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => !isCode(arg)),
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        lang: { type: "string" },
        service: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    return { values, positionals: [...args.filter(isCode), ...positionals] };
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function usage(name: string): string {
  return `Usage: npx ${printable(name)} <code> [--lang <locale>] [--service <provider/service>] [--json]

Shows what the documentation says about an error code. <code> is what the server sends, its symbolic name or its class.
`;
}
