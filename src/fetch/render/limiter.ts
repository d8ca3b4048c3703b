/** Runs a task when fewer than a number of others are running; the others wait in their order. */
export type Limiter = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Returns a limiter for so many tasks at the same time. */
export function limiter(most: number): Limiter {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
