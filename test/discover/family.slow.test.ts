import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../cli/run-in-folder.ts";
import { site } from "../fetch/server.ts";
import { IS_SLOW, SEED } from "../runs.ts";
import { discoverIn } from "./server.ts";
import type { FamilySite } from "./site-docs.ts";
import { siteFamily } from "./site-family.ts";

const SEEDS = IS_SLOW ? [SEED % 1000, 4] : [1];
const FAMILY = SEEDS.flatMap((seed) => siteFamily(seed, IS_SLOW ? 5 : 3));

/** Discovers a site of the family in a new project, and adds what was found. */
async function addSite(kind: FamilySite) {
  const docs = await site({});
  Object.assign(docs.pages, kind.pages(docs.origin));
  const cwd = folderWith({});
  return discoverIn(cwd, docs, { url: docs.origin + (kind.start ?? "/"), write: true });
}

/** Path of each registered page → the form of its copy. */
function storedForms(cwd: string, origin: string): Record<string, string> {
  const text = (file: string): string => readFileSync(join(cwd, "sources/site", file), "utf8");
  const { services } = JSON.parse(text("source.json")) as {
    services: Record<string, { pages: { file: string; url: string }[] }>;
  };
  const formOf = (page: string): string => (page.startsWith("<") ? "html" : /^[[{]/.test(page) ? "json" : "markdown");
  const pages = Object.values(services).flatMap((service) => service.pages);
  return Object.fromEntries(pages.map(({ file, url }) => [url.slice(origin.length), formOf(text(file))]));
}

test("the family has at least fourteen kinds of sites", () => {
  expect(new Set(FAMILY.map(({ name }) => name)).size).toBeGreaterThanOrEqual(14);
});

test(`of the pages of error codes at least 99 % are found, at most 2 % are none, and the better form is stored (seeds ${SEEDS.join()})`, async () => {
  const [missed, wrong, forms, states]: string[][] = [[], [], [], []];
  let [wanted, found] = [0, 0];
  for (const kind of FAMILY) {
    const crawl = await addSite(kind);
    const stored = storedForms(crawl.cwd, crawl.docs.origin);
    const paths = Object.keys(kind.errors);
    wanted += paths.length;
    found += crawl.paths.length;
    const named = (path: string): string => `${kind.name} ${path}`;
    missed?.push(...paths.filter((path) => !crawl.paths.includes(path)).map(named));
    wrong?.push(...crawl.paths.filter((path) => !paths.includes(path)).map(named));
    forms?.push(...paths.filter((path) => path in stored && stored[path] !== kind.errors[path]).map(named));
    const expected = Object.entries(kind.states ?? {});
    states?.push(...expected.filter(([path, state]) => crawl.states[path] !== state).map(([path]) => named(path)));
    expect(crawl.found.added.map(({ kind: result }) => result)).toEqual(crawl.paths.map(() => "new"));
  }
  expect({ forms, states }).toEqual({ forms: [], states: [] });
  // The pages are shown if a bar does not hold.
  expect((missed?.length ?? 0) <= wanted * 0.01 ? [] : missed).toEqual([]);
  expect((wrong?.length ?? 0) <= found * 0.02 ? [] : wrong).toEqual([]);
});
