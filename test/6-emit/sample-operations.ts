import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Catalog, Operation } from "../../src/model/catalog.ts";
import { emitWhole } from "./emit-whole.ts";
import { SETTINGS, scan } from "./sample-catalogs.ts";

/** The templates of packages. */
export const templates = await readTemplates();
/** The place of every operation. */
export const at = { page: "sources/acme/pages/scan.md", line: 3 };
/** Operations of the sample service. */
export const OPERATIONS: readonly Operation[] = [
  { name: "Check", at, codes: [{ code: "FailedOperation.Blurred" }] },
  { name: "Ping", at, codes: [] },
  {
    name: "RunScan",
    formerNames: ["DoScan", "constructor"],
    at,
    method: "POST",
    path: "/scans",
    codes: [{ code: "FailedOperation.Blurred", case: 1 }, { code: "FailedOperation.NoCard" }],
  },
  { name: "__proto__", at, codes: [{ code: "InternalError" }] },
];

/** The sample service in which one code has a case of its own in `RunScan`. */
export const withCase: Catalog = {
  ...scan,
  errors: scan.errors.map((error) =>
    error.code === "FailedOperation.Blurred"
      ? { ...error, cases: [...error.cases, { at, texts: { en: { description: "The scan is blurred." } } }] }
      : error,
  ),
};

/** The files of the sample service with these operations: path with a leading slash → content. */
export async function filesOf(operations: readonly Operation[]): Promise<ReadonlyMap<string, string>> {
  const files = await emitWhole([{ ...withCase, operations }], SETTINGS, templates);
  return new Map(files.map(({ path, content }) => [`/${path}`, content]));
}

/** The beginning of a program that handles errors of operations. */
export const HEAD = `import { defineScanOperationHandlers, handleScanOperationError } from "./dist/acme/scan/operations/index.js";
import type { ScanOperationErrorCode } from "./dist/acme/scan/operations/index.js";
import { defineScanHandlers } from "./dist/acme/scan/handlers.js";
import { ScanError } from "./dist/acme/scan/index.js";
declare function same<A, B>(is: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false): void;
declare const error: ScanError;
const service = defineScanHandlers({ "AuthFailure.*": () => 1, "FailedOperation.*": () => 1, "InternalError.*": () => 1, "RequestLimitExceeded.*": () => 1, "*": () => true });
void same, error, service, defineScanOperationHandlers, handleScanOperationError;
`;

/** A call that handles an error of `RunScan` with a table of these members. */
export const run = (table: string, others = ""): string =>
  `handleScanOperationError("RunScan", error, { ${table} }${others})`;

/** A statement that defines a table of `RunScan` with these members. */
export const define = (table: string): string => `defineScanOperationHandlers("RunScan", { ${table} });`;

/** Members for the codes of `RunScan`. */
export const OWN = '"FailedOperation.Blurred": () => "a" as const, "FailedOperation.NoCard": () => "b" as const,';
