import { extname, join, posix } from "node:path";
import {
  LOCALE,
  type FetchablePage,
  type FetchableProvider,
  type readFetchablePages,
  serviceName,
  SLUG,
  SLUG_RULE,
  withPage,
} from "../../1-read/read.ts";
import { Failure } from "../../lib/failure.ts";
import { didYouMean } from "../../lib/nearest.ts";

/** A page to register. */
export interface NewPage {
  readonly url: string;
  /** Service that the page documents. Default: derived from the address. */
  readonly service?: string | undefined;
  /** Language of the page. Default: guessed from the text. */
  readonly locale?: string | undefined;
}

/** One page to fetch. `manifest` is the text of `source.json` with the page, if the page is new. */
export interface FetchTarget {
  readonly provider: FetchableProvider;
  readonly page: FetchablePage;
  readonly manifest?: string;
}

type Remotes = Awaited<ReturnType<typeof readFetchablePages>>;

/** The registered pages of the named providers; of all providers without names. Throws a `Failure` for an unknown name. */
export function registeredTargets(providers: readonly FetchableProvider[], names: readonly string[]): FetchTarget[] {
  const unknown = names.find((name) => !providers.some(({ provider }) => provider === name));
  if (unknown !== undefined) {
    const known = providers.map(({ provider }) => provider);
    const hint = didYouMean(unknown, known) || `; the folders are ${known.join(", ") || "none"}`;
    throw new Failure(`${unknown}: no such folder in sources${hint}`, 2);
  }
  const selected = providers.filter(({ provider }) => names.length === 0 || names.includes(provider));
  return selected.flatMap((provider) => provider.pages.map((page) => ({ provider, page })));
}

/** The target for a new page of the one named provider. Throws a `Failure` if the page cannot be registered. */
export function newPageTarget(
  { root, settings, providers }: Remotes,
  names: readonly string[],
  add: NewPage,
): FetchTarget {
  const [name = "", ...others] = names;
  if (name === "" || others.length > 0) throw new Failure("--add needs one provider: a folder in sources", 2);
  if (!SLUG.test(name)) throw new Failure(`${name}: the name of a provider ${SLUG_RULE}`, 2);
  if (!/^https?:\/\/[^\s@/?#]+(?:[/?#]\S*)?$/.test(add.url) || !URL.canParse(add.url)) {
    throw new Failure(`--add ${add.url}: not an http(s) address without user name and password`, 2);
  }
  const path = `${settings.sources}/${name}`;
  const provider = providers.find(({ provider }) => provider === name) ?? {
    ...{ provider: name, name: path, disk: join(root, path) },
    ...{ hosts: [], files: [], listsHosts: false, pages: [], lock: {} },
  };
  const { host, pathname } = new URL(add.url);
  const service = add.service ?? serviceName(decodePathname(pathname));
  if (!SLUG.test(service)) throw new Failure(`--service ${service}: the name of a service ${SLUG_RULE}`, 2);
  if (add.locale !== undefined && !LOCALE.test(add.locale)) {
    throw new Failure(`--locale ${add.locale}: not a language tag such as "en" or "zh-CN"`, 2);
  }
  const registered = provider.pages.find(({ url }) => url === add.url);
  if (registered) throw new Failure(`${add.url}: already registered as ${registered.source.path}`, 2);
  const file = unusedFileName(provider, [service, add.locale].filter(Boolean).join("."), pageExtension(pathname));
  const locale = add.locale === undefined ? {} : { locale: add.locale };
  return {
    provider: { ...provider, hosts: provider.listsHosts ? provider.hosts : [...provider.hosts, host] },
    page: {
      ...{ file, service, url: add.url, ...locale, isUnmodified: false },
      ...{ disk: join(provider.disk, file), source: { path: `${provider.name}/${file}` } },
    },
    manifest: withPage(provider.manifest, service, { file, ...locale, url: add.url }),
  };
}

/** Decodes percent-encoding; returns an invalid path unchanged. */
function decodePathname(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function pageExtension(pathname: string): string {
  const extension = extname(posix.basename(pathname)).toLowerCase();
  return [".md", ".mdx", ".markdown", ".rst", ".adoc", ".asciidoc", ".csv", ".tsv", ".txt"].includes(extension)
    ? extension
    : ".html";
}

function unusedFileName({ files }: FetchableProvider, stem: string, extension: string): string {
  for (let n = 1; ; n += 1) {
    const file = `pages/${n === 1 ? stem : `${stem}-${n}`}${extension}`;
    if (!files.includes(file)) return file;
  }
}
