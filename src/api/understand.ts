import { cacheOf } from "../cache/cache.ts";
import { forget, type Remember } from "../lib/remember.ts";
import type { Project } from "../model/project.ts";
import {
  type Built,
  build as buildUnguarded,
  type ReadPage,
  understand as understandUnguarded,
  type Understood,
} from "../pipeline.ts";
import type { Problems } from "../problems/report.ts";
import { cachedReader } from "./cached-reader.ts";
import { guardedReader } from "./read-page.ts";

/** Phases 2 to 5 for a whole project, in which no page stops the run. */
export function understand(project: Project, problems: Problems): Promise<Understood> {
  return understandUnguarded(project, problems, forget, readerOf(project));
}

/** Phases 2 to 6 for a whole project, in which no page stops the run. With an error among the problems nothing is emitted. */
export function build(project: Project, problems: Problems, remember: Remember = forget): Promise<Built> {
  return buildUnguarded(project, problems, remember, readerOf(project));
}

function readerOf({ root }: Project): ReadPage {
  return cachedReader(guardedReader(), cacheOf(root));
}
