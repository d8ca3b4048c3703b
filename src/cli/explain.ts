import type { AddCommand } from "./command.ts";

/** Stub. */
export const addExplain: AddCommand = (errsmith) => {
  errsmith.command("explain");
};
