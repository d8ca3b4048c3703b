import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");
let disk: string;

/** A server of one page, which is another one in each answer. */
const SERVER = `
let count = 0;
const page = () => ${JSON.stringify(PAGE)} + "| Unknown.Order" + ++count + " | Nothing is known. | 400 |\\n";
const server = require("node:http").createServer((request, response) => {
  const isRobots = request.url === "/robots.txt";
  response.writeHead(isRobots ? 404 : 200, { "content-type": "text/markdown" }).end(isRobots ? "" : page());
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

/** The name of a package without a configuration. */
const PACKAGE = "typed-errors";

const HANDLERS = `import { defineOrdersHandlers } from "${PACKAGE}/shop/orders/handlers";

export const handlers = defineOrdersHandlers({
  "InvalidParameter.Quantity": () => "less",
  "*": () => "none",
});
`;

/** Mounts a disk in memory with a project on it, whose package is generated. */
beforeEach(async () => {
  disk = mkdtempSync(join(tmpdir(), "errsmith-disk-"));
  if (!mount("-t", "tmpfs", "-o", "size=4m", "tmpfs")) return;
  const server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void server.kill());
  const [port] = (await once(server.stdout, "data")) as [Buffer];
  const url = `http://127.0.0.1:${port.toString().trim()}/refunds.md`;
  const files = {
    ...PROJECT,
    "package.json": JSON.stringify({ type: "module", dependencies: { [PACKAGE]: "file:generated" } }),
    "src/handlers.ts": HANDLERS,
    "sources/web/source.json": JSON.stringify({
      hosts: ["127.0.0.1"],
      services: { refunds: { pages: [{ file: "pages/refunds.md", locale: "en", url }] } },
    }),
    "sources/web/pages/refunds.md": PAGE,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(disk, path, ".."), { recursive: true });
    writeFileSync(join(disk, path), content);
  }
  run("generate");
  mkdirSync(join(disk, "node_modules"));
  symlinkSync("../generated", join(disk, "node_modules", PACKAGE));
  run("messages", "export", "--locale", "de", "--format", "po", "--out", "po");
  const po = join(disk, "po/de/shop.orders.po");
  writeFileSync(po, readFileSync(po, "utf8").replaceAll('msgstr ""\n\n', 'msgstr "Ein Text."\n\n'));
  const shorter = PAGE.replace(/\n\|[^\n]*\n*$/, "\n");
  writeFileSync(join(disk, "sources/shop/pages/orders.md"), shorter);
  run("generate", "--accept", "shop");
  writeFileSync(join(disk, "sources/shop/pages/orders.md"), shorter.replace("above zero", "above 0"));
});

afterEach(() => {
  spawnSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

function mount(...args: string[]): boolean {
  return spawnSync("mount", [...args, disk]).status === 0;
}

function run(...args: string[]) {
  // A cache on another disk, as in CI, is no matter of these tests.
  const env = { ...process.env, CI: "true" };
  return spawnSync(process.execPath, [BIN, ...args], { cwd: disk, env, encoding: "utf8" });
}

/** Fills the disk up to the last page of memory. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize));
}

/** Commands with the file or folder that they name, "" if that differs. */
const COMMANDS: readonly (readonly [command: string, named: string])[] = [
  ["generate", "generated"],
  ["messages export --locale fr --format po --out po", "po/fr/shop.orders.po"],
  ["messages import po/de/shop.orders.po", "sources/shop/translations/de.json"],
  ["init --page sources/shop/pages/orders.md --service a/b", ""],
  ["retire ResourceNotFound.Order", "sources/shop/tombstones.lock.json"],
  ["rename ResourceNotFound.Order InvalidParameter.Quantity", "sources/shop/tombstones.lock.json"],
  ["handlers sync src/handlers.ts", "src/handlers.ts"],
  ["fetch web --allow-http --allow-address 127.0.0.1", "sources"],
  ["update --base generated --allow-http --allow-address 127.0.0.1", "sources"],
  ["generate sources/shop/pages/orders.md --out other", "other"],
];

describe.skipIf(!existsSync(BIN) || process.getuid?.() !== 0)("without space on the disk", () => {
  test.each([
    ["full", "no space left on the device", fill],
    ["read-only", "the file system is read-only", () => void mount("-o", "remount,ro")],
  ])(
    "a command ends with one line that names the reason, and leaves what is there: %s",
    { timeout: 300_000 },
    (_, reason, break_) => {
      break_();
      const before = tree(disk);
      for (const [command, named] of COMMANDS) {
        const said = new RegExp(`^error {2}\\S*${named}: cannot be (?:written|created): ${reason}\n$`);
        const { status, stderr } = run(...command.split(" "));
        expect([command, status, stderr]).toEqual([command, 1, expect.stringMatching(said)]);
        expect([command, tree(disk)]).toEqual([command, before]);
      }
    },
  );
});
