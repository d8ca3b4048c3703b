import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import type { OutputFile } from "../../src/model/output.ts";

/** An error of a generated package, as these tests look at it. */
export interface Thrown extends Error {
  readonly code: string;
  readonly canonicalCode: string;
  readonly service: string;
  readonly family: string | undefined;
  readonly requestId: string | undefined;
  readonly httpStatus: number | undefined;
  isUnrecognized(): boolean;
  toJSON(): unknown;
}

/** A class of a generated package. */
export interface ErrorType {
  new (init?: object): Thrown;
  from(value: unknown, context?: object): Thrown | undefined;
}

/** Writes a package to a folder of its own, which is gone after the tests of the file. */
export function writePackage(
  files: readonly OutputFile[],
  clean: (remove: () => void) => void = onTestFinished,
): string {
  const folder = mkdtempSync(join(tmpdir(), "errsmith-package-"));
  clean(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Loads a module of a written package. */
export async function load<Module>(folder: string, path: string): Promise<Module> {
  return (await import(pathToFileURL(join(folder, path)).href)) as Module;
}
