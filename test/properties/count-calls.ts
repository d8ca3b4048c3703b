import { Session } from "node:inspector/promises";

/** Counts the calls of functions, which do not depend on the machine or its load. */
export interface CallCounter {
  /** Number of calls of functions in files whose address matches, while `work` runs. */
  count(work: () => Promise<unknown>, files: RegExp): Promise<number>;
  end(): void;
}

/** Starts to count. The engine counts the calls of functions that are compiled after this call. */
export async function callCounter(): Promise<CallCounter> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  return {
    async count(work, files) {
      await session.post("Profiler.takePreciseCoverage");
      await work();
      const { result } = await session.post("Profiler.takePreciseCoverage");
      const ours = result.filter(({ url }) => files.test(url));
      const calls = ours.flatMap(({ functions }) => functions.map(({ ranges: [whole] }) => whole?.count ?? 0));
      return calls.reduce((sum, count) => sum + count, 0);
    },
    end: () => session.disconnect(),
  };
}
