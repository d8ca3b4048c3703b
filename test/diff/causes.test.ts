import { describe, expect, test } from "vitest";
import {
  annotationsOf,
  applyChanges,
  bumpOf,
  type Cause,
  changelogOf,
  diffJsonOf,
  diffStages,
  markdownOf,
  reportOf,
  sarifOf,
  type Stage,
  terminalTextOf,
} from "../../src/diff/diff.ts";
import type { ErrorInfo } from "../../src/model/catalog.ts";
import { catalog, error } from "./sample.ts";

const [A, B, C] = [error("A.Size", "At most 5 MB."), error("A.Word", "Bad image"), error("A.More", "More.")];
const size = (limit: number) => error("A.Size", `At most ${limit} MB.`);
const status = (value: number) => ({ httpStatus: { value, origin: "column" as const } });
const stage = (cause: Cause, ...errors: readonly ErrorInfo[]): Stage => ({
  cause,
  catalogs: [catalog(...errors)],
});
const plain = { isColorSupported: false, red: String, green: String, yellow: String, bold: String, dim: String };

/** What changed, of which cause. */
function causesOf(before: readonly ErrorInfo[], ...stages: readonly Stage[]): readonly string[] {
  return diffStages([catalog(...before)], stages).map(({ rule, code, cause }) => `${code} ${rule}: ${cause}`);
}

describe("the cause of a change", () => {
  test("is the stage that makes it, and all changes together are the difference", () => {
    const stages = [stage("reader", size(10), B), stage("correction", size(10), B, C), stage("page", size(10), C)];
    const changes = diffStages([catalog(A, B)], stages);
    expect(changes.map(({ code, cause }) => `${code}: ${cause}`)).toEqual([
      "A.Word: page",
      "A.Size: reader",
      "A.More: correction",
    ]);
    expect(applyChanges(changes, [catalog(A, B)])).toEqual([catalog(C, size(10))]);
  });

  test("is the last stage that was still needed", () => {
    expect(causesOf([A], stage("reader", size(6)), stage("page", size(10)))).toEqual(["A.Size meaning-changed: page"]);
    expect(causesOf([A], stage("manifest"), stage("page", error("A.Size", "x", status(400))))).toEqual([
      "A.Size meaning-changed: page",
      "A.Size fact-added: page",
    ]);
  });

  test("is none if a later stage takes it back: a correction that belongs to the new text", () => {
    const corrected = (text: string) => error("A.Word", text, status(404));
    const stages = [stage("correction", error("A.Word", "Old.")), stage("page", corrected("New."))];
    expect(causesOf([corrected("Old.")], ...stages)).toEqual(["A.Word text-changed: page"]);
  });

  test("is a shared code in a service whose own pages are the same, except at the end of a grace period", () => {
    const gone = (state: "pending-removal" | "deprecated") => error("A.Gone", "Away.", { gone: { state } });
    const after = { ...stage("page", size(10), gone("deprecated")), untouched: new Set(["shop/orders"]) };
    expect(causesOf([A, gone("pending-removal")], after)).toEqual([
      "A.Size meaning-changed: shared",
      "A.Gone code-deprecated: page",
    ]);
    expect(causesOf([A], { ...after, untouched: new Set(["shop/other"]) })[0]).toBe("A.Size meaning-changed: page");
  });
});

test("another reading is at most a patch, unless code does not compile", () => {
  const bump = (cause: Cause, before: readonly ErrorInfo[], after: readonly ErrorInfo[]) =>
    bumpOf(diffStages([catalog(...before)], [stage(cause, ...after)]));
  for (const cause of ["page", "shared", "manifest", "correction", "translation", "name", "unknown"] as const) {
    expect(bump(cause, [A], [size(10)]), cause).toBe("minor");
  }
  expect(bump("reader", [A], [size(10)])).toBe("patch");
  expect(bump("reader", [A], [A, C])).toBe("patch");
  expect(bump("reader", [A, C], [A])).toBe("major");
  expect(bump("reader", [A], [error("A.Size", "At most 5 MB")])).toBe("none");
});

const CAUSES = [
  ["page", undefined],
  ["shared", "a page of another service changed"],
  ["reader", "errsmith reads the page differently"],
  ["manifest", "the manifest or the configuration changed"],
  ["correction", "a correction changed"],
  ["translation", "a translation changed"],
  ["name", "a person decided on a name or a removed code"],
  ["unknown", undefined],
] as const satisfies readonly (readonly [Cause, string | undefined])[];

test.each(CAUSES)("every format says the cause %s", (cause, explanation) => {
  const changes = diffStages([catalog(A, B)], [stage(cause, size(10), B, C)]);
  const report = reportOf(changes, { base: "HEAD", version: { from: "1.0.0", to: "1.1.0" } });
  const json = JSON.parse(diffJsonOf(report)) as { changes: { cause: string }[] };
  expect(json.changes.map((change) => change.cause)).toEqual([cause, cause]);
  const sarif = JSON.parse(sarifOf(report)) as { runs: { results: { properties: unknown }[] }[] };
  expect(sarif.runs[0]?.results.map(({ properties }) => properties)).toEqual([{ cause }, { cause }]);
  const text = terminalTextOf(report, plain);
  expect(text.includes(`Causes: 2 ${cause}.`)).toBe(cause !== "page");
  expect(text.match(/cause: \w+/g)).toEqual(explanation === undefined ? null : [`cause: ${cause}`, `cause: ${cause}`]);
  const { body } = markdownOf(report);
  expect(body.includes(` Causes: 2 ${cause}.`)).toBe(cause !== "page");
  for (const shown of [body, changelogOf(report), annotationsOf(report)]) {
    const said = CAUSES.flatMap(([, each]) => (each !== undefined && shown.includes(each) ? [each] : []));
    expect(said).toEqual(explanation === undefined ? [] : [explanation]);
  }
});

test("a changelog has a line for each cause, and a report counts the causes", () => {
  const stages = [stage("reader", size(10), B), stage("page", size(10), error("A.Word", "At most 5"))];
  const report = reportOf(diffStages([catalog(A, B)], stages), { base: "HEAD" });
  expect(changelogOf(report)).toBe(`### Changed

- \`shop/orders\`: meaning changed (errsmith reads the page differently): \`A.Size\` (-5 +10).
- \`shop/orders\`: meaning changed: \`A.Word\` (+5).
`);
  expect(markdownOf(report).body).toContain("Causes: 1 page, 1 reader. Compared with `HEAD`.");
});
