import type { Inspect, Violation } from "../6-emit/emit.ts";
import { type Crew, worthOf } from "./crew.ts";

/** Characters that wait to be read back at most, unless they are one file. */
const WAITING = 2 ** 24;

/** What the pages say of an error, roughly, in characters. */
const CHARACTERS = 200;

/**
 * Has a thread of a crew read files back while the next ones are made, where there are many: it is given nothing but
 * their bytes and the rules.
 */
export function sharedInspection(crew: Crew): Inspect {
  return (rules, errors) => {
    const [mate] = crew.mates(Math.min(1, worthOf(errors * CHARACTERS)));
    if (!mate) return undefined;
    let first: Violation | undefined;
    let waiting = 0;
    let answers: Promise<void>[] = [];
    const ask = (...[task]: Parameters<typeof mate.ask>): void => {
      const length = task.kind === "file" ? task.file.content.length : 0;
      waiting += length;
      const answer = mate.ask(task).then((violation) => {
        waiting -= length;
        first ??= violation;
      });
      // It is waited for later, or never where something else has failed before.
      answer.catch(() => undefined);
      answers.push(answer);
    };
    ask({ kind: "rules", rules });
    return {
      show: async (file) => {
        ask({ kind: "file", file });
        while (waiting > WAITING && answers.length > 1) await answers.shift();
        return first;
      },
      end: async () => {
        await Promise.all(answers);
        answers = [];
        return first;
      },
    };
  };
}
