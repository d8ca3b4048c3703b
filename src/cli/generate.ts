import type { AddCommand } from "./command.ts";

/** Stub. */
export const addGenerate: AddCommand = (errsmith) => {
  errsmith.command("generate");
};
