import type { Reliability } from "../model/draft.ts";
import type { Problem } from "./problems.ts";

/** The lines of a page whose codes or texts may be wrong: a comparison with the page, a warning or an error says so. */
export function alarmLines(reliability: Reliability | undefined, problems: readonly Problem[]): ReadonlySet<number> {
  const loud = problems.filter(({ severity }) => severity !== "note").map(({ line }) => line);
  return new Set([...(reliability?.alarms ?? []), ...loud]);
}
