import type { AddCommand } from "./command.ts";

/** Stub. */
export const addCheck: AddCommand = (errsmith) => {
  errsmith.command("check");
};
