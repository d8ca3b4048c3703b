import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withDefaults } from "../../src/lib/default-settings.ts";
import { stagesBetween } from "../../src/commands/replay.ts";
import { type Cause, diffStages } from "../../src/diff/diff.ts";
import { type Executor, inline } from "../../src/execution/executor.ts";
import { textHash } from "../../src/lib/translatable.ts";
import type { PageResult } from "../../src/model/page-entries.ts";
import type { Correction, Project, ProviderInput, Settings } from "../../src/model/project.ts";
import type { TranslationFile } from "../../src/model/translation.ts";
import { understand, type Understanding } from "../../src/pipeline.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { runs } from "../runs.ts";

const CODES = ["InvalidParameter.Size", "InvalidParameter.Word", "ResourceNotFound.Order", "Throttled"] as const;
const TEXTS = ["The order failed.", "At most 5 orders.", "At most 10 orders.", "There is no order."] as const;
const SERVICES = ["orders", "billing"] as const;

const code = fc.constantFrom(...CODES);
const text = fc.constantFrom(...TEXTS);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const page = fc
  .record({
    isCommon: fc.boolean(),
    rows: fc.uniqueArray(fc.record({ code, text, status: fc.constantFrom(400, 404, 500) }), {
      selector: (row) => row.code,
      minLength: 2,
    }),
  })
  .map(({ isCommon, rows }) => {
    const lines = rows.map((row) => `| ${row.code} | ${row.text} | ${row.status} |\n`);
    const title = isCommon ? "Common error codes" : "Error codes";
    return `# ${title}\n\n| Error code | Description | HTTP status |\n| --- | --- | --- |\n${lines.join("")}`;
  });
/** The texts of the pages of both services, and the number of fetches until then. */
const pages = fc.record({ texts: fc.tuple(page, page), day: fc.constantFrom(1, 5, 90) });

const manifest = fc.record({
  ignore: fc.subarray([...CODES]),
  columns: maybe(fc.constantFrom({ Description: "solution" as const }, { "HTTP status": "ignore" as const })),
  url: maybe(fc.constant("https://docs.test/errors")),
  services: fc.subarray([...SERVICES], { minLength: 1 }),
  locales: maybe(fc.constantFrom(["en"], ["de"])),
});

const set = fc.constantFrom(
  { httpStatus: 410 },
  { billable: true },
  { code: "Orders.Other" },
  { name: "ORDER_FAILED" },
);
const correction: fc.Arbitrary<Correction> = fc.record({
  service: fc.constantFrom(...SERVICES),
  code,
  expect: text,
  set,
  why: fc.constant("Support says so."),
});

const translations = fc
  .array(
    fc.record({ service: fc.constantFrom(...SERVICES), code, from: text, text: fc.constantFrom("Eins", "Zwei") }),
    {
      maxLength: 4,
    },
  )
  .map((entries): readonly TranslationFile[] => [
    {
      locale: "de",
      path: "sources/shop/translations/de.json",
      entries: entries.map(({ from, ...entry }) => ({
        ...entry,
        field: "description" as const,
        from: "en",
        hash: textHash(from),
      })),
      placeOf: () => ({ line: 1, column: 1 }),
    },
  ]);

