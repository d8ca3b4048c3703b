import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Catalog, Operation } from "../../src/model/catalog.ts";
import { hostile, market, scan } from "../6-emit/sample-catalogs.ts";
import { STRICT } from "./application.ts";

/** An operation of the service `scan` that can fail with these codes. */
export const operation = (name: string, ...codes: readonly string[]): Operation => ({
  name,
  at: { page: "sources/acme/pages/operations.md", line: 1 },
  codes: codes.map((code) => ({ code })),
});
/** The name of an operation that tries to become code. */
export const ROT = 'a"b*/${c}';
/** The sample services with operations, and one without. */
export const OPERATION_CATALOGS: readonly Catalog[] = [
  {
    ...hostile,
    operations: [operation(ROT, "*/", "__proto__", "constructor", "then", "🙂"), operation("__proto__", "toString")],
  },
  market,
  {
    ...scan,
    operations: [
      {
        ...operation("OldCard"),
        codes: [{ code: "FailedOperation.Blurred" }, { code: "FailedOperation.NoCard", gone: { state: "deprecated" } }],
      },
      operation("POST /scans", "FailedOperation.Blurred", "InternalError"),
      { ...operation("ReadCard", "FailedOperation.Blurred", "FailedOperation.NoCard"), formerNames: ["ScanCard"] },
    ],
  },
];

/** The places of the errors of the compiler in files of the application. */
export async function errorsIn(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const config = join(folder, "tsconfig.operations.json");
  writeFileSync(
    config,
    JSON.stringify({ files: paths, compilerOptions: { ...STRICT, types: [], skipLibCheck: false } }),
  );
  const tsc = resolve("node_modules/typescript-7/bin/tsc");
  const said = await promisify(execFile)(process.execPath, [tsc, "-p", config, "--pretty", "false"]).then(
    ({ stdout }) => stdout,
    (error: unknown) => String((error as { readonly stdout?: unknown }).stdout),
  );
  return [...said.matchAll(/([^/\s(]+\.ts)\((\d+),\d+\): error/g)].map(([, file, line]) => `${file}:${line}`);
}
