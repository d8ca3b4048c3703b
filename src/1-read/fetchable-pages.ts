import { join } from "node:path";
import { digest } from "../lib/digest.ts";
import { codeOf } from "../lib/failure.ts";
import type { PagesLock, PageState, Settings } from "../model/project.ts";
import type { Locale, Source } from "../model/source.ts";
import type { Problems } from "../problems/problems.ts";
import { decode } from "./decode.ts";
import { readRegularFile } from "./read-text.ts";
import { pagesLockSchema } from "./manifest/pages-lock-schema.ts";
import { readLocatedManifest, readManifest } from "./manifest/read-manifest.ts";
import { type PageManifest, sourceSchema } from "./manifest/source-schema.ts";
import { hintsOfPage } from "./read-provider.ts";
import { readSettings } from "./read-settings.ts";
import { foldersIn } from "./list-files.ts";

/** A page with a URL, and its local copy. */
export interface FetchablePage {
  /** Path relative to the provider's folder, as in `source.json` and `pages.lock.json`: "pages/ocr.en.md". */
  readonly file: string;
  /** Absolute path. */
  readonly disk: string;
  readonly service: string;
  readonly url: string;
  readonly locale?: Locale;
  /** `encoding` of `source.json`. */
  readonly encoding?: string;
  /** The page without its text. */
  readonly source: Omit<Source, "text">;
  /** Text of the local copy; `undefined` if there is no copy or it cannot be decoded. */
  readonly text?: string;
  /** Entry of `pages.lock.json`. */
  readonly state?: PageState;
  /** SHA-256 of the local copy, hexadecimal. */
  readonly sha256?: string;
  /** Whether the local copy is the one that `state` describes. */
  readonly isUnmodified: boolean;
}

/** A provider, and its pages with a URL. */
export interface FetchableProvider {
  readonly provider: string;
  /** Path of its folder relative to the project (`name`), and absolute (`disk`). */
  readonly name: string;
  readonly disk: string;
  readonly hosts: readonly string[];
  /** Text of `source.json`; `undefined` if there is none yet. */
  readonly manifest?: string;
  /** All pages of `source.json`, with or without URL. */
  readonly files: readonly string[];
  /** Whether `source.json` has `hosts`. If not, `hosts` are the hosts of the URLs. */
  readonly listsHosts: boolean;
  readonly pages: readonly FetchablePage[];
  readonly lock: PagesLock;
}

/** Reads the pages of a project that have a URL. Problems of the manifests are reported. */
export async function readFetchablePages(
  folder: string,
  config: string | undefined,
  problems: Problems,
): Promise<{ readonly root: string; readonly settings: Settings; readonly providers: readonly FetchableProvider[] }> {
  const { root, settings } = await readSettings(folder, config);
  const sources = { disk: join(root, settings.sources), name: settings.sources };
  const providers: FetchableProvider[] = [];
  for (const provider of foldersIn(sources.disk)) {
    const fetchable = readFetchableProvider(sources, provider, problems);
    if (fetchable) providers.push(fetchable);
  }
  return { root, settings, providers };
}

function readFetchableProvider(
  sources: { readonly disk: string; readonly name: string },
  provider: string,
  problems: Problems,
): FetchableProvider | undefined {
  const disk = join(sources.disk, provider);
  const name = `${sources.name}/${provider}`;
  const fileIn = (file: string) => ({ disk: join(disk, file), name: `${name}/${file}` });
  const located = readLocatedManifest(fileIn("source.json"), sourceSchema, problems);
  const lock = readManifest(fileIn("pages.lock.json"), pagesLockSchema, problems, "optional");
  if (!located) return undefined;
  const { text, value: manifest } = located;
  const states = (lock?.pages ?? {}) as PagesLock;
  const pages: FetchablePage[] = [];
  for (const [service, { pages: listed }] of Object.entries(manifest.services)) {
    for (const page of listed) {
      if (page.url !== undefined) pages.push(toFetchablePage(page, page.url, service, fileIn(page.file), states));
    }
  }
  const hosts = manifest.hosts ?? [...new Set(pages.map(({ url }) => new URL(url).host))];
  const files = Object.values(manifest.services).flatMap((service) => service.pages.map(({ file }) => file));
  const listsHosts = manifest.hosts !== undefined;
  return { provider, name, disk, hosts, listsHosts, manifest: text, files, pages, lock: states };
}

function toFetchablePage(
  page: PageManifest,
  url: string,
  service: string,
  { disk, name }: { readonly disk: string; readonly name: string },
  states: PagesLock,
): FetchablePage {
  const { file, locale, encoding, format } = page;
  const state = states[file];
  const hints = hintsOfPage(page);
  const bytes = readBytesIfPresent(disk);
  const decoded = bytes && decode(bytes, encoding ?? state?.encoding, true);
  return {
    file,
    disk,
    service,
    url,
    ...(locale && { locale }),
    ...(encoding && { encoding }),
    source: { path: name, ...(format && { format }), ...(hints && { hints }) },
    ...(decoded && "text" in decoded && { text: decoded.text }),
    ...(state && { state }),
    ...(bytes && { sha256: digest(bytes) }),
    isUnmodified: bytes !== undefined && state?.url === url && digest(bytes) === state.sha256,
  };
}

function readBytesIfPresent(path: string): Uint8Array | undefined {
  try {
    const bytes = readRegularFile(path);
    return typeof bytes === "string" ? undefined : bytes;
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined;
    throw error;
  }
}
