import { join } from "node:path";
import type { Project } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import { approvalsSchema } from "./manifest/approvals-schema.ts";
import { readManifest } from "./manifest/read-manifest.ts";

/** One change that a person approved, until the end of a day (`YYYY-MM-DD`). */
interface Approved {
  readonly fingerprint: string;
  readonly why: string;
  readonly until: string;
}

/** The approvals of a project; none where there is no such file, or where it does not fit its schema (reported). */
export async function readApprovals(
  { root, settings }: Pick<Project, "root" | "settings">,
  problems: Problems,
): Promise<readonly Approved[]> {
  const file = { disk: join(root, settings.diff.approvals), name: settings.diff.approvals };
  const read = await readManifest(file, approvalsSchema, problems, "optional");
  return read?.approvals ?? [];
}
