import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { STRICT } from "./application.ts";

const run = promisify(execFile);
const CONFIG = { "errsmith.config.json": '{ "package": { "name": "shop-errors", "version": "1.0.0" } }\n' };
const FILE = "src/orders.ts";

/** The output of the compiler for the application. */
async function compile(app: string): Promise<string> {
  const tsc = resolve("node_modules/typescript-7/bin/tsc");
  return run(process.execPath, [tsc, "-p", app, "--pretty", "false"], { cwd: app }).then(
    ({ stdout }) => stdout,
    (error: unknown) => String((error as { readonly stdout?: unknown }).stdout),
  );
}

/** An application without files, in which the package of the project is installed. */
function applicationOf(project: string): string {
  const app = folderWith({
    "package.json": '{ "type": "module", "dependencies": { "shop-errors": "*" } }\n',
    "tsconfig.json": JSON.stringify({ include: ["src"], compilerOptions: { ...STRICT, types: [] } }),
  });
  mkdirSync(join(app, "node_modules"));
  symlinkSync(join(project, "generated"), join(app, "node_modules/shop-errors"), "junction");
  return app;
}

test("a new code is a compile error of the application until it is decided", { timeout: 240_000 }, async () => {
  const project = folderWith({ ...PROJECT, ...CONFIG });
  const app = applicationOf(project);
  const read = (): string => readFileSync(join(app, FILE), "utf8");
  const sync = (...args: string[]): ReturnType<typeof cli> => cli(app, "handlers", "sync", FILE, ...args);

  expect(await cli(project, "generate")).toMatchObject({ status: 0 });
  expect(await sync("--service", "orders")).toMatchObject({ status: 0, out: `${FILE}  created for shop/orders\n` });
  expect(await compile(app)).toBe("");
  const own = read().replace(/("ResourceNotFound\.Order": )[^}]*}/, "$1() => { /* ours */ }");
  writeFileSync(join(app, FILE), own);
  expect(await compile(app)).toBe("");

  // One new row, and one row with another code.
  const page = PAGE.replace("ResourceNotFound.Order", "ResourceNotFound.OrderNumber");
  const rows = `${page}| LimitExceeded.Orders | There are too many orders. | 429 |\n`;
  writeFileSync(join(project, "sources/shop/pages/orders.md"), rows);
  expect(await cli(project, "generate")).toMatchObject({ status: 0 });
  expect(await cli(project, "rename", "ResourceNotFound.Order", "ResourceNotFound.OrderNumber")).toMatchObject({
    status: 0,
  });
  expect(await cli(project, "generate")).toMatchObject({ status: 0 });
  expect(await compile(app)).not.toBe("");

  expect(await sync("--check")).toMatchObject({ status: 1 });
  const { status, out, err } = await sync();
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const line = Number(/^src\/orders\.ts:(\d+) +LimitExceeded\.Orders +undecided$/m.exec(out)?.[1]);
  expect(out).toMatch(/ +ResourceNotFound\.OrderNumber +renamed from ResourceNotFound\.Order$/m);
  expect(read()).toContain('"ResourceNotFound.OrderNumber": () => { /* ours */ }');
  expect(read().split("\n")[line - 1]).toBe('  "LimitExceeded.Orders": undecided("LimitExceeded.Orders"),');
  const said = await compile(app);
  expect(said.match(/^src.*error/gm)).toEqual([expect.stringContaining(`${FILE}(${line},`)]);

  writeFileSync(
    join(app, FILE),
    read()
      .replace(/undecided\("LimitExceeded\.Orders"\)/, "() => 1")
      .replace(", undecided", ""),
  );
  expect(await compile(app)).toBe("");
  expect(await sync("--check")).toEqual({ status: 0, out: "", err: "" });
});

test("a new code of an operation is a compile error of its table only", { timeout: 240_000 }, async () => {
  const document = (...codes: readonly string[]): string => {
    const failure = (code: string): object => ({
      content: { "application/json": { example: { error: { code, message: `${code}.` } } } },
    });
    const examples = Object.fromEntries(codes.map((code, at) => [String(404 + at), failure(code)]));
    const paths = {
      "/orders": { post: { operationId: "payOrder", responses: examples } },
      "/orders/{id}": { get: { operationId: "getOrder", responses: { "410": failure("order_gone") } } },
    };
    return JSON.stringify({ openapi: "3.1.0", info: { title: "Shop" }, paths }, null, 2);
  };
  const page = "sources/shop/pages/openapi.json";
  const service = { pages: [{ file: "pages/openapi.json", locale: "en" }] };
  const project = folderWith({
    ...CONFIG,
    [page]: document("order_missing", "order_paid"),
    "sources/shop/source.json": JSON.stringify({ services: { orders: service } }),
  });
  const app = applicationOf(project);
  const sync = (...args: string[]): ReturnType<typeof cli> => cli(app, "handlers", "sync", ...args);
  const files = ["src/pay.ts", "src/get.ts"];

  expect(await cli(project, "generate")).toMatchObject({ status: 0 });
  for (const [at, name] of ["payOrder", "getOrder"].entries())
    expect(await sync(files[at] ?? "", "--operation", name)).toMatchObject({ status: 0, err: "" });
  expect(await compile(app)).toBe("");

  writeFileSync(join(project, page), document("order_missing", "order_paid", "order_locked"));
  expect(await cli(project, "generate")).toMatchObject({ status: 0 });
  expect(await compile(app)).toMatch(/^src\/pay\.ts\(.*order_locked/);
  const { status, out } = await sync(...files);
  expect(status).toBe(0);
  const line = /^src\/pay\.ts:(\d+) +order_locked +undecided\n$/.exec(out)?.[1];
  expect((await compile(app)).match(/^src.*error/gm)).toEqual([expect.stringContaining(`src/pay.ts(${line},`)]);
});
