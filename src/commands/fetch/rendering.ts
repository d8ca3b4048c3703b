import type { FetchablePage } from "../../1-read/read.ts";
import type { FetchOutcome, RenderRequest } from "../../fetch/fetch.ts";
import type { PageState, Settings } from "../../model/project.ts";
import { summarizeEntries, wrongPage } from "../../page-guard/page-guard.ts";
import { collectProblems } from "../../problems/problems.ts";
import { extractPage } from "../extract-page.ts";
import { decodePage } from "./page-decision.ts";

/** An answer, and why codes may be missing in it. */
export interface RenderedAnswer {
  readonly outcome: FetchOutcome;
  readonly troubles: readonly string[];
}

/** How a browser renders a page: until it shows the codes that errsmith reads. */
export function renderRequest({ source }: Pick<FetchablePage, "source">, settings: Settings): RenderRequest {
  return {
    codesIn: async (text) => {
      const { entries } = await extractPage({ ...source, text }, settings, collectProblems());
      return summarizeEntries(entries).codes;
    },
  };
}

/** Whether a page is rendered at once: `source.json` says so, or the last fetch found that it needs to be. */
export function isRendered({ render, url }: FetchablePage, state: PageState | undefined): boolean {
  if (render !== undefined) return render === "browser";
  return state?.url === url && state.render === "browser";
}

/**
 * Requests and renders a page again if the answer has no codes and is filled by scripts. If no browser is installed, returns
 * the answer unchanged, with a trouble that says what to install.
 */
export async function renderShell(
  page: Pick<FetchablePage, "source" | "render" | "encoding">,
  outcome: FetchOutcome,
  settings: Settings,
  askRendered: (render: RenderRequest) => Promise<FetchOutcome>,
): Promise<RenderedAnswer> {
  const asIs = { outcome, troubles: [] };
  if (page.render === "none" || outcome.kind !== "page" || outcome.rendered) return asIs;
  const decoded = decodePage(outcome.bytes, page.encoding, outcome.charset);
  if (!("text" in decoded) || wrongPage(decoded.text)?.state !== "rendered-by-script") return asIs;
  const render = renderRequest(page, settings);
  // The codes may be in the data of the scripts.
  if ((await render.codesIn(decoded.text)).size > 0) return asIs;
  const rendered = await askRendered(render);
  const hasNoBrowser = rendered.kind === "failed" && rendered.state === "no-browser";
  return hasNoBrowser ? { outcome, troubles: [rendered.reason] } : { outcome: rendered, troubles: [] };
}
