import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Installed, Target } from "./packages.ts";
import type { Row } from "./row.ts";
import { processorSeconds, tool } from "./run.ts";

const COMPILERS = [
  ["TypeScript 6", "typescript/bin/tsc", { 500: 1.5, 2000: 4.5 }],
  ["TypeScript 7", "typescript-7/bin/tsc", { 500: 2.5, 2000: 4.5 }],
] as const;
const ROUNDS = 5;

/** Time to compile an exhaustive handler table, relative to an empty program, in alternating runs. */
export async function checkTimes({ folder, large }: Installed): Promise<Row[]> {
  const empty = await project(folder, "empty", "export {};\n");
  const rows: Row[] = [];
  for (const [compiler, path, bounds] of COMPILERS) {
    for (const target of large) {
      const full = await project(folder, `table-${target.prefix}`, handlers(target));
      const best = [Infinity, Infinity];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [index, config] of [empty, full].entries()) {
          best[index] = Math.min(
            best[index] ?? Infinity,
            await processorSeconds([process.execPath, tool(path), "-p", config]),
          );
        }
      }
      const [base = 1, whole = 1] = best;
      const size = target.codes.length as keyof typeof bounds;
      const figure = `exhaustive table against an empty program, ${compiler}`;
      rows.push({ figure, of: `${target.name}, ${size} codes`, value: whole / base, unit: "×", most: bounds[size] });
    }
  }
  return rows;
}

function handlers({ specifier, prefix, codes }: Target): string {
  const members = codes.map((code) => `  ${JSON.stringify(code)}: (error) => error.code,\n`);
  return `import { define${prefix}Handlers } from "${specifier}/handlers";
export const handlers: object = define${prefix}Handlers({
${members.join("")}  "*": (error) => error.code,
});
`;
}

async function project(folder: string, name: string, program: string): Promise<string> {
  const below = join(folder, name);
  await mkdir(below, { recursive: true });
  await writeFile(join(below, "main.ts"), program);
  const compilerOptions = {
    target: "ES2022",
    module: "nodenext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  await writeFile(join(below, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
  return join(below, "tsconfig.json");
}
