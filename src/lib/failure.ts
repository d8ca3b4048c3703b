/**
 * An expected error, which ends a run with a message of one line. `exit` is the exit status: 1 for a problem of the input
 * or the disk, 2 for wrong usage or configuration.
 */
export class Failure extends Error {
  readonly exit: 1 | 2;

  constructor(message: string, exit: 1 | 2 = 1) {
    super(message);
    this.name = "Failure";
    this.exit = exit;
  }
}

/** The reason of an error for a message: a phrase for a known code of the operating system, else the message of the error. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined && REASONS[code] !== undefined) return REASONS[code];
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of an error of Node ("ENOENT"); `undefined` if the error has none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "in use by another program",
  EEXIST: "a file is in the way",
  EFBIG: "too large",
  EISDIR: "is a folder",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "not found",
  ENOSPC: "no space left on the device",
  ENOTDIR: "not a directory",
  ENOTREG: "not a regular file",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
};
