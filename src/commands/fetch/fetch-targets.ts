import { extname, join, posix } from "node:path";
import { LOCALE, type FetchablePage, type FetchableProvider, type readFetchablePages } from "../../1-read/read.ts";
import { decodePercent } from "../../lib/decode-percent.ts";
import { Failure } from "../../lib/failure.ts";
import { didYouMean } from "../../lib/nearest.ts";
import { serviceName, SLUG, SLUG_RULE } from "../../lib/service-name.ts";
import { unusedName } from "../../lib/unused-name.ts";

/** A page to register. */
export interface NewPage {
  readonly url: string;
  /** Service that the page documents. Default: derived from the address. */
  readonly service?: string | undefined;
  /** Language of the page. Default: guessed from the text. */
  readonly locale?: string | undefined;
}

/** One page to fetch. `isNew`: the page must be added to `source.json`. */
export interface FetchTarget {
  readonly provider: FetchableProvider;
  readonly page: FetchablePage;
  readonly isNew?: true;
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
export function newPageTarget(remotes: Remotes, names: readonly string[], add: NewPage): FetchTarget {
  const [name = "", ...others] = names;
  if (name === "" || others.length > 0) throw new Failure("--add needs one provider: a folder in sources", 2);
  if (!SLUG.test(name)) throw new Failure(`${name}: the name of a provider ${SLUG_RULE}`, 2);
  if (!/^https?:\/\/[^\s@/?#]+(?:[/?#]\S*)?$/.test(add.url) || !URL.canParse(add.url)) {
    throw new Failure(`--add ${add.url}: not an http(s) address without user name and password`, 2);
  }
  const provider = providerNamed(name, remotes);
  const { host, pathname } = new URL(add.url);
  const service = add.service ?? serviceName(decodePercent(pathname));
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
      ...{ file, service, url: add.url, ...locale },
      source: { path: `${provider.name}/${file}` },
    },
    isNew: true,
  };
}

/** The provider of a name, which may have no folder yet. */
export function providerNamed(
  name: string,
  { root, settings, providers }: Pick<Remotes, "root" | "settings" | "providers">,
): FetchableProvider {
  const path = `${settings.sources}/${name}`;
  return (
    providers.find(({ provider }) => provider === name) ?? {
      ...{ provider: name, name: path, disk: join(root, path) },
      ...{ hosts: [], requests: {}, files: new Set<string>(), listsHosts: false, pages: [], lock: {} },
    }
  );
}

/** The target of a new page whose file has another extension, because it comes in another form. */
export function withExtension(target: FetchTarget, extension: string): FetchTarget {
  const { provider, page } = target;
  const stem = page.file.slice("pages/".length, -extname(page.file).length);
  const file = unusedFileName(provider, stem, extension);
  return { ...target, page: { ...page, file, source: { ...page.source, path: `${provider.name}/${file}` } } };
}

/** The extension of the file of a page: that of its address if it names a format, else that of HTML. */
export function pageExtension(pathname: string): string {
  const extension = extname(posix.basename(pathname)).toLowerCase();
  return /^\.(?:mdx?|markdown|rst|adoc|asciidoc|csv|tsv|json|ya?ml|txt)$/.test(extension) ? extension : ".html";
}

function unusedFileName({ files }: FetchableProvider, stem: string, extension: string): string {
  return unusedName(`pages/${stem}`, (name) => files.has(name + extension)) + extension;
}
