import { setImmediate } from "node:timers/promises";
import type { Elsewhere } from "../6-emit/emit.ts";
import { type Intake, intakeIn, type Taken } from "../7-write/write.ts";
import { Failure } from "../lib/failure.ts";
import {
  type WorkerPool,
  type FileAnswer,
  type PoolWorker,
  type PieceTask,
  usefulWorkers,
} from "../execution/worker-pool.ts";

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
export function pressOf(crew: WorkerPool): Press {
  let mate: PoolWorker | undefined;
  return {
    readElsewhere: (rules, errors) => {
      [mate] = crew.workers(Math.min(1, usefulWorkers(errors * CHARACTERS)));
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

function intakeAt(mate: PoolWorker, out: string): Intake {
  let waiting = 0;
  const pieces: Promise<unknown>[] = [];
  let files: Promise<Taken>[] = [];
  const ask = async (task: Parameters<PoolWorker["ask"]>[0]): Promise<FileAnswer> =>
    (await mate.ask(task)) as FileAnswer;
  const send = async (task: PieceTask): Promise<FileAnswer> => {
    // The text itself is not kept while it is waited for.
    const { length } = task.text;
    waiting += length;
    const answer = await ask(task);
    waiting -= length;
    return answer;
  };
  return {
    async add({ path, pieces: all }, isAnew) {
      let begins: PieceTask["begins"] = { out, path, isAnew };
      let text: string | undefined;
      for (const next of all) {
        if (text !== undefined) {
          pieces.push(held(send({ kind: "piece", begins, text, ends: false })));
          begins = undefined;
        }
        text = next;
        // What the thread has answered is looked at between two pieces.
        await setImmediate();
        while (waiting > WAITING) await pieces.shift();
      }
      const last = held(send({ kind: "piece", begins, text: text ?? "", ends: true }));
      pieces.push(last);
      files.push(held(last.then((answer) => takenOf(path, answer))));
      await setImmediate();
      while (waiting > WAITING) await pieces.shift();
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
