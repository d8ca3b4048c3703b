import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, tree } from "../cli/run-in-folder.ts";
import { changedProject, serve } from "./sample-project.ts";

interface Got {
  readonly status: number;
  readonly text: string;
}

/** Sends what the page sends, with other headers. */
function send(
  url: string,
  route: string,
  input: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Got> {
  const { hostname, port, host, hash, origin } = new URL(url);
  const body = JSON.stringify(input);
  const usual = {
    host,
    origin,
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "x-errsmith-token": hash.slice(1),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: hostname, port, method: "POST", path: `/api/${route}`, headers: { ...usual, ...headers }, agent: false },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const DECISION = { why: "agreed", until: "2999-02-01" };
const FILE = "errsmith.approvals.json";

describe("a served review", () => {
  test("approves rows with a reason, takes them back, and writes nothing but the approvals", async () => {
    const folder = await changedProject(3);
    const before = tree(folder);
    const { server, report } = await serve(folder);
    const [first = "", second = "", third = ""] = report.changes.map(({ fingerprint }) => fingerprint);
    const approvals = (): unknown => JSON.parse(readFileSync(join(folder, FILE), "utf8"));
    const page = async (): Promise<string> => (await fetch(server.url)).text();

    expect(await send(server.url, "approve", { ...DECISION, fingerprints: [first, second] })).toMatchObject({
      status: 200,
    });
    expect(approvals()).toEqual({
      approvals: [first, second].map((fingerprint) => ({ fingerprint, ...DECISION })),
    });
    expect((await page()).match(/class="undo" value="\w+"/g)).toHaveLength(2);
    expect(await send(server.url, "undo", { fingerprints: [first] })).toMatchObject({ status: 200 });
    expect(approvals()).toEqual({ approvals: [{ fingerprint: second, ...DECISION }] });
    expect((await page()).match(/class="undo" value="\w+"/g)).toEqual([`class="undo" value="${second}"`]);
    // A second approval of a row replaces the first one, and taking it back restores neither.
    await send(server.url, "approve", { ...DECISION, why: "really", fingerprints: [second] });
    await send(server.url, "undo", { fingerprints: [second] });
    expect(approvals()).toEqual({ approvals: [] });
    await send(server.url, "approve", { ...DECISION, fingerprints: [first, second, third] });
    expect(await cli(folder, "diff", "--fail-on", "dangerous")).toMatchObject({ status: 0 });

    const { [FILE]: _, ...after } = tree(folder);
    const own = (files: object): readonly string[] =>
      Object.keys(files).filter((path) => !/^(?:\.git|node_modules)\//.test(path));
    expect(own(after)).toEqual(own(before));
    for (const path of own(before)) expect(after[path], path).toBe(before[path]);
  });

  test("restores the approval that an approval of the review replaced", async () => {
    const folder = await changedProject(1);
    const fingerprint = (await serve(folder)).report.changes[0]?.fingerprint ?? "";
    const old = { fingerprint, why: "old", until: "2025-01-01" };
    writeFileSync(join(folder, FILE), JSON.stringify({ approvals: [old] }));
    const { server } = await serve(folder);
    await send(server.url, "approve", { ...DECISION, fingerprints: [fingerprint] });
    await send(server.url, "undo", { fingerprints: [fingerprint] });
    expect(JSON.parse(readFileSync(join(folder, FILE), "utf8"))).toEqual({ approvals: [old] });
  });

  test("changes nothing on a request of another page, and on a wrong one", async () => {
    const folder = await changedProject(1);
    const { server, report } = await serve(folder);
    const fingerprints = report.changes.map(({ fingerprint }) => fingerprint);
    const right = { ...DECISION, fingerprints };
    const foreign: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
      ["another token", { "x-errsmith-token": "guess" }, 403],
      ["another origin", { origin: "http://evil.example" }, 403],
      ["the origin of a file", { origin: "null" }, 403],
      ["another host", { host: "evil.example" }, 421],
      ["another type", { "content-type": "text/plain" }, 415],
    ];
    for (const [name, headers, status] of foreign) {
      expect(await send(server.url, "approve", right, headers), name).toMatchObject({ status });
    }
    const wrong: readonly (readonly [string, unknown])[] = [
      ["no reason", { ...right, why: " " }],
      ["a day that has passed", { ...right, until: "2998-12-31" }],
      ["a day that there is not", { ...right, until: "2999-02-30" }],
      ["an unknown fingerprint", { ...right, fingerprints: ["0000000000000000"] }],
      ["no fingerprint", { ...right, fingerprints: [] }],
      ["something else", "approve"],
    ];
    for (const [name, input] of wrong) {
      expect(await send(server.url, "approve", input), name).toMatchObject({ status: 422 });
    }
    expect(await send(server.url, "undo", { fingerprints })).toMatchObject({ status: 422 });
    expect(existsSync(join(folder, FILE))).toBe(false);
    expect(await send(server.url, "approve", right)).toMatchObject({ status: 200 });
  });

  test("does not overwrite approvals that somebody else has written meanwhile", async () => {
    const folder = await changedProject(2);
    const { server, report } = await serve(folder);
    const [mine = "", theirs = ""] = report.changes.map(({ fingerprint }) => fingerprint);
    const foreign = JSON.stringify({ approvals: [{ fingerprint: theirs, ...DECISION }] });
    writeFileSync(join(folder, FILE), foreign);
    const refused = await send(server.url, "approve", { ...DECISION, fingerprints: [mine] });
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining("load this page again") });
    expect(readFileSync(join(folder, FILE), "utf8")).toBe(foreign);
    expect(await send(server.url, "approve", { ...DECISION, fingerprints: [mine] })).toMatchObject({ status: 200 });
    expect(JSON.parse(readFileSync(join(folder, FILE), "utf8"))).toMatchObject({
      approvals: [{ fingerprint: theirs }, { fingerprint: mine }],
    });
    writeFileSync(join(folder, FILE), "{");
    expect((await send(server.url, "undo", { fingerprints: [mine] })).status).toBeGreaterThan(400);
    expect(readFileSync(join(folder, FILE), "utf8")).toBe("{");
  });

  test("has its page at an address that nobody can guess", async () => {
    const { server } = await serve(await changedProject(1));
    const { origin, pathname } = new URL(server.url);
    expect(pathname).toMatch(/^\/[\w-]{43}$/);
    expect((await fetch(`${origin}/`)).status).toBe(404);
    for (const path of ["/review.js", "/review.css"])
      expect(await (await fetch(origin + path)).text()).not.toContain("Family0");
  });
});
