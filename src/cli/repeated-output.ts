import { type LastRun, upToDate } from "../execution/up-to-date.ts";

/**
 * What `errsmith generate` and `errsmith check` have to say where nothing changed since `generate` last ran: told before
 * anything else is loaded. `undefined` where there is something to do.
 */
export function repeatedOutput(args: readonly string[], cwd: string): LastRun | undefined {
  const [command, ...more] = args;
  if (more.length > 0 || (command !== "generate" && command !== "check")) return undefined;
  const said = upToDate(cwd);
  return command === "check" ? said && { stdout: "", problems: [] } : said;
}
