import type { AddCommand } from "./command.ts";

/** Stub. */
export const addInit: AddCommand = (errsmith) => {
  errsmith.command("init");
};
