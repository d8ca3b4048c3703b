import { type Said, whatWasSaid } from "../unchanged/unchanged.ts";

/**
 * What `errsmith generate` and `errsmith check` have to say where nothing changed since `generate` last ran: told before
 * anything else is loaded. `undefined` where there is something to do.
 */
export function repeated(args: readonly string[], cwd: string): Said | undefined {
  const [command, ...more] = args;
  if (more.length > 0 || (command !== "generate" && command !== "check")) return undefined;
  const said = whatWasSaid(cwd);
  return command === "check" ? said && { out: "", problems: [] } : said;
}
