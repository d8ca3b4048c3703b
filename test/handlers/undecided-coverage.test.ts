import { beforeAll, expect, test } from "vitest";
import { collectProblems } from "../../src/problems/problems.ts";
import { handlerTools } from "../../src/handlers/handlers.ts";
import { coverageOfTables } from "../../src/handlers/table-coverage.ts";
import { join } from "node:path";
import { type Application, application } from "./application.ts";

let app: Application;
beforeAll(async () => {
  app = await application();
}, 120_000);

const REST = `"*": () => 1`;

/** The codes of a table that its service has, as `code by`, with `?` for those that nobody has decided on. */
function covered(properties: string, before = ""): Readonly<Record<string, string>> {
  const text = `import { defineScanHandlers, undecided } from "sample-errors/acme/scan/handlers";
${before}
export const handlers: object = defineScanHandlers({ ${properties} });
`;
  const report = collectProblems().on("a.ts");
  const [table] = coverageOfTables(join(app.folder, "a.ts"), text, handlerTools(), report);
  return Object.fromEntries(
    (table?.codes ?? []).map(({ code, by, undecided }) => [code, `${by}${undecided ? "?" : ""}`]),
  );
}

test.each([
  // What `handlers sync` writes into a new file, also after a formatter.
  ["(error) => {\n    throw error;\n  }", "exact?"],
  ["error => { throw error }", "exact?"],
  ["(thrown) => { throw thrown; }", "exact?"],
  ['undecided("InternalError")', "rest?"],
  // What somebody has written.
  ["() => 1", "exact"],
  ["(error) => error.message", "exact"],
  ["(error) => {}", "exact"],
  ["(error) => { log(error); throw error; }", "exact"],
  ["(error) => { throw error; log(error); }", "exact"],
  ["(error) => { throw new Error(error.code); }", "exact"],
  ["(error) => { throw later; }", "exact"],
  ["async (error) => { throw error; }", "exact"],
  ["(error) => {\n    // The page of errors shows it.\n    throw error;\n  }", "exact"],
  ["(error) => {\n    throw error; // on purpose\n  }", "exact"],
  ["(error) => {\n    throw error;\n    /* on purpose */\n  }", "exact"],
  ["rethrow", "exact"],
])("a code whose handler is %s", (handler, want) => {
  const before = "declare const log: (x: unknown) => void, later: Error, rethrow: (error: Error) => never;";
  expect(covered(`"InternalError": ${handler}, ${REST}`, before)).toMatchObject({ InternalError: want });
});

const NEW = "(error) => { throw error; }";

test.each([
  ["no entry", REST, "rest"],
  ["an undecided family", `"FailedOperation.*": ${NEW}, ${REST}`, "family?"],
  ["a decided family", `"FailedOperation.*": () => 1, ${REST}`, "family"],
  [
    "an undecided entry in a decided family",
    `"FailedOperation.Blurred": undecided("x"), "FailedOperation.*": () => 1, ${REST}`,
    "family",
  ],
  [
    "an entry of a new file in a decided family",
    `"FailedOperation.Blurred": ${NEW}, "FailedOperation.*": () => 1, ${REST}`,
    "exact?",
  ],
  [
    "an own handler in an undecided family",
    `"FailedOperation.Blurred": () => 1, "FailedOperation.*": ${NEW}, ${REST}`,
    "exact",
  ],
])("%s", (_, properties, want) => {
  const text = properties.replace('undecided("x")', 'undecided("FailedOperation.Blurred")');
  expect(covered(text)).toMatchObject({ "FailedOperation.Blurred": want });
});

test.each([
  ["the code", `"FailedOperation.NoCard": ${NEW}, "FaildOperation.NoCard": () => 1, ${REST}`, "exact?"],
  ["the code, in any order", `"FaildOperation.NoCard": () => 1, "FailedOperation.NoCard": ${NEW}, ${REST}`, "exact?"],
  ["the code with a decision", `"FailedOperation.NoCard": () => 1, "FaildOperation.NoCard": ${NEW}, ${REST}`, "exact"],
  ["the alias, which alone has a handler", `"FaildOperation.NoCard": ${NEW}, ${REST}`, "exact?"],
])("of a code and its alias, the handler counts that runs: %s", (_, properties, want) => {
  expect(covered(properties)).toMatchObject({ "FailedOperation.NoCard": want });
});
