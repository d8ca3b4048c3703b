import { Hosts, withSender } from "../../fetch/fetch.ts";
import { hintsOfPage, type PageManifest, readPages } from "../../1-read/read.ts";
import { Failure } from "../../lib/failure.ts";
import type { Settings } from "../../model/project.ts";
import type { Source } from "../../model/source.ts";
import { collectProblems } from "../../problems/problems.ts";
import {
  filePreview,
  type StudioEdit,
  type StudioInput,
  studioPage,
  type StudioView,
  withEdits,
} from "../../studio/studio.ts";
import { explainPage } from "../explain-page.ts";
import { extractPage } from "../extract-page.ts";
import { fetchPolicy } from "../fetch/fetch-plan.ts";
import { decodePage, refusalOf } from "../fetch/page-decision.ts";
import { readWholePage } from "./read-whole-page.ts";
import type { StudioOptions } from "./studio-options.ts";

/** A page that is not one of the project. */
export interface LoosePage {
  readonly source: Source;
  readonly settings: Settings;
}

/** Reads a file, requests an address, or takes a text. Throws a `Failure` if there is no page. */
export async function readLoosePage(
  input: Exclude<StudioInput, { kind: "page" }>,
  options: StudioOptions,
): Promise<LoosePage> {
  const { cwd = process.cwd(), config } = options;
  const problems = collectProblems();
  const paths = input.kind === "file" ? [input.path] : [];
  const { sources, settings } = await readPages(paths, cwd, { config }, problems);
  if (input.kind === "text")
    return { source: { path: "pasted text", text: input.text.replaceAll("\r\n", "\n") }, settings };
  if (input.kind === "url") return { source: await fetchSource(input.url, options), settings };
  const [source] = sources;
  if (!source) throw new Failure(problems.list[0]?.text ?? `${input.path}: no page`);
  return { source, settings };
}

/** Requests one page, with the limits of `fetch`, from the host of the address only. */
async function fetchSource(url: string, { allowHttp, allowAddresses }: StudioOptions): Promise<Source> {
  if (!URL.canParse(url)) throw new Failure(`${url}: not a valid URL`);
  const policy = fetchPolicy({ allowHttp, allowAddresses, retries: 1 });
  const scope = { ...policy.scope, hosts: [new URL(url).host] };
  const outcome = await withSender(new Hosts(), (send) => send({ url }, { ...policy, scope }));
  if (outcome.kind !== "page") throw new Failure(outcome.kind === "failed" ? refusalOf(outcome).reason : "no page");
  const decoded = decodePage(outcome.bytes, undefined, outcome.charset);
  if ("reason" in decoded) throw new Failure(decoded.reason);
  return { path: url, text: decoded.text };
}

/** A page that is not one of the project, as it would be read with edits, and what to write into a `source.json`. */
export async function viewLoosePage(
  { source, settings }: LoosePage,
  edits: readonly StudioEdit[],
): Promise<StudioView> {
  const file = source.path;
  const before = `${JSON.stringify({ services: { page: { pages: [{ file }] } } }, null, 2)}\n`;
  const texts = { source: before, corrections: undefined };
  const after = withEdits(texts, { service: "page", file }, edits);
  const { services } = JSON.parse(after.source) as { services: { page: { pages: [PageManifest] } } };
  const [listed] = services.page.pages;
  const hints = hintsOfPage(listed);
  const edited = { ...source, ...(listed.format && { format: listed.format }), hints: { ...source.hints, ...hints } };
  const problems = collectProblems();
  const { page, extraction, entries } = await extractPage(edited, settings, problems, readWholePage);
  const files = [
    filePreview("source.json", before, after.source) ?? [],
    filePreview("corrections.json", undefined, after.corrections) ?? [],
  ].flat();
  const view = studioPage({
    explained: explainPage(extraction, problems.list),
    source: edited,
    page,
    extraction,
    entries,
    problems: problems.list,
    locale: listed.locale,
  });
  return { page: view, files, canSave: false };
}
