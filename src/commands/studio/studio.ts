import { relative, resolve, sep } from "node:path";
import { readBrowserAssets } from "../../1-read/read.ts";
import { type LoopbackServer, pageShell, serveLoopback } from "../../loopback/loopback.ts";
import { type LoosePage, readLoosePage, viewLoosePage } from "./loose-page.ts";
import { listProjectPages, saveProjectPage, viewProjectPage } from "./project-page.ts";
import {
  type ListedPage,
  type StudioInput,
  studioRequest,
  type StudioRequest,
  type StudioStart,
  type StudioView,
} from "../../studio/studio.ts";
import type { StudioOptions } from "./studio-options.ts";

/** Serves the studio on loopback. It begins with the file or address that is given, else with the first page. */
export async function studio(what: string | undefined, options: StudioOptions): Promise<LoopbackServer> {
  const view = viewer(options);
  const start = async (): Promise<StudioStart> => {
    const pages = await listProjectPages(options);
    return { pages, open: firstInput(what, pages, options) };
  };
  // The first page is read while a person opens the browser.
  let first: { readonly key: string; readonly view: Promise<StudioView> } | undefined;
  const prepared = start().then(({ open }) => {
    if (open) first = { key: JSON.stringify(open), view: view({ input: open, edits: [], digests: {} }) };
    return first?.view;
  });
  // A failure is not kept: the browser asks for the page again, and that answer has the reason.
  prepared.catch(() => (first = undefined));
  return serveLoopback({
    files: pageShell({ name: "studio", title: "errsmith studio", assets: readBrowserAssets("studio") }),
    routes: {
      start,
      open: (value) => {
        const request = studioRequest(value);
        const isFirst = first?.key === JSON.stringify(request.input) && request.edits.length === 0;
        const known = isFirst ? first?.view : undefined;
        first = undefined;
        return known ?? view(request);
      },
      save: async (value) => {
        const request = studioRequest(value);
        const { input, edits, digests } = request;
        if (input.kind !== "page") return view(request);
        await saveProjectPage(input.path, edits, digests, options);
        return view({ ...request, edits: [] });
      },
    },
    maxBodyBytes: MAX_BODY_BYTES,
  });
}

/** Reads what a request names. An address is requested once: neither an edit nor its undoing requests it again. */
function viewer(options: StudioOptions): (request: StudioRequest) => Promise<StudioView> {
  let last: { readonly key: string; readonly page: LoosePage } | undefined;
  return async ({ input, edits }) => {
    if (input.kind === "page") return viewProjectPage(input.path, edits, options);
    const key = JSON.stringify(input);
    const isKnown = last?.key === key && (input.kind === "url" || edits.length > 0);
    if (!isKnown || !last) last = { key, page: await readLoosePage(input, options) };
    return viewLoosePage(last.page, edits);
  };
}

/** A pasted page may be as long as a file, also if each of its characters is escaped. */
const MAX_BODY_BYTES = 64 * 2 ** 20;

function firstInput(
  what: string | undefined,
  pages: readonly ListedPage[],
  { cwd = process.cwd() }: StudioOptions,
): StudioInput | undefined {
  if (what === undefined) return pages[0] && { kind: "page", path: pages[0].path };
  if (/^https?:\/\//i.test(what)) return { kind: "url", url: what };
  const path = relative(cwd, resolve(cwd, what)).replaceAll(sep, "/");
  return pages.some((page) => page.path === path) ? { kind: "page", path } : { kind: "file", path: what };
}
