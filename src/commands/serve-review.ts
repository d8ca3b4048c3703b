import { randomBytes } from "node:crypto";
import { readBrowserAssets } from "../1-read/read.ts";
import type { DiffReport } from "../diff/diff.ts";
import { type LoopbackFile, type LoopbackServer, serveLoopback } from "../loopback/loopback.ts";
import type { Problem } from "../problems/problems.ts";
import { reviewPage } from "../review/review.ts";
import type { DiffOptions } from "./diff.ts";
import { reviewSession } from "./review-session.ts";
import { reviewInput } from "./review.ts";

/** Options of an interactive review. */
export interface ServeReviewOptions extends Omit<DiffOptions, "now"> {
  /** The clock by which approvals expire. */
  readonly now: () => Date;
}

/** A review that is open in a browser. */
export interface ServedReview {
  readonly server: LoopbackServer;
  readonly report: DiffReport;
  readonly problems: readonly Problem[];
}

/**
 * Serves the changes that `diff` finds to a browser of this machine, which approves them. The file of approvals is all that is
 * written. Throws a `ProjectError` if the project has errors.
 */
export async function serveReview({ now, ...options }: ServeReviewOptions): Promise<ServedReview> {
  const { project, report, context, problems } = await reviewInput({ ...options, now: now() });
  const session = reviewSession(project, report, now);
  const { script, style } = readBrowserAssets("review");
  // The page has texts of the project, so other users of the machine must not find it.
  const path = `/${randomBytes(32).toString("base64url")}`;
  const files: Record<string, LoopbackFile> = {
    "/review.css": { type: "text/css", content: style },
    "/review.js": { type: "text/javascript", content: script },
  };
  const show = (): void => {
    const content = reviewPage(session.report(), { ...context, undoable: session.undoable() }, { kind: "served" });
    files[path] = { type: "text/html", content };
  };
  show();
  const changing = (change: (input: unknown) => void) => (input: unknown) => {
    change(input);
    show();
  };
  const server = await serveLoopback({
    files,
    routes: { approve: changing(session.approve), undo: changing(session.undo) },
  });
  return { server: { ...server, url: server.url.replace("/#", `${path}#`) }, report, problems };
}
