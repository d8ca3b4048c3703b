import { readSettings } from "../1-read/read.ts";
import { loadBase } from "../base/base.ts";
import { type FetchedPage, fetch, type FetchOptions } from "./fetch/fetch.ts";
import { pullRequestBody, type PullRequestBody } from "./pull-request-body.ts";
import { type Released, releasePackage } from "./release-package.ts";

/** Options of `update`. */
export interface UpdateOptions extends Omit<FetchOptions, "providers" | "add"> {
  /** The baseline: a commit, a folder or `npm:<version>`. Default: "HEAD". */
  readonly base?: string | undefined;
  /** Address of a page line in the body, with `{page}` and `{line}`. Default: no links. */
  readonly link?: string | undefined;
}

/** The result of an update. `report` is absent if an error stopped the update before the package was written. */
export interface Updated extends Released {
  readonly pages: readonly FetchedPage[];
  /** Markdown for a pull request: "" if there is nothing to report; `rest` has the changes that do not fit. */
  readonly body: PullRequestBody;
}

/**
 * Fetches the pages, generates the package and compares it with the baseline. Then writes the new version, an entry of
 * the package's CHANGELOG, and the handler files of the configuration. A page that fails or looks suspect keeps its last
 * copy and does not stop the update. A second run changes nothing.
 */
export async function update(options: UpdateOptions = {}): Promise<Updated> {
  const cwd = options.cwd ?? process.cwd();
  // The baseline is loaded before anything is written: it may be the folder of the package.
  const before = await loadBase(options.base ?? "HEAD", await readSettings(cwd, options.config));
  const { pages, problems } = await fetch({ ...options, optional: true });
  if (problems.length > 0) return { pages, problems, handlers: [], body: { body: "" } };
  const released = await releasePackage(before, options);
  const { report, handlers } = released;
  return {
    ...released,
    pages,
    body: report ? pullRequestBody({ report, pages, handlers, link: options.link }) : { body: "" },
  };
}
