import fc from "fast-check";
import { expect, test } from "vitest";
import { withDefaults } from "../../src/lib/default-settings.ts";
import type { Project, ServiceInput } from "../../src/model/project.ts";
import { readPage, understand } from "../../src/pipeline.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { anyPage, FORMS, type Row } from "../fuzz/pages.ts";
import { random } from "../fuzz/random.ts";
import { projectOf } from "../fuzz/targets.ts";
import { runs } from "../runs.ts";

const settings = withDefaults({});
const seed = fc.nat();
/** Rows of plain words, which a page shows without escapes. */
const rows: fc.Arbitrary<readonly Row[]> = fc.uniqueArray(
  fc.tuple(
    fc.stringMatching(/^(?:Invalid|Missing|Failed)[A-Z][a-z]{3,8}\.[A-Z][a-z]{2,9}[0-9]?$/),
    fc.stringMatching(/^The (?:[a-z]{2,9} ){2,6}failed\.$/),
  ),
  { minLength: 3, maxLength: 8, selector: ([code]) => code },
);

test("reading any page never throws, each problem has a line, and the counts add up", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        seed.map((number) => anyPage(random(number))),
        fc.string({ unit: "binary", maxLength: 400 }),
      ),
      fc.constantFrom(undefined, "markdown", "html", "rst", "asciidoc", "json", "yaml", "text"),
      async (text, format) => {
        const { entries, problems } = await readPage({ path: "a", text, ...(format && { format }) }, settings);
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
        const { seen, read, header, reported, refused } = entries.accounting;
        expect(read + header + reported + refused).toBe(seen);
      },
    ),
    runs(1000),
  );
});

test("rows that are written as Markdown, HTML, reStructuredText, AsciiDoc or text are read back", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...FORMS), async (written, form) => {
      const { catalogs } = await understand(projectOf(form(written), {}), collectProblems());
      const read = catalogs.flatMap(({ errors }) =>
        errors.map(({ code, cases }) => [code, cases[0]?.texts.en?.description ?? cases[0]?.texts.en?.title]),
      );
      expect(read.sort()).toEqual([...written].sort());
    }),
    runs(1000),
  );
});

test("every word of an extracted text is on the page", async () => {
  await fc.assert(
    fc.asyncProperty(seed, async (number) => {
      const text = anyPage(random(number)).replace(/[&<>\\\p{C}]/gu, " ");
      const { entries } = await readPage({ path: "a", text }, settings);
      const page = letters(text);
      for (const { code, message, text: fields } of entries.entries) {
        for (const field of [code, message, fields.title, fields.description, fields.cause, fields.solution]) {
          if (field !== undefined)
            expect(field.split(/\s+/).filter((word) => !page.includes(letters(word)))).toEqual([]);
        }
      }
    }),
    runs(1000),
  );
});

test("the order of services and pages does not change the catalogs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(seed, { minLength: 4, maxLength: 4 }), async (seeds) => {
      const pages = seeds.map((number, index) => pageOf(index, anyPage(random(number))));
      const services = [0, 1].map((index) => serviceOf(index, pages.slice(index * 2, index * 2 + 2)));
      const turned = services.map((service) => ({ ...service, pages: service.pages.toReversed() })).reverse();
      expect(await catalogsOf(turned)).toBe(await catalogsOf(services));
    }),
    runs(1000),
  );
});

function pageOf(index: number, text: string): ServiceInput["pages"][number] {
  return { source: { path: `p${index}.md`, text }, locale: index % 2 === 0 ? "en" : "zh-CN" };
}

function serviceOf(index: number, pages: ServiceInput["pages"]): ServiceInput {
  return { provider: index === 0 ? "a" : "b", service: `s${index}`, family: "f", pages };
}

/** The catalogs of services, given in this order, as JSON. */
async function catalogsOf(services: readonly ServiceInput[]): Promise<string> {
  const names = [...new Set(services.map(({ provider }) => provider))];
  const providers = names.map((provider) => ({
    ...{ provider, corrections: [], manifestPath: "", correctionsPath: "", names: {}, tombstones: {} },
    services: services.filter((service) => service.provider === provider),
  }));
  const project: Project = { ...projectOf("", {}), providers };
  return JSON.stringify((await understand(project, collectProblems())).catalogs, null, 1);
}

function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}