/** What people wrote besides the pages. */
const written = fc.record({
  manifest,
  corrections: fc.array(correction, { maxLength: 2 }),
  translations,
  names: maybe(fc.record({ service: fc.constantFrom(...SERVICES), code })),
  retired: maybe(fc.record({ service: fc.constantFrom(...SERVICES), code })),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;
interface Pages {
  readonly texts: readonly [string, string];
  readonly day: number;
}

/** A reader that drops codes, and reads words otherwise. */
const reader = fc.record({ dropped: fc.subarray([...CODES]), suffix: fc.constantFrom("", ".", " See above.") });
type Reader = typeof reader extends fc.Arbitrary<infer T> ? T : never;

function executor({ dropped, suffix }: Reader): Executor {
  const changed = ({ entries, problems }: PageResult): PageResult => ({
    problems,
    entries: {
      ...entries,
      entries: entries.entries
        .filter((entry) => !(dropped as readonly string[]).includes(entry.code))
        .map((entry) => ({ ...entry, text: { ...entry.text, description: `${entry.text.description}${suffix}` } })),
    },
  });
  return { ...inline, page: async (_source, compute) => changed(await compute()) };
}

type Locks = Pick<ProviderInput, "names" | "tombstones">;

function projectOf({ texts, day }: Pages, { manifest: told, ...person }: Written, locks: Locks): Project {
  const { names, retired, corrections } = person;
  const { ignore, columns, url } = told;
  const services = told.services.map((service) => ({
    provider: "shop",
    service,
    family: "shop",
    pages: [
      {
        source: {
          path: `sources/shop/pages/${service}.md`,
          text: texts[SERVICES.indexOf(service)] ?? "",
          hints: { ignore, ...(columns && { columns }) },
        },
        locale: "en",
        fetched: new Date(Date.UTC(2026, 0, day)).toISOString(),
        ...(url !== undefined && { url }),
      },
    ],
  }));
  const named = names && { [names.code]: "ChosenError" };
  const provider: ProviderInput = {
    provider: "shop",
    services,
    corrections,
    translations: person.translations,
    manifestPath: "sources/shop/source.json",
    correctionsPath: "sources/shop/corrections.json",
    names: names
      ? { ...locks.names, [names.service]: withCodes(locks.names[names.service], named ?? {}) }
      : locks.names,
    tombstones: retired ? withRetired(locks.tombstones, retired) : locks.tombstones,
  };
  const settings: Settings = { ...withDefaults({}), ...(told.locales && { locales: told.locales }) };
  return { root: "/", settings, providers: [provider], previous: [], templates: {} };
}

const RETIRED = { retired: true as const };

function withRetired(locked: Locks["tombstones"], { service, code }: NonNullable<Written["retired"]>) {
  const services = { ...locked.services, [service]: { ...locked.services?.[service], [code]: RETIRED } };
  return { ...locked, services };
}

function withCodes(names: Locks["names"][string] | undefined, codes: Readonly<Record<string, string>>) {
  return { prefix: "Shop", families: {}, ...names, codes: { ...names?.codes, ...codes } };
}

const NO_LOCKS: Locks = { names: {}, tombstones: {} };
const locksOf = ({ names, tombstones }: Understanding): Locks => ({
  names: names.shop ?? {},
  tombstones: tombstones.shop ?? {},
});

/** Generates twice, with other pages first, so that some codes are removed. Returns the state that is committed. */
async function committed(first: Pages, last: Pages, inputs: Written, read: Executor) {
  const before = await understand(projectOf(first, inputs, NO_LOCKS), collectProblems(), read);
  const project = { ...projectOf(last, inputs, locksOf(before)), previous: before.catalogs };
  const after = await understand(project, collectProblems(), read);
  return { catalogs: after.catalogs, locks: locksOf(after), project: withLocks(project, locksOf(after)) };
}

function withLocks(project: Project, locks: Locks): Project {
  return { ...project, providers: project.providers.map((provider) => ({ ...provider, ...locks })) };
}

type Committed = Awaited<ReturnType<typeof committed>>;

interface Found {
  readonly cause: Cause;
  readonly change: string;
}

/** What differs between a commit and today, before or after `generate` wrote the lock files, with its causes. */
async function changesOf(base: Committed, now: Project, read: Executor, isGenerated: boolean): Promise<Found[]> {
  const today = { ...now, previous: base.catalogs };
  const understood = await understand(today, collectProblems(), read);
  const project = isGenerated ? withLocks(today, locksOf(understood)) : today;
  const replayed = { project, before: base.catalogs, catalogs: understood.catalogs };
  const stages = await stagesBetween(base.project, replayed, read);
  expect(stages.at(-1)?.catalogs).toBe(understood.catalogs);
  return diffStages(base.catalogs, stages).map(({ cause, service, code = "", rule }) => ({
    cause,
    change: `${service} ${code} ${rule}`,
  }));
}

/** Whether the pages of both services are edited. */
const edited = fc.tuple(fc.boolean(), fc.boolean());

/** A commit, and the states that follow it. */
const history = fc.record({ first: pages, last: pages, before: written, after: written, isGenerated: fc.boolean() });

test("with unchanged pages, no other reader, manifest, correction, translation or name is a change of a page", async () => {
  const seen = new Set<Cause>();
  await fc.assert(
    fc.asyncProperty(history, reader, reader, async ({ first, last, before, after, isGenerated }, old, today) => {
      const base = await committed(first, last, before, executor(old));
      const changes = await changesOf(base, projectOf(last, after, base.locks), executor(today), isGenerated);
      expect(changes.filter(({ cause }) => ["page", "shared", "unknown"].includes(cause))).toEqual([]);
      for (const { cause } of changes) seen.add(cause);
    }),
    runs(1000, 150),
  );
  expect([...seen].sort()).toEqual(["correction", "manifest", "name", "reader", "translation"]);
});

test("with the same reader and inputs of people, changed pages are the only cause", async () => {
  const seen = new Set<Cause>();
  await fc.assert(
    fc.asyncProperty(history, pages, edited, reader, async ({ first, last, before, isGenerated }, next, both, same) => {
      const [orders, billing] = last.texts;
      const texts = [both[0] ? next.texts[0] : orders, both[1] ? next.texts[1] : billing] as const;
      const changed = { day: next.day, texts };
      const base = await committed(first, last, before, executor(same));
      const now = projectOf(changed, { ...before, names: undefined, retired: undefined }, base.locks);
      const changes = await changesOf(base, now, executor(same), isGenerated);
      expect(changes.filter(({ cause }) => cause !== "page" && cause !== "shared")).toEqual([]);
      for (const { cause } of changes) seen.add(cause);
    }),
    runs(1000, 150),
  );
  expect([...seen].sort()).toEqual(["page", "shared"]);
});

test.each<readonly [Cause, (after: Written) => Partial<Written>]>([
  ["manifest", ({ manifest: now }) => ({ manifest: now })],
  ["correction", ({ corrections }) => ({ corrections })],
  ["translation", (after) => ({ translations: after.translations })],
  ["name", ({ names, retired }) => ({ names, retired })],
])("what a person changed alone is the only cause: %s", async (cause, change) => {
  const seen = new Set<Cause>();
  await fc.assert(
    fc.asyncProperty(history, reader, async ({ first, last, before, after, isGenerated }, same) => {
      const base = await committed(first, last, before, executor(same));
      const inputs = { ...before, names: undefined, retired: undefined, ...change(after) };
      for (const found of await changesOf(base, projectOf(last, inputs, base.locks), executor(same), isGenerated))
        seen.add(found.cause);
    }),
    runs(300, 150),
  );
  expect([...seen]).toEqual([cause]);
});
