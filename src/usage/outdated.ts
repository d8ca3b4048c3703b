import { serviceId } from "../lib/service-id.ts";
import type { CodeUse } from "../model/code-use.ts";
import type { CodesOfService } from "./code-index.ts";

/** A text or name that an application has in place of a documented code or its class. */
export interface Outdated {
  /** `alias`: another spelling that the package knows. `former`: a code or class that was renamed. */
  readonly as: "alias" | "former";
  /** The documented code, or the name of the class. */
  readonly current: string;
}

/** Finds what is written in place of the current code or class. */
export type FindOutdated = (uses: readonly CodeUse[]) => Outdated | undefined;

/** A search for outdated texts and names in the uses at one place. It finds none if the text has another meaning as well. */
export function findOutdated(catalogs: readonly CodesOfService[]): FindOutdated {
  const texts = new Map<string, Outdated>();
  const classes = new Map<string, Outdated>();
  for (const catalog of catalogs) {
    const service = serviceId(catalog);
    for (const { code, name, aliases = [], formerCodes = [], formerNames = [] } of catalog.errors) {
      for (const alias of aliases) texts.set(keyOf(service, alias), { as: "alias", current: code });
      for (const former of formerCodes) texts.set(keyOf(service, former), { as: "former", current: code });
      for (const former of formerNames) classes.set(keyOf(service, former), { as: "former", current: name });
    }
  }
  return (uses) => {
    const meanings = uses.flatMap(({ kind, services, written = "" }) =>
      services.map((service) => (CLASS_KINDS.has(kind) ? classes : texts).get(keyOf(service, written))),
    );
    const [first] = meanings;
    const isOne = meanings.every((each) => each?.as === first?.as && each?.current === first?.current);
    return isOne ? first : undefined;
  };
}

const CLASS_KINDS: ReadonlySet<CodeUse["kind"]> = new Set(["import", "instanceof", "class"]);

function keyOf(service: string, written: string): string {
  return `${service} ${written}`;
}
