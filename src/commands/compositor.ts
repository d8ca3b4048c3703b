import { join } from "node:path";
import { fileVerifier, type FileVerifier, verifyFailure, type LocatedViolation } from "../6-emit/emit.ts";
import { type Stage, type StagedFile, stageIn } from "../7-write/write.ts";
import { Failure } from "../lib/failure.ts";
import { letGo } from "../lib/let-go.ts";
import type { FileAnswer, PieceTask, Task } from "../execution/worker-pool.ts";

/** What a thread does with the files of a package, in their order: reads each back, and stages what it has read. */
export type Compositor = (task: Exclude<Task, { kind: "page" | "load" }>) => Promise<FileAnswer>;

/** Takes one package. What is no bug of ours is told in the answers from then on: no error leaves a thread as it is. */
export function compositor(): Compositor {
  let failure: string | undefined;
  let stage: Stage | undefined;
  let proofread: ((path: string) => FileVerifier | undefined) | undefined;
  let reader: FileVerifier | undefined;
  let staged: StagedFile | undefined;

  async function begin({ out, path, isAnew }: NonNullable<PieceTask["begins"]>): Promise<void> {
    if (!proofread) throw new Error("a file came before the rules");
    stage ??= stageIn(out);
    await stage.settle();
    reader = proofread(path);
    staged = stage.begin(join(out, path), isAnew);
  }

  async function work(task: Parameters<Compositor>[0]): Promise<FileAnswer> {
    switch (task.kind) {
      case "rules": {
        const { rules } = task;
        const readerOf = fileVerifier(rules);
        // What emitters of the user add, and manifests, are not among the files that there are rules for.
        proofread = (path) => (rules.paths.has(path) ? readerOf(path) : undefined);
        break;
      }
      case "piece":
        if (task.begins) await begin(task.begins);
        assertRight(reader?.take(task.text));
        staged?.write(task.text);
        letGo(task.text.length);
        if (!task.ends) break;
        assertRight(reader?.end());
        return staged?.end() ?? {};
      case "flush":
        await stage?.end();
    }
    return {};
  }

  return async (task) => {
    if (task.kind === "drop") await stage?.drop();
    else if (failure === undefined) {
      try {
        return await work(task);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failure = error.message;
      }
    }
    return { ...(failure !== undefined && { failure }) };
  };
}

function assertRight(violation: LocatedViolation | undefined): void {
  if (violation !== undefined) throw verifyFailure(violation);
}
