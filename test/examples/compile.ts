import { execFile } from "node:child_process";
import { cpSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

export const run = promisify(execFile);

/** Copies the sources of an example into a folder. */
export function copyExample(folder: string, example = "ocr-client"): void {
  const isSource = (path: string): boolean => !/[\\/](?:node_modules|dist|generated)$/.test(path);
  cpSync(`examples/${example}`, folder, { recursive: true, filter: isSource });
}

/** The messages of a compiler of this repository for the example in a folder, or for one file of it. */
export async function compile(folder: string, compiler: string, file?: string): Promise<string> {
  const path = join(folder, `tsconfig.${compiler}.json`);
  const compilerOptions = {
    rootDir: join(folder, "src"),
    outDir: join(folder, "dist"),
    typeRoots: [resolve("node_modules/@types")],
  };
  const files = file === undefined ? {} : { files: [file], include: [] };
  await writeFile(path, JSON.stringify({ extends: "./tsconfig.json", ...files, compilerOptions }));
  const args = [resolve(`node_modules/${compiler}/bin/tsc`), "-p", path, "--pretty", "false"];
  try {
    return (await run(process.execPath, args, { cwd: folder })).stdout;
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  }
}

/** Runs a compiled program of the example. */
export function runProgram(folder: string, program: string): Promise<{ stdout: string; stderr: string }> {
  return run(process.execPath, [program], { cwd: folder });
}
