import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith } from "../cli/run-in-folder.ts";
import { run } from "./install-package.ts";

/** The SDKs of three generations come from the npm registry. Without a registry, the test is skipped. */
const SDKS = ["@alicloud/pop-core@1.8.0", "@alicloud/openapi-client@0.4.15", "@alicloud/openapi-core@1.0.8"];
const hasRegistry = await run("npm", ["view", SDKS[0] ?? "", "name", "--prefer-offline", "--fetch-retries=1"]).then(
  () => true,
  () => false,
);

const PAGE = `# Error codes

| Code | Message |
| --- | --- |
| InvalidParameter | The parameter %s is invalid. |
| Throttling.User | Request was denied due to user flow control. |
| ServiceUnavailable | The request has failed due to a temporary failure of the server. |
`;

/** The exceptions that the repository ships for Alibaba Cloud, with a service that uses them. */
function manifest(): string {
  const shipped = JSON.parse(readFileSync("sources/alibabacloud/source.json", "utf8")) as { exceptions: unknown };
  const envelope = { code: ["Code"], message: ["Message"], requestId: ["RequestId"] };
  const services = { ocr: { envelope, pages: [{ file: "pages/ocr.en.md", locale: "en" }] } };
  return JSON.stringify({ exceptions: shipped.exceptions, services });
}

const sdks = ["pop-core, RPC", "pop-core, ROA", "openapi-client", "openapi-core"];

test.skipIf(!hasRegistry)(
  `errors of three generations of Alibaba Cloud's SDKs are read as the server sent them${hasRegistry ? "" : " (skipped: no registry)"}`,
  async () => {
    const folder = folderWith({
      "errsmith.config.json": JSON.stringify({ package: { name: "@shop/errors", version: "1.0.0" } }),
      "sources/alibabacloud/source.json": manifest(),
      "sources/alibabacloud/pages/ocr.en.md": PAGE,
      "package.json": JSON.stringify({ private: true, type: "module" }),
    });
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...SDKS], { cwd: folder });
    mkdirSync(join(folder, "node_modules/@shop"), { recursive: true });
    symlinkSync(join(folder, "generated"), join(folder, "node_modules/@shop/errors"));
    copyFileSync("test/fixtures/consume/alibaba-sdks.mjs", join(folder, "program.mjs"));
    const { stdout, stderr } = await run(process.execPath, ["program.mjs"], { cwd: folder });
    expect(stderr).toBe("");
    const calls = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    const common = { isThrown: true, requestId: "43A2", httpStatus: 400 };
    const documented = { code: "InvalidParameter", message: "The parameter Url is invalid.", isUnrecognized: false };
    const undocumented = { code: "Unheard.Of", message: "Never seen.", isUnrecognized: true };
    expect(calls).toEqual([
      ...sdks.map((sdk) => ({ kind: "documented", sdk, ...common, ...documented })),
      ...sdks.map((sdk) => ({ kind: "undocumented", sdk, ...common, ...undocumented })),
      // The client for ROA returns a body that is no JSON as it is.
      ...sdks.map((sdk) => ({ kind: "gateway", sdk, isThrown: sdk !== "pop-core, ROA" })),
    ]);
  },
  300_000,
);
