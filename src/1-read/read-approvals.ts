import { join } from "node:path";
import type { Project } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import { approvalsSchema } from "./manifest/approvals-schema.ts";
import { readManifest } from "./manifest/read-manifest.ts";

/** A change, or a group of changes, that a person approved. `until` is the last day of the approval (`YYYY-MM-DD`). */
interface Approved {
  readonly fingerprint: string;
  /** The changes of a group. */
  readonly members?: readonly string[] | undefined;
  readonly why: string;
  readonly until: string;
}

/** The file of approved changes. */
export interface ApprovalsFile {
  readonly $schema?: string | undefined;
  readonly approvals: readonly Approved[];
}

/** Reads the approvals of a project. Returns none if there is no file or if the file is invalid (reported). */
export function readApprovals(
  { root, settings }: Pick<Project, "root" | "settings">,
  problems: Problems,
): ApprovalsFile {
  const file = { disk: join(root, settings.diff.approvals), name: settings.diff.approvals };
  return readManifest(file, approvalsSchema, problems, "optional") ?? { approvals: [] };
}
