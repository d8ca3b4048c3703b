import type { AddCommand } from "./command.ts";
import { addHandlersCoverage } from "./handlers-coverage.ts";
import { addHandlersSync } from "./handlers-sync.ts";

/** `errsmith handlers`: the commands for handler files of an application. */
export const addHandlers: AddCommand = (errsmith, io, exit) => {
  const handlers = errsmith
    .command("handlers")
    .description("Keep the handler files of an application in step with the generated package.")
    .helpCommand(false);
  addHandlersSync(handlers, io, exit);
  addHandlersCoverage(handlers, io, exit);
};
