/**
 * Stops a run for a reason that is no bug of ours and told in one line: `exit` 1 is a problem with the input or the
 * disk, 2 is wrong usage or configuration, 5 is input that looks like an accident of its source.
 */
export class Failure extends Error {
  readonly exit: 1 | 2 | 5;

  constructor(message: string, exit: 1 | 2 | 5 = 1) {
    super(message);
    this.name = "Failure";
    this.exit = exit;
  }
}

/** What the operating system means, in words a person knows; the code of the error where we have no words for it. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  // Only codes of the operating system have words here; an error of a module says more itself than its code does.
  if (code !== undefined && REASONS[code] !== undefined) return REASONS[code];
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error of the operating system ("ENOENT"), `undefined` for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "in use by another program",
  EEXIST: "a file is in the way",
  EISDIR: "is a folder",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "not found",
  ENOSPC: "no space left on the device",
  ENOTDIR: "not a directory",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
};
