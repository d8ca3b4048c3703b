import { createColors } from "picocolors";
import { printableOutput } from "../lib/printable.ts";
import { type Environment, wantsColor } from "../lib/terminal.ts";

/** The input and output of a command; tests pass their own. */
export interface Io {
  readonly cwd: string;
  /** Writes to stdout: results. */
  readonly out: (text: string) => void;
  /** Writes to stderr: problems. */
  readonly err: (text: string) => void;
  /** Writes commands of a CI runner to stdout, whose values are escaped. */
  readonly outCommands?: (text: string) => void;
  /** Colours of stdout and of stderr; off if the stream is not a terminal. */
  readonly outColors: Colorist;
  readonly errColors: Colorist;
  /** Resolves when `watch` has to stop. Default: never; a signal ends the process. */
  readonly untilStopped?: (() => Promise<void>) | undefined;
  /** Width of the terminal; `undefined` if stdout is not a terminal. */
  readonly columns?: number | undefined;
  /** The current time. Default: the clock of the machine. */
  readonly now?: () => Date;
  /** The variables of the process. Default: none. */
  readonly env?: Environment;
  /** The stream for a progress bar; `undefined` if stderr is not a terminal. */
  readonly progressStream?: NodeJS.WritableStream | undefined;
}

/** The same streams. Nothing that controls a terminal or a CI runner reaches them, except `outCommands`. */
export function safeIo({ out, err, ...io }: Io): Io {
  return {
    ...io,
    out: (text) => out(printableOutput(text)),
    err: (text) => err(printableOutput(text)),
    outCommands: out,
  };
}

/** picocolors with colours on or off. */
export type Colorist = ReturnType<typeof createColors>;

/** The streams of this process; colours depend on the terminal, `NO_COLOR` and `FORCE_COLOR`. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    env,
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    outColors: createColors(wantsColor(stdout.isTTY, env)),
    errColors: createColors(wantsColor(stderr.isTTY, env)),
    // A terminal of unknown width has 0 columns.
    columns: (stdout.isTTY && stdout.columns) || undefined,
    progressStream: stderr.isTTY && env.TERM !== "dumb" ? stderr : undefined,
  };
}
