import { lstatSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../lib/failure.ts";
import { runGit } from "./run-program.ts";

/**
 * Throws a `Failure` if git tracks files of a run in this folder: a commit has brought them, and no run of this machine.
 * Asks git only if there is such a folder, which is the case after a killed run and while another run writes. Without git
 * nothing is refused, because these files have no power: see `package-manifest.ts` and `output-lock.ts`.
 */
export async function assertStateUntracked(folder: string): Promise<void> {
  if (!hasState(folder)) return;
  const listed = await runGit(folder, ["ls-files", "-z", "--", WORK]).catch(() => undefined);
  const tracked = listed?.stdout.toString().split("\0", 1)[0] ?? "";
  if (tracked === "") return;
  throw new Failure(
    `${join(folder, tracked)}: git tracks this file of a run, so a commit has brought it: git rm -r ${WORK}`,
  );
}

function hasState(folder: string): boolean {
  try {
    return lstatSync(join(folder, WORK), { throwIfNoEntry: false }) !== undefined;
  } catch {
    // The folder is a file, or cannot be entered, which is reported when it is written.
    return false;
  }
}

/** Folder of a run in progress, in the output folder and in `sources/`. */
const WORK = ".errsmith";
