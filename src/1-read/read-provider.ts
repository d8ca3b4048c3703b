import { join } from "node:path";
import { pluralize } from "../lib/pluralize.ts";
import type {
  Correction,
  NamesLock,
  PageInput,
  PagesLock,
  PageState,
  ProviderInput,
  ServiceInput,
  TombstonesLock,
} from "../model/project.ts";
import type { PageHints } from "../model/source.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { type FileToRead, readPageTexts } from "./read-text.ts";
import { correctionsSchema } from "./manifest/corrections-schema.ts";
import { namesLockSchema } from "./manifest/names-lock-schema.ts";
import { pagesLockSchema } from "./manifest/pages-lock-schema.ts";
import { readManifest } from "./manifest/read-manifest.ts";
import { type PageManifest, type ServiceManifest, sourceSchema } from "./manifest/source-schema.ts";
import { tombstonesSchema } from "./manifest/tombstones-schema.ts";
import { readTranslations } from "./read-translations.ts";
import { pagesIn } from "./list-files.ts";

/** Reads one folder of `sources/`; `undefined` if its `source.json` cannot be read (reported). */
export function readProvider(
  sources: { readonly disk: string; readonly name: string },
  provider: string,
  problems: Problems,
): ProviderInput | undefined {
  const disk = join(sources.disk, provider);
  const name = `${sources.name}/${provider}`;
  const fileIn = (file: string): FileToRead => ({ disk: join(disk, file), name: `${name}/${file}` });
  const manifest = readManifest(fileIn("source.json"), sourceSchema, problems);
  const corrections = readManifest(fileIn("corrections.json"), correctionsSchema, problems, "optional");
  const lock = readManifest(fileIn("names.lock.json"), namesLockSchema, problems, "optional");
  const pagesLock = readManifest(fileIn("pages.lock.json"), pagesLockSchema, problems, "optional");
  const tombstones = readManifest(fileIn("tombstones.lock.json"), tombstonesSchema, problems, "optional");
  const translations = readTranslations({ disk, name }, problems);
  if (!manifest) return undefined;
  const states = (pagesLock?.pages ?? {}) as PagesLock;
  const services: ServiceInput[] = [];
  for (const [service, settings] of Object.entries(manifest.services)) {
    services.push(readService({ provider, service }, settings, { states, fileIn }, problems));
  }
  const listed = new Set(Object.values(manifest.services).flatMap(({ pages }) => pages.map(({ file }) => file)));
  for (const page of pagesIn(join(disk, "pages"))) {
    if (!listed.has(`pages/${page}`)) {
      problems.on(`${name}/pages/${page}`)("page-not-listed", WHOLE_FILE, { manifest: `${name}/source.json` });
    }
  }
  return {
    provider,
    services,
    // valibot types an optional key as `| undefined`, which a JSON file cannot contain.
    corrections: (corrections?.corrections ?? []) as readonly Correction[],
    manifestPath: `${name}/source.json`,
    correctionsPath: `${name}/corrections.json`,
    names: (lock?.services ?? {}) as NamesLock,
    tombstones: (tombstones?.services ?? {}) as TombstonesLock,
    ...(translations.length > 0 && { translations }),
  };
}

/** What the services of a provider have in common. */
interface ProviderFiles {
  readonly states: PagesLock;
  readonly fileIn: (file: string) => FileToRead;
}

function readService(
  { provider, service }: Pick<ServiceInput, "provider" | "service">,
  settings: ServiceManifest,
  { states, fileIn }: ProviderFiles,
  problems: Problems,
): ServiceInput {
  const files = settings.pages.map(({ file, encoding = states[file]?.encoding }) => ({
    ...fileIn(file),
    ...(encoding && { encoding }),
  }));
  const texts = readPageTexts(files, problems);
  for (const [i, { file }] of settings.pages.entries()) reportStalePage(files[i]?.name ?? file, states[file], problems);
  return {
    provider,
    service,
    family: settings.family ?? provider,
    ...(settings.prefix && { prefix: settings.prefix }),
    ...(settings.envelope && { envelope: settings.envelope as NonNullable<ServiceInput["envelope"]> }),
    pages: settings.pages.flatMap((page, i) => {
      const text = texts[i];
      const path = files[i]?.name ?? page.file;
      return text === undefined ? [] : [toPageInput(page, path, text, states[page.file])];
    }),
  };
}

/** Reports a page whose last fetch failed or was suspect, because an older copy is used. */
function reportStalePage(path: string, state: PageState | undefined, problems: Problems): void {
  if (!state?.failed) return;
  const { since, times, reason } = state.failed;
  const args = { date: dateOfTime(state.fetched), since: dateOfTime(since), times: pluralize(times, "attempt") };
  const suspect = /^suspect: (.*)$/s.exec(reason)?.[1];
  if (suspect === undefined) problems.on(path)("page-stale", WHOLE_FILE, { ...args, reason });
  else problems.on(path)("page-stale-suspect", WHOLE_FILE, { ...args, reason: suspect });
}

function dateOfTime(time: string): string {
  return time.slice(0, 10);
}

function toPageInput(page: PageManifest, path: string, text: string, state?: PageState): PageInput {
  const { format, locale, url, sections } = page;
  const hints = hintsOfPage(page);
  return {
    source: { path, text, ...(format && { format }), ...(hints && { hints }) },
    ...(locale && { locale }),
    ...(url && { url }),
    ...(state && { fetched: state.fetched }),
    ...(sections && { sections }),
  };
}

/** Returns the hints of `source.json` on how to read a page; `undefined` if there are none. */
export function hintsOfPage({ layouts, columns, ignore }: PageManifest): PageHints | undefined {
  if (!layouts && !columns && !ignore) return undefined;
  return { ...(layouts && { layouts }), ...(columns && { columns }), ...(ignore && { ignore }) };
}
