import { familyOf } from "../lib/family.ts";
import { groupBy } from "../lib/group.ts";
import type { Case } from "../model/catalog.ts";
import type { Envelope, Facts } from "../model/entry.ts";
import type { Problems } from "../problems/report.ts";
import { casesOf } from "./cases.ts";
import type { Document } from "./document.ts";

/** An error before it shares with its neighbours and has a name. */
export interface Unnamed {
  readonly code: string;
  readonly family: string;
  readonly aliases: readonly string[];
  readonly facts: Facts;
  readonly cases: readonly Case[];
}

/** Gathers what the pages of one service document about each wire code. */
export function errorsOf(
  documents: readonly Document[],
  envelope: Envelope | undefined,
  problems: Problems,
): readonly Unnamed[] {
  return [...groupBy(documents, ({ entry }) => entry.code)].map(([code, group]) => ({
    code,
    family: familyOf(code),
    aliases: [...new Set(group.flatMap(({ alias }) => alias ?? []))].sort(),
    facts: withStatus(code, factsOf(group, problems), envelope),
    cases: casesOf(group),
  }));
}

// The first row that knows a fact decides; a later one that disagrees is shown to a person.
function factsOf(group: readonly Document[], problems: Problems): Facts {
  const first = <K extends keyof Facts>(fact: K): Facts[K] | undefined =>
    group.map(({ entry }) => entry.facts[fact]).find((value) => value !== undefined);
  const facts = { billable: first("billable"), retry: first("retry"), httpStatus: first("httpStatus") };
  for (const { entry, page } of group) {
    for (const fact of ["billable", "httpStatus"] as const) {
      const [kept, found] = [facts[fact]?.value, entry.facts[fact]?.value];
      if (found === undefined || found === kept) continue;
      problems.on(page)("fact-conflict", entry.place, {
        code: entry.code,
        fact,
        kept: String(kept),
        found: String(found),
      });
    }
  }
  // A code that one row calls common is common, also when a table of business codes repeats it.
  const common = group.some(({ entry }) => entry.facts.scope === "common");
  const scope = common ? "common" : first("scope");
  return {
    ...(scope && { scope }),
    ...(facts.billable && { billable: facts.billable }),
    ...(facts.retry && { retry: facts.retry }),
    ...(facts.httpStatus && { httpStatus: facts.httpStatus }),
  };
}

function withStatus(code: string, facts: Facts, envelope: Envelope | undefined): Facts {
  if (facts.httpStatus || envelope?.code !== "http-status" || !/^[1-5]\d\d$/.test(code)) return facts;
  return { ...facts, httpStatus: { value: Number(code), origin: "rule", rule: "code-is-http-status" } };
}
