import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Installed } from "./packages.ts";
import type { Row } from "./row.ts";

/** Bytes of declarations per code: all modules of a service, without doc comments. */
export async function declarations({ five, large }: Installed): Promise<Row[]> {
  return Promise.all(
    [...five, ...large].map(async ({ name, folder, codes }) => {
      const modules = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".d.ts"));
      const texts = await Promise.all(modules.map((path) => readFile(join(folder, path), "utf8")));
      const bytes = Buffer.byteLength(texts.map((text) => text.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/\n?/gm, "")).join(""));
      const of = `${name}, ${codes.length} codes`;
      // The declarations of service and families count more in a small service than those of its codes.
      return {
        figure: "declarations a code",
        of,
        value: bytes / codes.length,
        unit: "B",
        ...(codes.length >= 500 && { most: 250 }),
      };
    }),
  );
}
