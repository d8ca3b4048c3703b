import { createColors } from "picocolors";

/** What a command may touch of the process it runs in. */
export interface Io {
  readonly cwd: string;
  /** Results. */
  readonly out: (text: string) => void;
  /** Problems. */
  readonly err: (text: string) => void;
  /** Colours for results and for problems: each only where a person looks at it. */
  readonly outColors: Colorist;
  readonly errColors: Colorist;
  /** Resolves when a command that goes on for ever is to end; absent where only a signal ends it. */
  readonly untilStopped?: (() => Promise<void>) | undefined;
  /** Columns of the terminal, `undefined` where results do not go to one. */
  readonly columns?: number | undefined;
  /** The clock; that of the machine where absent. */
  readonly now?: () => Date;
  /** Shows how far a long run is; only where problems go to a terminal. */
  readonly progress?: ((text: string) => void) | undefined;
  /** Where a progress bar may be drawn; only where problems go to a terminal. */
  readonly progressStream?: NodeJS.WritableStream | undefined;
}

/** The colours of picocolors, on or off. */
export type Colorist = ReturnType<typeof createColors>;

/** The process itself; colours as `NO_COLOR`, `FORCE_COLOR` and the terminal have it. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    outColors: createColors(wantsColor(stdout.isTTY, env)),
    errColors: createColors(wantsColor(stderr.isTTY, env)),
    // A terminal that does not know its width says 0.
    columns: (stdout.isTTY && stdout.columns) || undefined,
    progressStream: stderr.isTTY && env.TERM !== "dumb" ? stderr : undefined,
    progress: stderr.isTTY && env.TERM !== "dumb" ? (text) => stderr.write(`\r\u001b[2K${text}`) : undefined,
  };
}

function wantsColor(terminal: boolean | undefined, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return terminal === true && env.TERM !== "dumb";
}
