import { runGit } from "./run-program.ts";

/**
 * The path from the root of the git repository to a folder: "" or with a slash at its end. Annotations and reports for
 * code review name files from the root of the repository. "" without git or a repository.
 *
 * @example
 * await repositoryPrefix("packages/errors") // "packages/errors/"
 */
export async function repositoryPrefix(folder: string): Promise<string> {
  const shown = await runGit(folder, ["rev-parse", "--show-prefix"]).catch(() => undefined);
  return shown?.status === 0 ? shown.stdout.toString().replace(/\n$/, "") : "";
}
