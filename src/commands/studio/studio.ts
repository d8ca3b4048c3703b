import { relative, resolve, sep } from "node:path";
import { readBrowserAssets } from "../../1-read/read.ts";
import { type LoopbackServer, pageShell, serveLoopback } from "../../loopback/loopback.ts";
import { type LoosePage, readLoosePage, viewLoosePage } from "./loose-page.ts";
import { listProjectPages, saveProjectPage, viewProjectPage } from "./project-page.ts";
import { type StudioInput, studioRequest, type StudioRequest, type StudioView } from "../../studio/studio.ts";
import type { StudioOptions } from "./studio-options.ts";

/** Serves the studio on loopback, and opens the file or address that is given, if any. */
export async function studio(what: string | undefined, options: StudioOptions): Promise<LoopbackServer> {
  let last: { readonly key: string; readonly page: Promise<LoosePage> } | undefined;
  const view = async ({ input, edits }: StudioRequest): Promise<StudioView> => {
    if (input.kind === "page") return viewProjectPage(input.path, edits, options);
    // An address is requested when a person names it, and not for each edit; a file may have changed.
    const key = JSON.stringify(input);
    if (edits.length === 0 || last?.key !== key) last = { key, page: readLoosePage(input, options) };
    return viewLoosePage(await last.page, edits);
  };
  return serveLoopback({
    files: pageShell({ name: "studio", title: "errsmith studio", assets: readBrowserAssets("studio") }),
    routes: {
      start: async () => {
        const pages = await listProjectPages(options);
        return { pages, open: what === undefined ? undefined : inputOf(what, pages, options) };
      },
      open: (request) => view(studioRequest(request)),
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

/** A pasted page may be as long as a file, also if each of its characters is escaped. */
const MAX_BODY_BYTES = 64 * 2 ** 20;

function inputOf(
  what: string,
  pages: readonly { readonly path: string }[],
  { cwd = process.cwd() }: StudioOptions,
): StudioInput {
  if (/^https?:\/\//i.test(what)) return { kind: "url", url: what };
  const path = relative(cwd, resolve(cwd, what)).replaceAll(sep, "/");
  return pages.some((page) => page.path === path) ? { kind: "page", path } : { kind: "file", path: what };
}
