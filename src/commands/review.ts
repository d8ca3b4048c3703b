import { resolve } from "node:path";
import { readBrowserAssets } from "../1-read/read.ts";
import { writeReport } from "../7-write/write.ts";
import type { DiffReport, Snapshot } from "../diff/diff.ts";
import { operationsByCode } from "../lib/operations-by-code.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Project } from "../model/project.ts";
import type { Problem } from "../problems/problems.ts";
import { type ReviewContext, reviewPage } from "../review/review.ts";
import { consumerCode } from "./consumer-code.ts";
import { suspectCopies } from "./suspect-copies.ts";
import { compareStates, type DiffOptions } from "./diff.ts";

/** Options of `review` as a file. */
export interface ReviewFileOptions extends DiffOptions {
  /** The file to write, relative to `cwd`. */
  readonly html: string;
}

/** Changes to review, and what is shown around them. */
export interface ReviewInput {
  readonly project: Project;
  readonly report: DiffReport;
  readonly context: ReviewContext;
  readonly problems: readonly Problem[];
}

/** Compares, and reads what a review shows around the changes. Throws a `ProjectError` if the project has errors. */
export async function reviewInput(options: DiffOptions): Promise<ReviewInput> {
  const { result, project, before, after, pages: read } = await compareStates(options);
  // The paths of a base are input: only pages of the project are shown.
  const pages = project.providers.flatMap(({ services }) => services.flatMap((service) => service.pages));
  const texts = new Map(pages.map(({ source }) => [source.path, source.text]));
  const codeOf = await consumerCode(project, before.catalogs, after);
  const suspects = read ? await suspectCopies(project, read, before) : [];
  const operationsOf = operationLookup(before.catalogs, after);
  return { project, ...result, context: { pageText: (page) => texts.get(page), codeOf, operationsOf, suspects } };
}

/** Finds the operations that have the code of a change as their own, after the change or, for a code that left, before it. */
function operationLookup(
  before: readonly Snapshot[],
  after: readonly Snapshot[],
): NonNullable<ReviewContext["operationsOf"]> {
  const [old, now] = [before, after].map(
    (catalogs) => new Map(catalogs.map((catalog) => [serviceId(catalog), operationsByCode(catalog)])),
  );
  return ({ service, code }) => {
    if (code === undefined) return [];
    const operations = now?.get(service)?.get(code) ?? old?.get(service)?.get(code) ?? [];
    return operations.map(({ name }) => name);
  };
}

/** Writes the changes that `diff` finds as one HTML file. Throws a `ProjectError` if the project has errors. */
export async function writeReview({
  html,
  ...options
}: ReviewFileOptions): Promise<Pick<ReviewInput, "report" | "problems">> {
  const { cwd = process.cwd() } = options;
  const { report, context, problems } = await reviewInput(options);
  const page = reviewPage(report, context, { kind: "file", ...readBrowserAssets("review-file") });
  writeReport(cwd, resolve(cwd, html), page);
  return { report, problems };
}
