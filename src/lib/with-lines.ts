import type { Case, Catalog, ErrorInfo, LocalizedText, Operation, PageLine } from "../model/catalog.ts";
import { recordOf } from "./collections.ts";
import type { PageLines } from "./page-lines.ts";

/** A catalog as it is written: with the pages of its cases, and without their lines. Older packages have the lines as well. */
export type Unplaced<OneCatalog extends CatalogId> = Omit<OneCatalog, "errors" | "operations"> & {
  readonly errors: readonly (Omit<ErrorInfo, "cases"> & { readonly cases: readonly UnplacedCase[] })[];
  readonly operations?: readonly UnplacedOperation[];
};

type CatalogId = Pick<Catalog, "provider" | "service" | "errors" | "operations">;

type UnplacedOperation = Omit<Operation, "at" | "alsoAt"> & {
  readonly page: string;
  readonly alsoOn?: readonly string[];
};

interface UnplacedCase extends Pick<Case, "message"> {
  readonly texts: Readonly<Record<string, Omit<LocalizedText, "from"> & { readonly from?: From }>>;
  readonly page?: string;
  readonly alsoOn?: readonly string[];
  readonly at?: PageLine;
  readonly alsoAt?: readonly PageLine[];
}

type From = Omit<NonNullable<LocalizedText["from"]>, "line"> & { readonly line?: number };

/** A catalog, and what the file of its places has; `undefined` if there is no such file. */
export interface UnplacedService<OneCatalog extends CatalogId> {
  readonly catalog: Unplaced<OneCatalog>;
  readonly pages: readonly PageLines[] | undefined;
}

/**
 * Adds the lines to the cases of the catalogs of a package. The line of a borrowed text is that of the service that documents
 * it, so all catalogs are needed. The line of a place that no file has is 1.
 */
export function withLines<OneCatalog extends CatalogId>(
  services: readonly UnplacedService<OneCatalog>[],
): readonly OneCatalog[] {
  const placed = services.map(({ catalog, pages = [] }) => ({
    ...catalog,
    errors: placedErrors(catalog.errors, pages),
    ...(catalog.operations && { operations: placedOperations(catalog.operations, pages) }),
  }));
  const lenders = new Map(
    placed.map(({ provider, service, errors }) => [
      `${provider}/${service}`,
      new Map(errors.map(({ code, cases }) => [code, cases])),
    ]),
  );
  return placed.map((catalog) => {
    const errors = catalog.errors.map((error): ErrorInfo => {
      const lineOf = ({ service, page, line }: From): number =>
        line ??
        lenders
          .get(service)
          ?.get(error.code)
          ?.find(({ at }) => at.page === page)?.at.line ??
        UNKNOWN_LINE;
      return { ...error, cases: error.cases.map((documented) => withBorrowedLines(documented, lineOf)) };
    });
    return { ...catalog, errors } as unknown as OneCatalog;
  });
}

const UNKNOWN_LINE = 1;

type PlacedCase = Omit<UnplacedCase, "page" | "alsoOn"> & Pick<Case, "at">;

function placedErrors(errors: Unplaced<CatalogId>["errors"], pages: readonly PageLines[]) {
  const lines = linesByPage(pages);
  return errors.map((error) => {
    const counts = new Map<string, number>();
    const placeOn = (page: string): PageLine => {
      const index = counts.get(page) ?? 0;
      counts.set(page, index + 1);
      return { page, line: lines.get(page)?.get(error.code)?.get(index) ?? UNKNOWN_LINE };
    };
    const cases = error.cases.map(({ page, alsoOn, at, alsoAt, ...documented }): PlacedCase => {
      const place = page === undefined ? at : placeOn(page);
      const others = alsoOn?.map(placeOn) ?? alsoAt;
      return { at: place ?? { page: "", line: UNKNOWN_LINE }, ...(others && { alsoAt: others }), ...documented };
    });
    return { ...error, cases };
  });
}

function placedOperations(operations: readonly UnplacedOperation[], pages: readonly PageLines[]): readonly Operation[] {
  const lines = linesByPage(pages.map(({ page, operations: own = [] }) => ({ page, lines: own })));
  return operations.map(({ name, page, alsoOn, ...operation }): Operation => {
    const counts = new Map<string, number>();
    const placeOn = (on: string): PageLine => {
      const index = counts.get(on) ?? 0;
      counts.set(on, index + 1);
      return { page: on, line: lines.get(on)?.get(name)?.get(index) ?? UNKNOWN_LINE };
    };
    const at = placeOn(page);
    return { name, at, ...(alsoOn && { alsoAt: alsoOn.map(placeOn) }), ...operation };
  });
}

type LinesByCode = Map<string, Map<number, number>>;

/** Page → code → index of a place of the code on the page → line. */
function linesByPage(pages: readonly PageLines[]): ReadonlyMap<string, LinesByCode> {
  const byPage = new Map<string, LinesByCode>();
  for (const { page, lines } of pages) {
    const byCode: LinesByCode = byPage.get(page) ?? new Map();
    byPage.set(page, byCode);
    addAbsoluteLines(lines, byCode);
  }
  return byPage;
}

/** An entry of another form has no line. */
function addAbsoluteLines(relative: readonly string[], byCode: LinesByCode): void {
  let line = 0;
  for (const entry of relative) {
    const [, lines, index, code] = ENTRY.exec(entry) ?? [];
    if (lines === undefined || code === undefined) continue;
    line += Number(lines);
    const places = byCode.get(code) ?? new Map<number, number>();
    byCode.set(code, places);
    places.set(index === undefined ? places.size : Number(index), line);
  }
}

const ENTRY = /^\+(\d{1,9})(?:\/(\d{1,9}))? ([^]*)$/;

function withBorrowedLines({ texts, ...documented }: PlacedCase, lineOf: (from: From) => number): Case {
  const placed = Object.entries(texts).map(([locale, { from, ...text }]): [string, LocalizedText] => [
    locale,
    { ...text, ...(from && { from: { ...from, line: lineOf(from) } }) },
  ]);
  return { ...documented, texts: recordOf(placed) };
}
