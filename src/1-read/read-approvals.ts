import { join } from "node:path";
import type { Project } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import { approvalsSchema } from "./manifest/approvals-schema.ts";
import { readManifest } from "./manifest/read-manifest.ts";

/** A change that a person approved. `until` is the last day of the approval (`YYYY-MM-DD`). */
interface Approved {
  readonly fingerprint: string;
  readonly why: string;
  readonly until: string;
}

/** Reads the approvals of a project. Returns none if there is no file or if the file is invalid (reported). */
export function readApprovals(
  { root, settings }: Pick<Project, "root" | "settings">,
  problems: Problems,
): readonly Approved[] {
  const file = { disk: join(root, settings.diff.approvals), name: settings.diff.approvals };
  const read = readManifest(file, approvalsSchema, problems, "optional");
  return read?.approvals ?? [];
}
