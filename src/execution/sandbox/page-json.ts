import type { PageRead, PageResult } from "../read-page.ts";

/** The result of a page as JSON: a string is copied between threads and processes faster than many small objects. */
export function pageJson({ page, found }: PageRead, whole = false): string {
  return JSON.stringify({ page: page && (whole ? page : { reading: page.reading }), found });
}

/** The result of a page from `pageJson`. */
export function pageFromJson(json: string): PageRead {
  const { page, found } = JSON.parse(json) as { page?: PageResult; found: PageRead["found"] };
  return { page: page && (page.extraction ? page : withoutPageText(page)), found };
}

/** The same result without the page and the extraction, so that only the entries take memory. */
export function withoutPageText({ reading }: Pick<PageResult, "reading">): PageResult {
  const { path } = reading;
  return {
    page: { path, matter: {}, sections: [] },
    extraction: { path, findings: [], prose: [], examples: [] },
    reading,
  };
}
