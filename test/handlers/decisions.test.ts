import { expect, test } from "vitest";
import { decisionsOf } from "../../src/handlers/decisions.ts";
import type { InstalledService } from "../../src/handlers/installed-package.ts";

const service: InstalledService = {
  id: "acme/scan",
  folder: "/nowhere",
  module: "sample-errors/acme/scan/handlers",
  codes: new Map([
    ["A.One", "A"],
    ["A.Old", "A"],
    ["B", "B"],
  ]),
  prefix: "Scan",
  symbols: new Map(),
  aliases: new Map(),
  removed: new Set(["A.Old", "B"]),
  common: new Set(),
  operations: new Map(),
  formerOperations: new Map(),
  operationFiles: new Map(),
};

test.each<[name: string, keys: string[], exact: boolean, missing: string[]]>([
  ["nothing is decided", [], false, ["A.One", "A.Old", "B"]],
  ["a family is decided", ["A.*"], false, ["B"]],
  ["exact handlers are required, except for removed codes", ["A.*"], true, ["A.One", "B"]],
])("what is missing where %s", (_, keys, exact, missing) => {
  const node = { getPos: () => 0 } as never;
  const spread = new Map(keys.map((key) => [key, { node, undecided: false }]));
  const { isMissing } = decisionsOf({ direct: [], spread }, service);
  expect([...service.codes.keys()].filter((code) => isMissing(code, exact))).toEqual(missing);
});
