import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { installedTool } from "./matrix/case.ts";
import type { Installed } from "./packages.ts";
import { PROGRAMS, type Program } from "./peer-programs.ts";
import type { Row } from "./row.ts";
import { run, tool } from "./run.ts";

const COMPILER = "typescript/bin/tsc";
/** A code that the program forgets, and one that it misspells. */
const FORGOTTEN = "MissingParameter";
const MISSPELLED = ["InternalError", "InternalErorr"] as const;

/**
 * The same program in the styles of five libraries: its lines, and what the compiler says if it forgets a code or misspells
 * one. Every library has the documented codes in its own style.
 */
export async function peers({ folder, five }: Installed): Promise<Row[]> {
  const codes = five.find(({ name }) => name === "tencentcloud/ocr")?.codes ?? [];
  const rows: Row[] = [];
  for (const [name, needs, program] of PROGRAMS) {
    const library = needs && installedTool(`${needs}/package.json`);
    if (needs !== undefined && library === undefined) {
      process.stderr.write(`${name}: ${needs} is not installed, left out\n`);
      continue;
    }
    if (needs && library) {
      await rm(join(folder, "node_modules", needs), { force: true });
      await symlink(dirname(library), join(folder, "node_modules", needs), "junction");
    }
    rows.push(...(await measured(folder, name, program, codes)));
  }
  return rows;
}

async function measured(folder: string, of: string, program: Program, codes: readonly string[]): Promise<Row[]> {
  const right = program(codes);
  const lines = right.application.split("\n").filter((line) => line.trim() !== "");
  const failed = await compile(folder, of, right);
  const forgets = await compile(
    folder,
    of,
    program(codes, (code) => (code === FORGOTTEN ? undefined : code)),
  );
  const misspells = await compile(
    folder,
    of,
    program(codes, (code) => (code === MISSPELLED[0] ? MISSPELLED[1] : code)),
  );
  return [
    { figure: "one program: lines", of, value: lines.length, unit: "lines" },
    { figure: "one program: characters", of, value: lines.join("\n").length, unit: "characters" },
    { figure: "one program: compiles", of, value: failed === "" ? 0 : 1, unit: "failures", most: 0, detail: failed },
    messageRow("a forgotten code", of, forgets, FORGOTTEN),
    messageRow("a misspelled code", of, misspells, MISSPELLED[1]),
  ];
}

/** The size of the first message of the compiler, 0 if it says nothing, and where the message names the code. */
function messageRow(mistake: string, of: string, said: string, code: string): Row {
  const [first = ""] = said.split(/^(?=\S+\(\d+,\d+\): error)/m);
  const message = first.replace(/^\S+: /, "").trim();
  const at = message.indexOf(code);
  const unit = message === "" ? "(compiles)" : at < 0 ? "characters, without the code" : `characters, code at ${at}`;
  return { figure: `one program: ${mistake}`, of, value: message.length, unit };
}

async function compile(
  folder: string,
  name: string,
  { declarations, application }: ReturnType<Program>,
): Promise<string> {
  const at = join(folder, `peer-${name.replace(/\W+/g, "-")}`);
  await mkdir(at, { recursive: true });
  const compilerOptions = {
    ...{ target: "ES2022", module: "preserve", moduleResolution: "bundler", strict: true, skipLibCheck: true },
    ...{ noEmit: true, types: [] },
  };
  await writeFile(join(at, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
  await writeFile(join(at, "codes.ts"), declarations);
  await writeFile(join(at, "main.ts"), application);
  const { failed = "" } = await run(process.execPath, [tool(COMPILER), "-p", at, "--pretty", "false"], at);
  return failed;
}
