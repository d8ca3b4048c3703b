import { groupBy } from "../lib/collections.ts";
import { byCodeUnits, pascalCase } from "../lib/identifier.ts";
import { serviceId } from "../lib/service-id.ts";
import { isNumberCode } from "../lib/symbol.ts";
import { familyKey, familyOf } from "../lib/wire-code.ts";
import type { CodeUse } from "../model/code-use.ts";
import type { ErrorInfo } from "../model/catalog.ts";
import { isDistinctive } from "./distinctive.ts";

/** What is read of a catalog. */
export interface CodesOfService {
  readonly provider: string;
  readonly service: string;
  readonly errors: readonly Pick<
    ErrorInfo,
    "code" | "name" | "symbol" | "aliases" | "formerNames" | "formerCodes" | "gone"
  >[];
  /** The classes of families; older packages have none. */
  readonly names?: { readonly families: Readonly<Record<string, string>> };
}

/** A code of a service. */
export interface DocumentedCode {
  readonly service: string;
  readonly code: string;
}

/** The codes, classes and constants that an application may use. */
export interface CodeIndex {
  /** Ids of the services. */
  readonly services: ReadonlySet<string>;
  /** A code or an alias → what it means in each service. */
  readonly codes: ReadonlyMap<string, readonly DocumentedCode[]>;
  /** Service → name of a class → code, or key of a family. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Name that an SDK may give to a code → the code. */
  readonly constants: ReadonlyMap<string, readonly DocumentedCode[]>;
  /** Family that has a code with a dot → its key in each service. */
  readonly families: ReadonlyMap<string, readonly DocumentedCode[]>;
}

/** The index of catalogs. Several states of one service are joined. */
export function codeIndexOf(catalogs: readonly CodesOfService[]): CodeIndex {
  const codes = new Map<string, DocumentedCode[]>();
  const constants = new Map<string, DocumentedCode[]>();
  const classes = new Map<string, Map<string, string>>();
  const families = new Map<string, DocumentedCode[]>();
  for (const catalog of catalogs) {
    const service = serviceId(catalog);
    const ofService = classes.get(service) ?? new Map<string, string>();
    classes.set(service, ofService);
    for (const error of catalog.errors) {
      const { code } = error;
      for (const text of [code, ...(error.aliases ?? []), ...(error.formerCodes ?? [])]) {
        add(codes, text, { service, code });
      }
      for (const name of [error.name, ...(error.formerNames ?? [])]) ofService.set(name, code);
      for (const name of constantsOf(error)) add(constants, name, { service, code });
      const family = familyOf(code);
      if (family !== code) add(families, family, { service, code: familyKey(family) });
    }
    for (const [family, name] of Object.entries(catalog.names?.families ?? {})) ofService.set(name, familyKey(family));
  }
  return { services: new Set(classes.keys()), codes, classes, constants, families };
}

/** The uses of documented codes at a place, one for each code that the text stands for. */
export function usesOfDocumented(
  place: Pick<CodeUse, "file" | "line" | "column" | "kind">,
  written: string,
  documented: readonly DocumentedCode[],
): readonly CodeUse[] {
  return [...groupBy(documented, ({ code }) => code)].map(([code, ofCode]) => ({
    ...place,
    code,
    services: [...new Set(ofCode.map(({ service }) => service))].sort(byCodeUnits),
    ...(written !== code && { written }),
  }));
}

/** The names that SDKs give to a code: `FailedOperation.ImageBlur` is `FAILEDOPERATION_IMAGEBLUR` in one of them. */
function constantsOf({ code, symbol }: CodesOfService["errors"][number]): readonly string[] {
  if (symbol !== undefined) return symbol.includes("_") ? [symbol] : [];
  if (isNumberCode(code) || !isDistinctive(code)) return [];
  const joined = code.replace(/[^A-Za-z0-9]+/g, "_");
  const words = joined.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_");
  return [...new Set([joined, joined.toUpperCase(), words.toUpperCase(), pascalCase(code)])];
}

function add(map: Map<string, DocumentedCode[]>, key: string, documented: DocumentedCode): void {
  const all = map.get(key);
  if (!all) map.set(key, [documented]);
  else if (!all.some(({ service, code }) => service === documented.service && code === documented.code)) {
    all.push(documented);
  }
}
