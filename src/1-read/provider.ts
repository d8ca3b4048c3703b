import { join } from "node:path";
import type { Correction, NamesLock, ProviderInput, ServiceInput } from "../model/project.ts";
import type { Reading } from "../model/source.ts";
import { type Problems, wholeFile } from "../problems/report.ts";
import { type FileToRead, readTexts } from "./file.ts";
import { correctionsSchema } from "./manifest/corrections.ts";
import { namesLockSchema } from "./manifest/names-lock.ts";
import { readManifest } from "./manifest/read.ts";
import { type PageManifest, type ServiceManifest, sourceSchema } from "./manifest/source.ts";
import { pagesIn } from "./walk.ts";

/** Reads one folder of `sources/`: manifest, pages, corrections and names; `undefined` where the manifest is no use. */
export async function readProvider(
  sources: { readonly disk: string; readonly name: string },
  provider: string,
  problems: Problems,
): Promise<ProviderInput | undefined> {
  const disk = join(sources.disk, provider);
  const name = `${sources.name}/${provider}`;
  const fileIn = (file: string): FileToRead => ({ disk: join(disk, file), name: `${name}/${file}` });
  const manifest = await readManifest(fileIn("source.json"), sourceSchema, problems);
  const corrections = await readManifest(fileIn("corrections.json"), correctionsSchema, problems, "optional");
  const lock = await readManifest(fileIn("names.lock.json"), namesLockSchema, problems, "optional");
  if (!manifest) return undefined;
  const services: ServiceInput[] = [];
  for (const [service, said] of Object.entries(manifest.services)) {
    services.push(await readService(provider, service, said, fileIn, problems));
  }
  const listed = new Set(Object.values(manifest.services).flatMap(({ pages }) => pages.map(({ file }) => file)));
  for (const page of await pagesIn(join(disk, "pages"))) {
    if (!listed.has(`pages/${page}`)) {
      problems.on(`${name}/pages/${page}`)("page-not-listed", wholeFile, { manifest: `${name}/source.json` });
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
  };
}

async function readService(
  provider: string,
  service: string,
  said: ServiceManifest,
  fileIn: (file: string) => FileToRead,
  problems: Problems,
): Promise<ServiceInput> {
  const files = said.pages.map(({ file, encoding }) => ({ ...fileIn(file), ...(encoding && { encoding }) }));
  const texts = await readTexts(files, problems);
  return {
    provider,
    service,
    family: said.family ?? provider,
    ...(said.prefix && { prefix: said.prefix }),
    ...(said.envelope && { envelope: said.envelope as NonNullable<ServiceInput["envelope"]> }),
    pages: said.pages.flatMap((page, i) => {
      const text = texts[i];
      const path = files[i]?.name ?? page.file;
      return text === undefined ? [] : [pageInput(page, path, text)];
    }),
  };
}

function pageInput(page: PageManifest, path: string, text: string): ServiceInput["pages"][number] {
  const { format, locale, url, sections } = page;
  const reading = readingOf(page);
  return {
    source: { path, text, ...(format && { format }), ...(reading && { reading }) },
    ...(locale && { locale }),
    ...(url && { url }),
    ...(sections && { sections }),
  };
}

function readingOf({ layouts, columns, ignore }: PageManifest): Reading | undefined {
  if (!layouts && !columns && !ignore) return undefined;
  return { ...(layouts && { layouts }), ...(columns && { columns }), ...(ignore && { ignore }) };
}
