import { resolve } from "node:path";
import { readProject } from "../1-read/read.ts";
import { writeReport } from "../7-write/write.ts";
import type { DiffReport } from "../diff/diff.ts";
import { collectProblems, type Problem } from "../problems/problems.ts";
import { reviewPage } from "../review/review.ts";
import { diff, type DiffOptions } from "./diff.ts";

/** Options of `review`. */
export interface ReviewOptions extends DiffOptions {
  /** The file to write, relative to `cwd`. */
  readonly html: string;
}

/** What the file shows. */
export interface Reviewed {
  readonly report: DiffReport;
  readonly problems: readonly Problem[];
}

/** Writes the changes that `diff` finds as one HTML file. Throws a `ProjectError` if the project has errors. */
export async function review({ html, ...options }: ReviewOptions): Promise<Reviewed> {
  const { cwd = process.cwd(), config } = options;
  const { report, problems } = await diff(options);
  const { templates, providers } = await readProject(cwd, { config }, collectProblems());
  // The paths of a base are input: only pages of the project are shown.
  const pages = providers.flatMap(({ services }) => services.flatMap((service) => service.pages));
  const texts = new Map(pages.map(({ source }) => [source.path, source.text]));
  const file = (path: string): string => templates[path] ?? "";
  const assets = { style: file("pages/base.css") + file("review/review.css"), script: file("review/review.js") };
  writeReport(
    cwd,
    resolve(cwd, html),
    reviewPage(report, (page) => texts.get(page), assets),
  );
  return { report, problems };
}
