import { expect, test } from "vitest";
import { stringify } from "yaml";
import { normalize } from "../../src/4-normalize/normalize.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { read } from "./read-page-text.ts";

const ref = (path: string): object => ({ $ref: path });
const LOCKED = { code: -32001, message: "The order is locked." };
const document = (errors: Readonly<Record<string, readonly object[]>>, components: object = {}): object => ({
  openrpc: "1.2.6",
  info: { title: "Orders", version: "1" },
  methods: Object.entries(errors).map(([name, own]) => ({
    name,
    params: [],
    result: { name: "result", schema: { properties: { code: { enum: ["E_NO_CODE"] } } } },
    errors: own,
  })),
  components: { errors: components },
});

/** Method → its codes and what it refers to, and the symbols of all codes, as errsmith reads a document. */
async function readDocument(text: string): Promise<object> {
  const { extraction } = await read(text, {});
  const { entries, operations = [] } = normalize(extraction, collectProblems().on("page"));
  const codesOf = (method: string): readonly string[] => [
    ...entries.filter((entry) => entry.operations?.includes(method)).map(({ code }) => code),
    ...(operations.find(({ name }) => name === method)?.refersTo ?? []).map(({ code }) => `→ ${code}`),
  ];
  return {
    methods: Object.fromEntries(operations.map(({ name }) => [name, codesOf(name)])),
    codes: entries.map(({ code, symbol, facts }) => [code, symbol ?? null, facts.httpStatus?.value ?? null]),
  };
}

test.each<[name: string, given: object, want: object]>([
  [
    "components, and errors in place, each once",
    document(
      {
        create: [ref("#/components/errors/NoStock"), LOCKED],
        cancel: [LOCKED],
        list: [ref("#/components/errors/NoStock")],
        get: [],
      },
      { NoStock: { code: -32010, message: "There is no stock." }, Busy: { code: -32011, message: "Try again." } },
    ),
    {
      methods: { create: ["-32010", "-32001"], cancel: ["-32001"], list: ["-32010"] },
      codes: [
        ["-32010", "NoStock", null],
        ["-32011", "Busy", null],
        ["-32001", null, null],
      ],
    },
  ],
  [
    "numbers of three digits, which are no HTTP statuses",
    document({ create: [ref("#/components/errors/NO_STOCK")] }, { NO_STOCK: { code: 410, message: "No stock." } }),
    { methods: { create: ["410"] }, codes: [["410", null, null]] },
  ],
  [
    "an error of another document, which the method refers to",
    document({ create: [ref("errors.json#/components/errors/BUSY"), LOCKED], list: [ref("errors.json#/Gone")] }),
    { methods: { create: ["-32001", "→ BUSY"], list: ["→ Gone"] }, codes: [["-32001", null, null]] },
  ],
])("OpenRPC has %s", async (_, given, want) => {
  const indented = JSON.stringify(given, null, 2);
  expect(await readDocument(indented)).toEqual(want);
  expect(await readDocument(JSON.stringify(given))).toEqual(want);
  expect(await readDocument(stringify(given))).toEqual(want);
});
