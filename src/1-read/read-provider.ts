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
import type { FileToRead } from "./read-text.ts";
import { correctionsSchema } from "./manifest/corrections-schema.ts";
import { namesLockSchema } from "./manifest/names-lock-schema.ts";
import { pagesLockSchema } from "./manifest/pages-lock-schema.ts";
import { readManifest } from "./manifest/read-manifest.ts";
import { type PageManifest, type ServiceManifest, sourceSchema } from "./manifest/source-schema.ts";
import { tombstonesSchema } from "./manifest/tombstones-schema.ts";
import { readTranslations } from "./read-translations.ts";
import { pageTexts, type Remembered, type Text, withText } from "./remembered.ts";
import { pagesIn } from "./list-files.ts";

/** Reads one folder of `sources/`: manifest, pages, corrections and names; `undefined` where the manifest is no use. */
export async function readProvider(
  sources: { readonly disk: string; readonly name: string },
  provider: string,
  problems: Problems,
  remembered: Remembered,
): Promise<ProviderInput | undefined> {
  const disk = join(sources.disk, provider);
  const name = `${sources.name}/${provider}`;
  const fileIn = (file: string): FileToRead => ({ disk: join(disk, file), name: `${name}/${file}` });
  const manifest = await readManifest(fileIn("source.json"), sourceSchema, problems);
  const corrections = await readManifest(fileIn("corrections.json"), correctionsSchema, problems, "optional");
  const lock = await readManifest(fileIn("names.lock.json"), namesLockSchema, problems, "optional");
  const pagesLock = await readManifest(fileIn("pages.lock.json"), pagesLockSchema, problems, "optional");
  const graves = await readManifest(fileIn("tombstones.lock.json"), tombstonesSchema, problems, "optional");
  const translations = await readTranslations({ disk, name }, problems);
  if (!manifest) return undefined;
  const states = (pagesLock?.pages ?? {}) as PagesLock;
  const services: ServiceInput[] = [];
  for (const [service, said] of Object.entries(manifest.services)) {
    services.push(await readService({ provider, service }, said, { states, fileIn, remembered }, problems));
  }
  const listed = new Set(Object.values(manifest.services).flatMap(({ pages }) => pages.map(({ file }) => file)));
  for (const page of await pagesIn(join(disk, "pages"))) {
    if (!listed.has(`pages/${page}`)) {
      problems.on(`${name}/pages/${page}`)("page-not-listed", WHOLE_FILE, { manifest: `${name}/source.json` });
    }
  }
  return {
    provider,
    services,
    // valibot types an absent key as `| undefined`, which JSON cannot say: an absent key is absent.
    corrections: (corrections?.corrections ?? []) as readonly Correction[],
    manifestPath: `${name}/source.json`,
    correctionsPath: `${name}/corrections.json`,
    names: (lock?.services ?? {}) as NamesLock,
    tombstones: (graves?.services ?? {}) as TombstonesLock,
    ...(translations.length > 0 && { translations }),
  };
}

/** What is known of the pages of a provider. */
interface ProviderFiles {
  readonly states: PagesLock;
  readonly fileIn: (file: string) => FileToRead;
  readonly remembered: Remembered;
}

async function readService(
  { provider, service }: Pick<ServiceInput, "provider" | "service">,
  said: ServiceManifest,
  { states, fileIn, remembered }: ProviderFiles,
  problems: Problems,
): Promise<ServiceInput> {
  const files = said.pages.map(({ file, encoding = states[file]?.encoding }) => ({
    ...fileIn(file),
    ...(encoding && { encoding }),
  }));
  const texts = await pageTexts(files, remembered, problems);
  for (const [i, { file }] of said.pages.entries()) reportStalePage(files[i]?.name ?? file, states[file], problems);
  return {
    provider,
    service,
    family: said.family ?? provider,
    ...(said.prefix && { prefix: said.prefix }),
    ...(said.envelope && { envelope: said.envelope as NonNullable<ServiceInput["envelope"]> }),
    pages: said.pages.flatMap((page, i) => {
      const text = texts[i];
      const path = files[i]?.name ?? page.file;
      return text === undefined ? [] : [toPageInput(page, path, text, states[page.file])];
    }),
  };
}

/** A page that cannot be fetched any more is read all the same, and never silently. */
function reportStalePage(path: string, state: PageState | undefined, problems: Problems): void {
  if (!state?.failed) return;
  const { since, times, reason } = state.failed;
  const args = { date: dateOfTime(state.fetched), since: dateOfTime(since), times: pluralize(times, "attempt") };
  // What looks suspect was fetched: it was not taken.
  const suspect = /^suspect: (.*)$/s.exec(reason)?.[1];
  if (suspect === undefined) problems.on(path)("page-stale", WHOLE_FILE, { ...args, reason });
  else problems.on(path)("page-stale-suspect", WHOLE_FILE, { ...args, reason: suspect });
}

function dateOfTime(time: string): string {
  return time.slice(0, 10);
}

function toPageInput(page: PageManifest, path: string, text: Text, state?: PageState): PageInput {
  const { format, locale, url, sections } = page;
  const reading = hintsOfPage(page);
  return {
    source: withText({ path, ...(format && { format }), ...(reading && { hints: reading }) }, text),
    ...(locale && { locale }),
    ...(url && { url }),
    ...(state && { fetched: state.fetched }),
    ...(sections && { sections }),
  };
}

/** What the manifest says on how to read a page; `undefined` where it says nothing. */
export function hintsOfPage({ layouts, columns, ignore }: PageManifest): PageHints | undefined {
  if (!layouts && !columns && !ignore) return undefined;
  return { ...(layouts && { layouts }), ...(columns && { columns }), ...(ignore && { ignore }) };
}
