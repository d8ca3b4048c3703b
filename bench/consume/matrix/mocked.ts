import { symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PACKAGE } from "./application.ts";
import { type Case, installedTool, runsInNode, write } from "./case.ts";

const MSW = "msw/package.json";

const PROGRAM = `import { http } from "msw";
import { setupServer } from "msw/node";
import { OcrError } from "${PACKAGE}/tencentcloud/ocr";
import { codes } from "${PACKAGE}/tencentcloud/ocr/codes";
import { mockOcrError, mocks } from "${PACKAGE}/tencentcloud/ocr/mocks";
const url = "https://ocr.example.com/";
const server = setupServer();
server.listen({ onUnhandledRequest: "error" });
async function sent(mock) {
  server.use(http.post(url, mock));
  return OcrError.fromResponse(await fetch(url, { method: "POST" }));
}
for (const code of codes) {
  const error = await sent(mocks[code]);
  if (error?.code !== code) throw new Error(code);
}
const limited = await sent(mockOcrError("RequestLimitExceeded", { httpStatus: 429, message: "later" }));
if (limited?.httpStatus !== 429 || limited.message !== "later") throw new Error("a status and a message");
server.close();
console.log("all well");
`;

/** MSW takes the mocks of the package as they are. */
export const mockedCases: readonly Case[] = [
  {
    name: "MSW",
    needs: [MSW],
    run: async (folder) => {
      const at = await write(folder, "msw", { "node_modules/.keep": "", "a.mjs": PROGRAM });
      await symlink(dirname(installedTool(MSW) ?? ""), join(at, "node_modules/msw"), "junction");
      return runsInNode("a.mjs", at);
    },
  },
];
