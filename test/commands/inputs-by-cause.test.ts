import { expect, test } from "vitest";
import { withDefaults } from "../../src/lib/default-settings.ts";
import { inputsByCause, untouchedServices } from "../../src/commands/inputs-by-cause.ts";
import type { ProviderInput, Tombstone } from "../../src/model/project.ts";

const settings = withDefaults({});

/** The state of the service shop/orders with one page. */
function state(text: string, fetched: string, more: Partial<ProviderInput> = {}) {
  const source = { path: "sources/shop/pages/orders.md", text };
  const service = { provider: "shop", service: "orders", family: "shop", pages: [{ source, fetched }] };
  const provider: ProviderInput = {
    provider: "shop",
    services: [service],
    corrections: [],
    manifestPath: "sources/shop/source.json",
    correctionsPath: "sources/shop/corrections.json",
    names: {},
    tombstones: {},
    ...more,
  };
  return { settings, providers: [provider] };
}

const gone = (fetches: number): Tombstone => ({ fetches, error: { scope: "business", cases: [] } });
const CORRECTION = { service: "orders", code: "A", expect: "x", set: { billable: true }, why: "y" };
const NAMES = { orders: { prefix: "Orders", families: {}, codes: { A: "ChosenError" } } };

test("each cause brings its inputs, after those of the causes before it", () => {
  const earlier = state("Old.", "2026-01-01", {
    tombstones: { services: { orders: { A: gone(1), B: gone(1), C: gone(1) } } },
  });
  const today = state("New.", "2026-03-01", {
    corrections: [CORRECTION],
    names: NAMES,
    tombstones: {
      services: {
        orders: { A: gone(3), B: { renamedTo: "D" }, C: { retired: true }, E: { renamedTo: "D" } },
      },
    },
  });
  const steps = inputsByCause(earlier, today);
  expect(steps.map(({ cause }) => cause)).toEqual(["reader", "correction", "page", "name"]);
  const [reader, correction, page, name] = steps.map(({ input }) => input.providers[0]);
  expect(reader).toMatchObject({ ...earlier.providers[0], translations: [] });
  expect(correction).toEqual({ ...reader, corrections: [CORRECTION] });
  // The fetches without a code are counted with the pages; what a person decided on comes with the names.
  expect(page?.services).toEqual(today.providers[0]?.services);
  expect(page?.tombstones).toEqual({ services: { orders: { A: gone(3), B: gone(1), C: gone(1) } } });
  expect(page?.names).toEqual({});
  expect(name).toBe(today.providers[0]);
});

test("what a person decided on a code of an operation, or on its code in the service, comes with the names", () => {
  const at = { page: "sources/shop/pages/orders.md", line: 1 };
  const tombstones = (services: Record<string, Tombstone>, codes: Record<string, object>) => ({
    tombstones: { services: { orders: services }, operations: { orders: { Pay: { at, codes } } } },
  });
  const earlier = state("Old.", "2026-01-01", tombstones({ C: gone(1) }, { A: { fetches: 1 }, B: {}, C: {}, D: {} }));
  const today = state(
    "New.",
    "2026-03-01",
    tombstones({ C: { renamedTo: "E" } }, { A: { fetches: 2 }, B: { retired: true }, E: {}, F: { retired: true } }),
  );
  const page = inputsByCause(earlier, today).find(({ cause }) => cause === "page")?.input.providers[0];
  expect(page?.tombstones.operations).toEqual({
    orders: { Pay: { at, codes: { A: { fetches: 2 }, B: {}, C: {}, E: {} } } },
  });
});

test("a page that was not listed belongs to the manifest", () => {
  const earlier = state("Old.", "2026-01-01", { services: [] });
  const today = state("New.", "2026-03-01");
  expect(inputsByCause(earlier, today).map(({ cause }) => cause)).toEqual(["reader", "manifest"]);
});

test("a page that was fetched again is a step, and touches its service only if its text is another one", () => {
  const earlier = state("Old.", "2026-01-01");
  expect(inputsByCause(earlier, state("Old.", "2026-01-02")).map(({ cause }) => cause)).toEqual(["reader", "page"]);
  expect([...untouchedServices(earlier, state("Old.", "2026-01-02"), [])]).toEqual(["shop/orders"]);
  expect([...untouchedServices(earlier, state("New.", "2026-01-02"), [])]).toEqual([]);
});
