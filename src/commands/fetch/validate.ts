import { Hosts, type SendRequest, takeTurns } from "../../fetch/fetch.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { FailureState } from "../../model/failure-state.ts";
import { findSuspicions, hasSameText, summarizeEntries } from "../../page-guard/page-guard.ts";
import type { PageExtraction } from "../../pipeline.ts";
import { collectProblems, type Problem } from "../../problems/problems.ts";
import { extractPage } from "../extract-page.ts";
import { type FetchOptions, fetchPolicy, planFetch, requestOf, waitingOf } from "./fetch-plan.ts";
import type { FetchTarget } from "./fetch-targets.ts";
import { changeNotes, decodePage } from "./page-decision.ts";
import { renderShell } from "./rendering.ts";

/** What two fetches of a page in a row show. */
export interface ValidatedPage {
  /** Path relative to the project. */
  readonly file: string;
  /** Id of the service of the page. */
  readonly service: string;
  /** `stable`: both have the same text. `unstable`: they differ. `failed`: one of them is no page of error codes. */
  readonly kind: "stable" | "unstable" | "failed";
  readonly state?: FailureState;
  /** What differs, or why there is no page. */
  readonly notes: readonly string[];
}

/**
 * Fetches each page twice and compares the answers. A page that differs in each fetch would be a change in each update.
 * Writes nothing. Throws a `Failure` for wrong usage and for an invalid configuration.
 */
export async function validate(
  options: FetchOptions = {},
): Promise<{ readonly pages: readonly ValidatedPage[]; readonly problems: readonly Problem[] }> {
  const policy = fetchPolicy(options);
  const plan = await planFetch(options);
  if ("problems" in plan) return { pages: [], problems: plan.problems };
  const { targets, settings } = plan;
  const pages = new Map<FetchTarget, ValidatedPage>();
  let done = 0;
  options.progress?.(done, targets.length);
  const turn = async (target: FetchTarget, send: SendRequest): Promise<void> => {
    const { provider, page } = target;
    const read = async (): Promise<PageExtraction | Pick<ValidatedPage, "state" | "notes">> => {
      const scope = { ...policy.scope, hosts: provider.hosts };
      const request = requestOf(target, { isUnmodified: false }, settings);
      const first = await send(request, { ...policy, scope });
      const { outcome, troubles } = await renderShell(page, first, settings, (render) =>
        send({ ...request, render }, { ...policy, scope }),
      );
      if (outcome.kind !== "page")
        return outcome.kind === "failed" ? { state: outcome.state, notes: [outcome.reason] } : { notes: [] };
      const decoded = decodePage(outcome.bytes, page.encoding, outcome.charset);
      if ("reason" in decoded) return { state: "undecodable", notes: [decoded.reason] };
      const { text } = decoded;
      const after = await extractPage({ ...page.source, text }, settings, collectProblems());
      const [suspicion] = findSuspicions({
        before: undefined,
        after: summarizeEntries(after.entries),
        text,
        limits: page.guard,
      });
      return suspicion ? { state: suspicion.state, notes: [suspicion.reason, ...troubles] } : after;
    };
    const named = { file: page.source.path, service: serviceId({ ...provider, service: page.service }) };
    const first = await read();
    const second = "notes" in first ? first : await read();
    if ("notes" in first || "notes" in second)
      pages.set(target, { ...named, kind: "failed", ...("notes" in second ? second : { notes: [] }) });
    else if (hasSameText(first.page, second.page)) pages.set(target, { ...named, kind: "stable", notes: [] });
    else pages.set(target, { ...named, kind: "unstable", notes: changeNotes(first, second) });
    options.progress?.((done += 1), targets.length);
  };
  await takeTurns(targets, waitingOf, turn, new Hosts());
  return { pages: targets.flatMap((target) => pages.get(target) ?? []), problems: [] };
}
