import { bundledCases } from "./matrix/bundled.ts";
import { type Case, installedTool } from "./matrix/case.ts";
import { jestCases } from "./matrix/jest.ts";
import { loweredCases } from "./matrix/lowered.ts";
import { metroCases } from "./matrix/metro.ts";
import { mockedCases } from "./matrix/mocked.ts";
import { nodeCases } from "./matrix/node.ts";
import type { Row } from "./row.ts";

/** Every environment in which the package must work, and whether its tools are installed. */
export const CASES: readonly (Case & { readonly isInstalled: boolean })[] = [
  ...nodeCases,
  ...jestCases,
  ...loweredCases,
  ...bundledCases,
  ...metroCases,
  ...mockedCases,
].map((each) => ({ ...each, isInstalled: each.needs.every((path) => installedTool(path) !== undefined) }));

/** Runs an application in every environment. */
export async function matrix({ folder }: { readonly folder: string }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, isInstalled, run } of CASES) {
    if (!isInstalled) {
      process.stderr.write(`${name}: its tools are not installed, left out\n`);
      continue;
    }
    const detail = await run(folder);
    const value = detail === undefined ? 0 : 1;
    rows.push({ figure: "an application runs", of: name, value, unit: "failures", most: 0, ...(detail && { detail }) });
  }
  return rows;
}
