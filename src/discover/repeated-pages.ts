import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { pageStem } from "../lib/page-stem.ts";
import type { JudgedPage } from "../model/crawl.ts";

/** A page that is not proposed because another one has what it has. */
export interface RepeatedPage {
  readonly page: JudgedPage;
  readonly why: "form" | "same" | "contained";
  /** Address of the page that has it. */
  readonly of: string;
}

/** Pages of error codes, each once, and those that repeat them. */
export interface DistinctPages {
  readonly pages: readonly JudgedPage[];
  readonly repeated: readonly RepeatedPage[];
}

/**
 * Leaves out the pages that add nothing: other forms of a page (Markdown, JSON), the same texts at another address, and
 * pages whose codes are all on a longer page, with no more text. Pages with `isKept` stay.
 */
export function distinctPages(judged: readonly JudgedPage[], isKept: (page: JudgedPage) => boolean): DistinctPages {
  const repeated: RepeatedPage[] = [];
  let pages = [...groupBy(judged, formKey).values()].flatMap((forms) => {
    const best = bestForm(forms, isKept);
    if (!best) return [];
    for (const page of forms)
      if (page.url !== best.url && isFound(page)) repeated.push({ page, why: "form", of: best.url });
    return [best];
  });
  pages = [...groupBy(pages, ({ digest, url }) => digest ?? url).values()].flatMap((same) => {
    const [first, ...others] = [...same].sort(
      (a, b) => Number(isKept(b)) - Number(isKept(a)) || compareUrls(a.url, b.url),
    );
    const [left, kept] = [others.filter((page) => !isKept(page)), others.filter(isKept)];
    for (const page of left) repeated.push({ page, why: "same", of: first?.url ?? "" });
    return first ? [first, ...kept] : [];
  });
  const containers = containerFinder(pages);
  return {
    pages: pages.filter((page) => {
      const container = isKept(page) ? undefined : containers(page);
      if (container) repeated.push({ page, why: "contained", of: container.url });
      return !container;
    }),
    repeated,
  };
}

/** Whether a page has error codes that can be used. */
export function isFound({ state, codes }: JudgedPage): boolean {
  return state === undefined && codes !== undefined;
}

/**
 * The form of a page to propose for `source.json`; `undefined` if no form has codes. A form with `isKept` comes first, then the
 * form with most codes. In place of a Markdown form, its HTML form is proposed, because `fetch` compares the two.
 */
function bestForm(forms: readonly JudgedPage[], isKept: (page: JudgedPage) => boolean): JudgedPage | undefined {
  const size = ({ codes = [] }: JudgedPage): number => codes.length;
  const found = forms
    .filter(isFound)
    .sort((a, b) => size(b) - size(a) || rank(a) - rank(b) || compareUrls(a.url, b.url));
  const [best] = found;
  if (best === undefined) return undefined;
  const isUsable = ({ state }: JudgedPage): boolean => state === undefined || state === "rendered-by-script";
  const html = best.form === "markdown" ? forms.find((page) => page.form === "html" && isUsable(page)) : undefined;
  const chosen = forms.find((page) => isKept(page) && isUsable(page)) ?? html ?? best;
  // What the chosen page says about itself, with the codes of the best form.
  const { state: _, reason: __, ...page } = chosen;
  const { codes = [], digest = "", textLanguage = "en" } = best;
  return { ...page, codes, digest, textLanguage };
}

function rank({ form = "html" }: JudgedPage): number {
  return ["html", "markdown", "json"].indexOf(form);
}

/** Short addresses first, then by code units, so that the order of the crawl does not matter. */
function compareUrls(a: string, b: string): number {
  return a.length - b.length || byCodeUnits(a, b);
}

function formKey({ url }: JudgedPage): string {
  const { origin, pathname, search } = new URL(url);
  return origin + pageStem(pathname.replace(/\.json$/i, "")) + search;
}

/** Returns a function that finds the page that has all codes of a page, more codes, and no less text. */
function containerFinder(pages: readonly JudgedPage[]): (page: JudgedPage) => JudgedPage | undefined {
  const lengths = new Map(pages.map((page) => [page, new Map(page.codes)]));
  const withCode = groupBy(
    pages.flatMap((page) => (page.codes ?? []).map(([code]) => ({ code, page }))),
    ({ code }) => code,
  );
  return (page) => {
    const own = page.codes ?? [];
    const [rarest] = own.map(([code]) => withCode.get(code) ?? []).sort((a, b) => a.length - b.length);
    return rarest
      ?.map(({ page: other }) => other)
      .find((other) => {
        const others = lengths.get(other);
        if (!others || others.size <= own.length || other.textLanguage !== page.textLanguage) return false;
        if (!own.every(([code]) => others.has(code))) return false;
        const more = own.reduce((sum, [code, length]) => sum + (others.get(code) ?? 0) - length, 0);
        return more >= 0;
      });
  };
}
