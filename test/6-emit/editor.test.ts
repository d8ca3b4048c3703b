import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { emitWhole } from "./emit-whole.ts";
import { editorOf } from "./language-service.ts";
import { CATALOGS, SETTINGS } from "./sample-catalogs.ts";

const PROGRAM = `import { handleScanError } from "./dist/acme/scan/handlers.js";
import { FailedOperationBlurredError, type ScanError } from "./dist/acme/scan/index.js";
import { catalog } from "./dist/acme/scan/catalog.js";
import { messages } from "./dist/acme/scan/messages/index.js";
declare const error: ScanError;
handleScanError(error, { /*handler*/"FailedOperation.Blurred": () => 1, "*": () => 2 });
messages["zh-CN"][/*message*/"FailedOperation.Blurred"];
new /*class*/FailedOperationBlurredError();
catalog[/*fact*/"FailedOperation.Blurred"];
`;

const files = new Map(
  (await emitWhole(CATALOGS, SETTINGS, await readTemplates())).map(({ path, content }) => [`/${path}`, content]),
);
const editor = editorOf(PROGRAM, files);

test.each([
  ["handler", "\nOn sources/acme/pages/scan.md"],
  ["fact", "\nOn sources/acme/pages/scan.md"],
  ["message", "\nOn sources/acme/pages/scan.md"],
  ["class", ""],
])("an editor shows the documentation of the pages: on the %s", (where, place) => {
  const marker = `/*${where}*/`;
  const shown = editor.getQuickInfoAtPosition("/program.ts", PROGRAM.indexOf(marker) + marker.length + 2);
  expect(ts.displayPartsToString(shown?.documentation)).toBe(
    `zh-CN: 图片模糊。${place}\n\nBillable: yes. Recovery: fix-request.`,
  );
});

test.each(["handler", "message", "fact"])("an editor goes to the definition of the code: from the %s", (where) => {
  const marker = `/*${where}*/`;
  const [definition] = editor.getDefinitionAtPosition("/program.ts", PROGRAM.indexOf(marker) + marker.length + 2) ?? [];
  const { start = 0, length = 0 } = definition?.textSpan ?? {};
  expect(definition?.fileName).toBe("/dist/acme/scan/codes.d.ts");
  expect(files.get("/dist/acme/scan/codes.d.ts")?.slice(start, start + length)).toBe('"FailedOperation.Blurred"');
});
