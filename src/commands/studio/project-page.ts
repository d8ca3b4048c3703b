import { join } from "node:path";
import { exists, readProject, readText } from "../../1-read/read.ts";
import { writeFiles } from "../../7-write/write.ts";
import { digest } from "../../lib/digest.ts";
import { Failure } from "../../lib/failure.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { PageInput, Project, ProviderInput, ServiceInput } from "../../model/project.ts";
import { collectProblems, hasErrors } from "../../problems/problems.ts";
import {
  filePreview,
  type ListedPage,
  type ManifestTexts,
  type StudioEdit,
  studioPage,
  type StudioView,
  withEdits,
} from "../../studio/studio.ts";
import { explainPage } from "../explain-page.ts";
import { extractPage } from "../extract-page.ts";
import type { ProjectOptions } from "../open-project.ts";
import { understand } from "../understand.ts";
import { readWholePage } from "./read-whole-page.ts";

/** The pages of the project, in the order of its manifests. Empty if there is no project. */
export async function listProjectPages({
  cwd = process.cwd(),
  config,
}: ProjectOptions): Promise<readonly ListedPage[]> {
  const { providers } = await readProject(cwd, { config }, collectProblems());
  return providers.flatMap(({ services }) =>
    services.flatMap((service) =>
      service.pages.map(({ source }) => ({ path: source.path, service: serviceId(service) })),
    ),
  );
}

/** A page of a project, and where it is listed. */
interface OwnedPage {
  readonly provider: ProviderInput;
  readonly service: ServiceInput;
  readonly page: PageInput;
}

/**
 * A page of the project as it would be read with edits of its manifest and corrections. Nothing is written: phase 1 reads
 * the edited texts in place of the files. Throws a `Failure` if the edits make a manifest invalid.
 */
export async function viewProjectPage(
  path: string,
  edits: readonly StudioEdit[],
  options: ProjectOptions,
): Promise<StudioView> {
  const { cwd = process.cwd(), config } = options;
  const saved = await readProject(cwd, { config }, collectProblems());
  const files = editedFiles(saved, path, edits);
  const edited = new Map(
    files.flatMap(({ path: file, after }) => (after === undefined ? [] : [[file, after] as const])),
  );
  const problems = collectProblems();
  const project = edits.length === 0 ? saved : await readProject(cwd, { config, edited }, problems);
  const owned = ownedPage(project, path);
  if (!owned) throw new Failure(problems.list[0]?.text ?? `${path}: not a page of the project`);
  const { source, locale } = owned.page;
  const ofPage = collectProblems();
  const read = await extractPage(source, project.settings, ofPage, readWholePage);
  // The page is not read twice.
  const { catalogs } = await understand(project, problems, [
    { page: (one, compute) => (one.path === path ? Promise.resolve(read) : compute()) },
  ]);
  const { provider, service } = owned;
  const ofManifests = problems.list.filter(({ file }) =>
    [provider.manifestPath, provider.correctionsPath].includes(file),
  );
  const page = studioPage({
    source,
    ...read,
    explained: explainPage(read.extraction, ofPage.list),
    problems: [...ofPage.list, ...ofManifests],
    locale,
    owner: {
      provider: provider.provider,
      service: service.service,
      services: provider.services.map((one) => one.service),
    },
    catalog: catalogs.find((catalog) => serviceId(catalog) === serviceId(service)),
  });
  const previews = files.flatMap(({ path: file, before, after }) => filePreview(file, before, after) ?? []);
  return { page, files: previews, canSave: true };
}

/**
 * Writes the files that edits of a page change. Throws a `Failure` if a file is not the one of the preview any more, or if
 * a manifest would be invalid.
 */
export async function saveProjectPage(
  path: string,
  edits: readonly StudioEdit[],
  digests: Readonly<Record<string, string | null>>,
  { cwd = process.cwd(), config }: ProjectOptions,
): Promise<void> {
  const saved = await readProject(cwd, { config }, collectProblems());
  const changed = editedFiles(saved, path, edits).flatMap(({ path: file, before, after }) =>
    after === undefined || after === before ? [] : [{ file, before, after }],
  );
  for (const { file, before } of changed) {
    if ((before === undefined ? null : digest(before)) !== digests[file])
      throw new Failure(`${file} is not the file of the preview any more; look at the preview again`);
  }
  const problems = collectProblems();
  const edited = new Map(changed.map(({ file, after }) => [file, after]));
  await readProject(cwd, { config, edited }, problems);
  const wrong = problems.list.find(({ file, severity }) => severity === "error" && edited.has(file));
  if (wrong) throw new Failure(`${wrong.file}:${wrong.line}: ${wrong.text}`);
  writeFiles(
    saved.root,
    changed.map(({ file, after }) => ({ disk: join(saved.root, file), path: file, content: after })),
  );
}

/** The texts of the files of a page's provider, before and after edits. */
function editedFiles(project: Project, path: string, edits: readonly StudioEdit[]) {
  const owned = ownedPage(project, path);
  if (!owned) throw new Failure(`${path}: not a page of the project`);
  const { manifestPath, correctionsPath } = owned.provider;
  const before: ManifestTexts = {
    source: readFile(project, manifestPath) ?? "",
    corrections: readFile(project, correctionsPath),
  };
  const file = path.slice(manifestPath.length - "source.json".length);
  const after = edits.length === 0 ? before : withEdits(before, { service: owned.service.service, file }, edits);
  return [
    { path: manifestPath, before: before.source, after: after.source },
    { path: correctionsPath, before: before.corrections, after: after.corrections },
  ];
}

function readFile({ root }: Project, path: string): string | undefined {
  const disk = join(root, path);
  if (!exists(disk)) return undefined;
  const problems = collectProblems();
  const text = readText({ disk, name: path }, problems);
  if (text === undefined || hasErrors(problems)) throw new Failure(problems.list[0]?.text ?? `${path}: unreadable`);
  return text;
}

function ownedPage({ providers }: Project, path: string): OwnedPage | undefined {
  for (const provider of providers) {
    for (const service of provider.services) {
      const page = service.pages.find(({ source }) => source.path === path);
      if (page) return { provider, service, page };
    }
  }
  return undefined;
}
