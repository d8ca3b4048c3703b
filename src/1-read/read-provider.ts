import { join } from "node:path";
import { digest } from "../lib/digest.ts";
import { pluralize } from "../lib/pluralize.ts";
import type {
  Correction,
  PageInput,
  PagesLock,
  PageState,
  Precedence,
  ProviderInput,
  ServiceInput,
} from "../model/project.ts";
import { type GuardLimits, ruleOfState } from "../model/failure-state.ts";
import type { PageHints } from "../model/source.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { type FileToRead, readPageTexts } from "./read-text.ts";
import { correctionsSchema } from "./manifest/corrections-schema.ts";
import { readManifest } from "./manifest/read-manifest.ts";
import { type PageManifest, type ServiceManifest, sourceSchema } from "./manifest/source-schema.ts";
import { readLocks } from "./read-locks.ts";
import { readTranslations } from "./read-translations.ts";
import { pagesIn } from "./list-files.ts";

/** Path of a file, relative to the project → the text to use in place of that on the disk. */
export type EditedFiles = ReadonlyMap<string, string>;

/**
 * Reads one folder of `sources/`, with the pages for which `isRead` holds; `undefined` if its `source.json` cannot be read
 * (reported).
 */
export function readProvider(
  sources: { readonly disk: string; readonly name: string },
  provider: string,
  problems: Problems,
  isRead: (disk: string) => boolean,
  edited: EditedFiles = new Map(),
): ProviderInput | undefined {
  const disk = join(sources.disk, provider);
  const name = `${sources.name}/${provider}`;
  const fileIn = (file: string): FileToRead => {
    const path = `${name}/${file}`;
    return { disk: join(disk, file), name: path, text: edited.get(path) };
  };
  const manifest = readManifest(fileIn("source.json"), sourceSchema, problems);
  const corrections = readManifest(fileIn("corrections.json"), correctionsSchema, problems, "optional");
  const { names, pagesLock, tombstones } = readLocks(fileIn, problems);
  const translations = readTranslations({ disk, name }, problems);
  if (!manifest) return undefined;
  const states = pagesLock.value;
  const services: ServiceInput[] = [];
  for (const [service, settings] of Object.entries(manifest.services)) {
    const files = { states, fileIn, isRead, exceptions: manifest.exceptions };
    services.push(readService({ provider, service }, settings, files, problems));
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
    names,
    tombstones,
    ...(pagesLock.isJoined && { joinedPages: states }),
    ...(translations.length > 0 && { translations }),
  };
}

/** What the services of a provider have in common. */
interface ProviderFiles {
  readonly states: PagesLock;
  readonly fileIn: (file: string) => FileToRead;
  readonly isRead: (disk: string) => boolean;
  readonly exceptions: unknown;
}

function readService(
  { provider, service }: Pick<ServiceInput, "provider" | "service">,
  settings: ServiceManifest,
  { states, fileIn, isRead, exceptions }: ProviderFiles,
  problems: Problems,
): ServiceInput {
  const pages = settings.pages.filter(({ file }) => isRead(fileIn(file).disk));
  const files = pages.map(({ file, encoding = states[file]?.encoding }) => ({
    ...fileIn(file),
    ...(encoding && { encoding }),
  }));
  const texts = readPageTexts(files, problems);
  for (const [i, { file }] of pages.entries()) reportStalePage(files[i]?.name ?? file, states[file], problems);
  return {
    provider,
    service,
    family: settings.family ?? provider,
    ...(settings.prefix && { prefix: settings.prefix }),
    ...(settings.adoptNames && { adoptNames: true }),
    ...(settings.precedence && { precedence: settings.precedence as Precedence }),
    ...(settings.envelope && { envelope: settings.envelope as NonNullable<ServiceInput["envelope"]> }),
    ...(exceptions !== undefined && { exceptions: exceptions as NonNullable<ServiceInput["exceptions"]> }),
    pages: pages.flatMap((page, i) => {
      const text = texts[i];
      const path = files[i]?.name ?? page.file;
      return text === undefined ? [] : [toPageInput(page, path, text, states[page.file])];
    }),
  };
}

/** Reports a page whose last fetch failed or was suspect, because an older copy is used. */
function reportStalePage(path: string, state: PageState | undefined, problems: Problems): void {
  if (!state?.failed) return;
  const { since, times, reason, state: name } = state.failed;
  const rule = ruleOfState(name).kind === "suspect" ? "page-stale-suspect" : "page-stale";
  const count = { date: dateOfTime(state.fetched), since: dateOfTime(since), times: pluralize(times, "attempt") };
  problems.on(path)(rule, WHOLE_FILE, { ...count, state: name, reason });
}

function dateOfTime(time: string): string {
  return time.slice(0, 10);
}

function toPageInput(page: PageManifest, path: string, text: string, state?: PageState): PageInput {
  const { format, locale, url, guard, sections, source: sourceName } = page;
  const hints = hintsOfPage(page);
  return {
    source: { path, text, ...(format && { format }), ...(hints && { hints }) },
    ...(locale && { locale }),
    ...(url && { url }),
    ...(state && { fetched: state.fetched }),
    ...(guard && { guard: guard as GuardLimits }),
    ...(state?.accepted !== undefined && state.accepted === digest(text) && { isAccepted: true as const }),
    ...(sections && { sections }),
    ...(sourceName !== undefined && { sourceName }),
  };
}

/** Returns the hints of `source.json` on how to read a page; `undefined` if there are none. */
export function hintsOfPage({ layouts, columns, path, ignore, operation }: PageManifest): PageHints | undefined {
  if (!layouts && !columns && !path && !ignore && operation === undefined) return undefined;
  return {
    ...(layouts && { layouts }),
    ...(columns && { columns }),
    ...(path && { path }),
    ...(ignore && { ignore }),
    ...(operation !== undefined && { operation }),
  };
}
