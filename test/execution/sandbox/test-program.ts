import { answerRequest } from "../../../src/execution/sandbox/isolation.ts";

/** What a process of its own can do to itself. */
export type Deed = "echo" | "loop" | "hoard" | "leave";

answerRequest<{ deed: Deed; value?: unknown }, string, unknown>(async ({ deed, value }, tell) => {
  const kept: unknown[] = [];
  while (deed === "loop") kept.length = 0;
  while (deed === "hoard") kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  if (deed === "leave") process.exit(0);
  if (deed === "echo") for (const part of ["one", "two"]) await tell(part);
  return value;
});
