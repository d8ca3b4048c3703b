import type { Io } from "./io.ts";

/** A progress bar on a terminal. */
export interface ProgressBar {
  readonly update: (done: number, all: number) => void;
  readonly stop: () => void;
}

/** Starts a progress bar if stderr is a terminal. Otherwise the bar does nothing, and no library is loaded. */
export async function startProgressBar({ progressStream }: Pick<Io, "progressStream">): Promise<ProgressBar> {
  if (!progressStream) return { update: () => undefined, stop: () => undefined };
  const { default: progress } = await import("cli-progress");
  const bar = new progress.SingleBar({
    stream: progressStream,
    clearOnComplete: true,
    hideCursor: true,
    format: "{bar} {value}/{total} pages",
  });
  let started = false;
  return {
    update: (done, all) => {
      if (started) bar.update(done);
      else bar.start(all, done);
      started = true;
    },
    stop: () => bar.stop(),
  };
}
