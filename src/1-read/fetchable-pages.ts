import { join } from "node:path";
import { digest } from "../lib/digest.ts";
import { codeOf } from "../lib/failure.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import type { GuardLimits } from "../model/failure-state.ts";
import type { PagesLock, PageState, Settings } from "../model/project.ts";
import type { Locale, Source } from "../model/source.ts";
import type { Problems } from "../problems/problems.ts";
import { decode } from "../lib/decode-bytes.ts";
import { readLocatedManifest } from "./manifest/read-manifest.ts";
import { type PageManifest, type RequestsManifest, sourceSchema } from "./manifest/source-schema.ts";
import { readPagesLock } from "./read-locks.ts";
import { hintsOfPage } from "./read-provider.ts";
import { readSettings } from "./read-settings.ts";
import { foldersIn } from "./list-files.ts";

/** A page with a URL. */
export interface FetchablePage {
  /** Path relative to the provider's folder, as in `source.json` and `pages.lock.json`: "pages/ocr.en.md". */
  readonly file: string;
  readonly service: string;
  readonly url: string;
  readonly locale?: Locale;
  readonly guard?: GuardLimits;
  /** Whether a browser renders the page; if it is `undefined`, the page tells. */
  readonly render?: "browser" | "none";
  /** `encoding` of `source.json`. */
  readonly encoding?: string;
  /** The page without its text. */
  readonly source: Omit<Source, "text">;
}

/** The local copy of a page, and what `pages.lock.json` states about it. */
export interface LocalCopy {
  /** Text of the copy; `undefined` if there is no copy or it cannot be decoded. */
  readonly text?: string;
  /** Entry of `pages.lock.json`. */
  readonly state?: PageState;
  /** SHA-256 of the copy, hexadecimal. */
  readonly sha256?: string;
  /** Whether the copy is the one that `state` describes. */
  readonly isUnmodified: boolean;
}

/** Reads the local copy of one page. A project can have more pages than the memory can hold. */
export function readLocalCopy({ lock, disk }: FetchableProvider, { file, url, encoding }: FetchablePage): LocalCopy {
  const state = Object.hasOwn(lock, file) ? lock[file] : undefined;
  const bytes = readBytesIfPresent(join(disk, file));
  if (!bytes) return { ...(state && { state }), isUnmodified: false };
  const decoded = decode(bytes, encoding ?? state?.encoding, true);
  const sha256 = digest(bytes);
  return {
    ...("text" in decoded && { text: decoded.text }),
    ...(state && { state }),
    sha256,
    isUnmodified: state?.url === url && sha256 === state.sha256,
  };
}

/** A provider, and its pages with a URL. */
export interface FetchableProvider {
  readonly provider: string;
  /** Path of its folder relative to the project (`name`), and absolute (`disk`). */
  readonly name: string;
  readonly disk: string;
  readonly hosts: readonly string[];
  readonly requests: RequestsManifest;
  /** All pages of `source.json`, with or without URL. */
  readonly files: ReadonlySet<string>;
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
  const { value: states } = readPagesLock(fileIn("pages.lock.json"), problems);
  if (!located) return undefined;
  const { value: manifest } = located;
  const pages: FetchablePage[] = [];
  for (const [service, { pages: listed }] of Object.entries(manifest.services)) {
    for (const page of listed) {
      if (page.url !== undefined) pages.push(toFetchablePage(page, page.url, service, `${name}/${page.file}`));
    }
  }
  const hosts = manifest.hosts ?? [...new Set(pages.map(({ url }) => new URL(url).host))];
  const files = new Set(Object.values(manifest.services).flatMap((service) => service.pages.map(({ file }) => file)));
  const listsHosts = manifest.hosts !== undefined;
  const { requests = {} } = manifest;
  return { provider, name, disk, hosts, requests, listsHosts, files, pages, lock: states };
}

function toFetchablePage(page: PageManifest, url: string, service: string, path: string): FetchablePage {
  const { file, locale, encoding, format, guard, render } = page;
  const hints = hintsOfPage(page);
  return {
    file,
    service,
    url,
    ...(locale && { locale }),
    ...(guard && { guard: guard as GuardLimits }),
    ...(encoding && { encoding }),
    ...(render && { render }),
    source: { path, ...(format && { format }), ...(hints && { hints }) },
  };
}

function readBytesIfPresent(path: string): Uint8Array | undefined {
  try {
    return readRegularFile(path);
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined;
    throw error;
  }
}
