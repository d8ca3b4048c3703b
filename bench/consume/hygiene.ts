import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Installed } from "./packages.ts";
import type { Row } from "./row.ts";
import { run, tool } from "./run.ts";

/** The number of problems that publint and "are the types wrong" report for the packages. */
export async function hygiene({ folder }: Installed): Promise<Row[]> {
  const archives = (await readdir(folder)).filter((name) => name.endsWith(".tgz")).map((name) => join(folder, name));
  const rows: Row[] = [];
  for (const archive of archives) {
    const of = archive.replace(/^.*\/(.*)-\d.*$/, "$1");
    const lint = await run(process.execPath, [tool("publint/src/cli.js"), archive, "--strict"], folder);
    const types = await run(process.execPath, [tool("@arethetypeswrong/cli/dist/index.js"), archive], folder);
    rows.push(complaints("publint, strict", of, lint.failed), complaints("are the types wrong", of, types.failed));
  }
  return rows;
}

function complaints(figure: string, of: string, failed: string | undefined): Row {
  return {
    figure,
    of,
    value: failed === undefined ? 0 : 1,
    unit: "complaints",
    most: 0,
    ...(failed !== undefined && { detail: failed }),
  };
}
