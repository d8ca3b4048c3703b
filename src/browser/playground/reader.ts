import type { Answer, Question } from "./messages.ts";

declare global {
  /** The worker, which `playground-worker.js` defines. Its text is what the worker runs. */
  var errsmithWorker: () => void;
}

/** The end of a question: an answer, or why there is none. */
export type Outcome =
  Answer | { readonly kind: "late" } | { readonly kind: "stopped" } | { readonly kind: "overtaken" };

/** Asks the worker. A new question, `stop` or the time limit ends the worker, also in the middle of a loop. */
export interface Reader {
  /** Rejects never. An earlier question that has no answer yet ends as "overtaken". */
  ask(question: Question, milliseconds: number): Promise<Outcome>;
  stop(): void;
  /** Ends as "overtaken" what has no answer yet. */
  overtake(): void;
  /** Ends the worker. */
  close(): void;
}

/** Makes a reader. Its worker starts with the first question, and is kept for the next one. */
export function reader(): Reader {
  let worker: Worker | undefined;
  let end: ((outcome: Outcome) => void) | undefined;
  const finish = (outcome: Outcome, isIdle = false): void => {
    if (!isIdle) {
      worker?.terminate();
      worker = undefined;
    }
    end?.(outcome);
    end = undefined;
  };
  const overtake = (): void => {
    if (end) finish({ kind: "overtaken" });
  };
  return {
    overtake,
    close: () => {
      finish({ kind: "overtaken" });
    },
    stop: () => {
      if (end) finish({ kind: "stopped" });
    },
    ask: (question, milliseconds) => {
      overtake();
      const running = (worker ??= startWorker());
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          finish({ kind: "late" });
        }, milliseconds);
        end = (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        };
        running.onmessage = ({ data }: MessageEvent<Answer>) => {
          finish(data, true);
        };
        running.onerror = (event) => {
          event.preventDefault();
          finish({ kind: "failed", reason: event.message });
        };
        running.postMessage(question);
      });
    },
  };
}

/** Starts the worker from its text, because a page of the file system has no address from which a worker may start. */
function startWorker(): Worker {
  const source = `(${String(errsmithWorker)})()`;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
