import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { handlerTools } from "../../src/handlers/handlers.ts";
import { syncTables } from "../../src/handlers/sync.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { type Application, application, expectSynced } from "./application.ts";

let app: Application;

beforeAll(async () => {
  app = await application();
}, 120_000);

const FROM = '"sample-errors/acme/scan/handlers"';
const OTHERS = '"AuthFailure.*": f, "FailedOperation.*": f, "InternalError.*": f';
const NEW = '"RequestLimitExceeded": undecided("RequestLimitExceeded")';

test.each([true, false])("the number of readings does not depend on the number of tables (write: %s)", (write) => {
  const readingsOf = (count: number): number => {
    const tables = Array.from({ length: count }, (_, index) => `const h${index} = defineScanHandlers({ "*": f });\n`);
    const { open, serviceOf } = handlerTools();
    let readings = 0;
    const tools = { serviceOf, open: (...file: Parameters<typeof open>) => (readings++, open(...file)) };
    const given = `import { defineScanHandlers } from ${FROM};\n${tables.join("")}`;
    const options = { exact: false, write };
    const { changes } = syncTables(join(app.folder, "many.ts"), given, options, tools, collectProblems().on("many.ts"));
    expect(changes).toHaveLength(5 * count);
    return readings;
  };
  expect(readingsOf(40)).toBe(readingsOf(1));
});

test("a table that spreads another one gets what the other one does not get", () => {
  const table = (name: string, keys: string): string => `const ${name} = defineScanHandlers({ ${keys} });\n`;
  const given = (entry: string): string =>
    table("a", '...b, "*": f') + table("b", `...c, ${OTHERS}, ${entry}"*": f`) + 'const c = { "Gone.Code": f };\n';
  const head = `import { defineScanHandlers, undecided } from ${FROM};\n`;
  const { text } = app.sync(head + given(""));
  expect(text).toBe(head + given(`${NEW}, `));
  expect(app.sync(text)).toMatchObject({ text, changes: [] });
});

test("tables inside of tables are edited together", () => {
  const inner = (entry: string): string => `handleScanError(error, { ${OTHERS}, ${entry}"*": f })`;
  const outer = (entry: string): string =>
    `export const a = defineScanHandlers({ ${OTHERS}, ${entry}"*": (error) => ${inner(entry)} });\n`;
  const head = (name: string): string => `import { defineScanHandlers, handleScanError${name} } from ${FROM};\n`;
  expectSynced(app, head("") + outer(""), head(", undecided") + outer(`${NEW}, `));
});

test("a table in a scope that has another `undecided` gets a name of its own, the others share one", () => {
  const table = (name: string, entry: string): string =>
    `  const ${name} = defineScanHandlers({ ${OTHERS}, ${entry}"*": f });\n`;
  const given = (entry: string, other: string): string => `${table("a", entry)}function inside(undecided: never) {
${table("b", other)}${table("c", other)}  return [undecided, b, c];
}
${table("d", entry)}`;
  const other = `${NEW.replace(" undecided", " undecided2")}, `;
  expectSynced(
    app,
    `import { defineScanHandlers } from ${FROM};\n${given("", "")}`,
    `import { defineScanHandlers, undecided, undecided as undecided2 } from ${FROM};\n${given(`${NEW}, `, other)}`,
  );
});
