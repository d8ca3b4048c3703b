import { setImmediate } from "node:timers/promises";
import type { Elsewhere } from "../6-emit/emit.ts";
import { type Intake, intakeIn, type Taken } from "../7-write/write.ts";
import { Failure } from "../lib/failure.ts";
import { type Crew, type FileAnswer, type Mate, worthOf } from "./crew.ts";

/** Reads files back, and stages them: a thread of a crew where there are many, this one otherwise. */
export interface Press {
  /** Has a thread read files back; those have to go to the intake then. */
  readonly readElsewhere: Elsewhere;
  /** Takes the files for a folder. */
  readonly intakeIn: (out: string) => Intake;
}

/** What the pages say of an error, roughly, in characters. */
const CHARACTERS = 200;

/**
 * A press that a crew works at while the next pieces are made: its thread is given the rules and the pieces, and stages
 * what it has read.
 */
export function pressOf(crew: Crew): Press {
  let mate: Mate | undefined;
  return {
    readElsewhere: (rules, errors) => {
      [mate] = crew.mates(Math.min(1, worthOf(errors * CHARACTERS)));
      // Where the thread ends, the next that it is asked fails.
      mate?.ask({ kind: "rules", rules }).catch(() => undefined);
      return mate !== undefined;
    },
    intakeIn: (out) => {
      // Who reads the files is known before the first one comes.
      let intake: Intake | undefined;
      const there = (): Intake => (intake ??= mate ? intakeAt(mate, out) : intakeIn(out));
      return {
        add: (file, isAnew) => there().add(file, isAnew),
        taken: () => there().taken(),
        end: () => there().end(),
        drop: () => there().drop(),
      };
    },
  };
}

/** Characters that wait to be read at most. */
const WAITING = 2 ** 22;

function intakeAt(mate: Mate, out: string): Intake {
  let waiting = 0;
  let pieces: Promise<unknown>[] = [];
  let files: Promise<Taken>[] = [];
  const ask = async (task: Parameters<Mate["ask"]>[0]): Promise<FileAnswer> => (await mate.ask(task)) as FileAnswer;
  const send = async (text: string): Promise<void> => {
    // The text itself is not kept while it is waited for.
    const { length } = text;
    waiting += length;
    await ask({ kind: "piece", text });
    waiting -= length;
  };
  return {
    async add({ path, pieces: all }, isAnew) {
      held(ask({ kind: "begin", out, path, isAnew }));
      for (const text of all) {
        pieces.push(held(send(text)));
        // What the thread has answered is looked at between two pieces.
        await setImmediate();
        while (waiting > WAITING) await pieces.shift();
      }
      files.push(held(ask({ kind: "end" }).then((answer) => takenOf(path, answer))));
      if (waiting === 0) pieces = [];
    },
    async taken() {
      const taken = await Promise.all(files);
      files = [];
      return taken;
    },
    end: async () => void takenOf("", await ask({ kind: "flush" })),
    async drop() {
      await ask({ kind: "drop" }).catch(() => undefined);
      // Where the thread has ended, what it has staged is still there.
      await intakeIn(out).drop();
    },
  };
}

function takenOf(path: string, { failure, hash = "", isThere = false }: FileAnswer): Taken {
  if (failure !== undefined) throw new Failure(failure);
  return { path, hash, isThere };
}

/** A promise that is waited for later, or never where something else has failed before. */
function held<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
