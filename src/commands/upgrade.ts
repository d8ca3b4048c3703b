import { readProject, readSettings } from "../1-read/read.ts";
import { loadBase } from "../base/base.ts";
import { Failure } from "../lib/failure.ts";
import { collectProblems } from "../problems/problems.ts";
import { pullRequestBody, type PullRequestBody } from "./pull-request-body.ts";
import { type Released, type ReleaseOptions, releasePackage } from "./release-package.ts";
import { changedInputs } from "./replay.ts";

/** Options of `upgrade`. */
export interface UpgradeOptions extends ReleaseOptions {
  /** The commit whose package the earlier errsmith wrote. Default: "HEAD". */
  readonly base?: string | undefined;
  /** Address of a page line in the body, with `{page}` and `{line}`. Default: no links. */
  readonly link?: string | undefined;
}

/** The result of an upgrade. `report` is absent if an error stopped it before the package was written. */
export interface Upgraded extends Released {
  /** Markdown for a pull request: "" if this errsmith reads the pages as the earlier one did. */
  readonly body: PullRequestBody;
}

/**
 * Writes the package that this errsmith makes of the committed sources, with its version and an entry of its CHANGELOG:
 * everything that changes is caused by errsmith, and nothing by a vendor. Throws a `Failure` if the sources differ from
 * those of the commit, because then the causes would be mixed.
 */
export async function upgrade(options: UpgradeOptions = {}): Promise<Upgraded> {
  const { cwd = process.cwd(), config, base = "HEAD", link } = options;
  const before = await loadBase(base, await readSettings(cwd, config));
  const project = await readProject(cwd, { config }, collectProblems());
  const changed = await changedInputs(project, before);
  if (changed === undefined)
    throw new Failure(`${base} is no commit with the sources and the package of this project`, 2);
  if (changed.length > 0) {
    throw new Failure(
      `the sources differ from ${base} (${changed.join(", ")}): commit them, or use \`errsmith update\`, which tells the causes apart`,
      2,
    );
  }
  const released = await releasePackage(before, options);
  const { report, handlers } = released;
  return { ...released, body: report ? pullRequestBody({ report, handlers, link, isUpgrade: true }) : { body: "" } };
}
