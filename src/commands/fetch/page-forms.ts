import type { LocalCopy } from "../../1-read/read.ts";
import { type FetchOutcome, type FetchRequest, listedTwin, twinAddresses } from "../../fetch/fetch.ts";
import type { PageTwin, Settings } from "../../model/project.ts";
import { lackOf, type PageSummary, summarizeEntries } from "../../page-guard/page-guard.ts";
import { collectProblems } from "../../problems/problems.ts";
import { extractPage } from "../extract-page.ts";
import { formRequest, requestOf, twinOf } from "./fetch-plan.ts";
import { type FetchTarget, pageExtension, withExtension } from "./fetch-targets.ts";
import { decodePage, type PageForms } from "./page-decision.ts";

/** The answer that is used for a page, and the page as it is stored. */
export interface ChosenForm extends PageForms {
  readonly target: FetchTarget;
  readonly outcome: FetchOutcome;
}

/** Sends a request; without attempts after a failure if `isOptional`. */
type Ask = (request: FetchRequest, isOptional?: boolean) => Promise<FetchOutcome>;

/** One form of a page, and what is read in it. */
interface ReadForm {
  readonly outcome: FetchOutcome;
  readonly text: string;
  readonly summary: PageSummary;
}

/** A page whose forms are compared: how to ask for another form, and how to read an answer. */
interface Forms {
  readonly target: FetchTarget;
  /** Asks for a form, without validators. */
  readonly ask: (form: Pick<FetchRequest, "url" | "form">) => Promise<FetchOutcome>;
  /** Reads an answer, if its text is wanted. */
  readonly read: (outcome: FetchOutcome, isWanted?: (text: string) => boolean) => Promise<ReadForm | undefined>;
}

/** Successful fetches from one comparison of both forms to the next. */
const COMPARED_EACH = 10;

/**
 * Chooses between the HTML and the Markdown form of a page, which has been asked for once. For a new page, the Markdown form
 * is looked for. For a page whose lock states a Markdown form, both are compared at every tenth fetch, and after one that was not used. Any other answer is
 * used as it is. Of two forms, the one that has all codes, texts and columns of the other is used: site generators lose
 * tables in Markdown. The Markdown is used if both have all.
 */
export async function chooseForm(
  target: FetchTarget,
  copy: LocalCopy,
  outcome: FetchOutcome,
  ask: Ask,
  settings: Settings,
): Promise<ChosenForm> {
  const { page } = target;
  const request = requestOf(target, { isUnmodified: false }, settings);
  const forms: Forms = {
    target,
    ask: (form) => ask({ ...request, ...form }, true),
    read: (answer, isWanted = () => true) => readForm(target, copy, answer, { settings, isWanted }),
  };
  const twin = twinOf(page.url, copy.state);
  const asIs = { target, outcome, twin, formNotes: [] };
  if (target.isNew) return (await findTwin(forms, outcome)) ?? asIs;
  if (!twin) return asIs;
  if (twin.used && outcome.kind === "failed" && /^http-4(?:04|10)$/.test(outcome.state))
    return (await withoutTwin(forms, twin, outcome.reason)) ?? asIs;
  const isDue = (copy.state?.fetches ?? 0) % COMPARED_EACH === 0 || copy.state?.failed !== undefined;
  if (!isDue) return asIs;
  const [own, other] = [
    await forms.read(outcome),
    await forms.read(await forms.ask(formRequest(page.url, twin, !twin.used))),
  ];
  if (!own || !other) return asIs;
  const lack = lackOf(own.summary, other.summary);
  if (lack === undefined || lackOf(other.summary, own.summary) !== undefined) return asIs;
  const formNotes = [`now the ${twin.used ? "HTML" : "Markdown"} form; the other one lacks ${lack}`];
  return { target, outcome: other.outcome, twin: { ...twin, used: !twin.used }, formNotes };
}

/** The HTML form of a page whose Markdown form is gone; `undefined` if there is no HTML form. */
async function withoutTwin(
  { target, ask, read }: Forms,
  twin: PageTwin,
  reason: string,
): Promise<ChosenForm | undefined> {
  const html = await read(await ask(formRequest(target.page.url, twin, false)));
  const formNotes = [`the Markdown form ${twin.url} is gone: ${reason}`];
  return html && { target, outcome: html.outcome, formNotes };
}

/** Looks for the other form of a new page; `undefined` if there is none. */
async function findTwin(forms: Forms, outcome: FetchOutcome): Promise<ChosenForm | undefined> {
  const { target, ask, read } = forms;
  const { url } = target.page;
  // An address that names a format is the form that is wanted.
  if (pageExtension(new URL(url).pathname) !== ".html") return undefined;
  const own = await read(outcome);
  if (!own) return undefined;
  if (!isHtml(own.text)) {
    const html = await read(await ask(formRequest(url, { url }, false)), isHtml);
    return html && chosen(target, url, own, html);
  }
  for await (const candidate of candidates(forms)) {
    const markdown = await read(await ask(formRequest(url, { url: candidate }, true)), (text) => !isHtml(text));
    if (markdown && markdown.summary.codes.size > 0) return chosen(target, candidate, markdown, own);
  }
  return undefined;
}

/** The addresses where the Markdown form may be. The address of the page is one, because a server may ask what is wanted. */
async function* candidates({ target, ask }: Forms): AsyncGenerator<string> {
  const { url } = target.page;
  yield url;
  yield* twinAddresses(url);
  const list = await ask(formRequest(url, { url: new URL("/llms.txt", url).href }, true));
  const listed = list.kind === "page" ? listedTwin(Buffer.from(list.bytes).toString(), url) : undefined;
  if (listed !== undefined) yield listed;
}

function chosen(target: FetchTarget, url: string, markdown: ReadForm, html: ReadForm): ChosenForm {
  const lack = lackOf(markdown.summary, html.summary);
  const twin = { url, used: lack === undefined };
  if (lack !== undefined) {
    const formNotes = [`HTML: the Markdown form ${url} lacks ${lack}`];
    return { target, outcome: html.outcome, twin, formNotes };
  }
  const where = url === target.page.url ? "" : ` ${url}`;
  return {
    target: withExtension(target, ".md"),
    outcome: markdown.outcome,
    twin,
    formNotes: [`Markdown form${where}`],
  };
}

/** Reads an answer; `undefined` if it is no page, or not wanted. A page that has not changed is the copy. */
async function readForm(
  { page }: FetchTarget,
  copy: LocalCopy,
  outcome: FetchOutcome,
  { settings, isWanted }: { readonly settings: Settings; readonly isWanted: (text: string) => boolean },
): Promise<ReadForm | undefined> {
  if (outcome.kind === "failed") return undefined;
  const decoded =
    outcome.kind === "page" ? decodePage(outcome.bytes, page.encoding, outcome.charset) : { text: copy.text };
  if (!("text" in decoded) || decoded.text === undefined) return undefined;
  const { text } = decoded;
  if (!isWanted(text)) return undefined;
  const { entries } = await extractPage({ ...page.source, text }, settings, collectProblems());
  return { outcome, text, summary: summarizeEntries(entries) };
}

/** Whether a text is an HTML document. */
export function isHtml(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4096));
}
