import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { cli, folderWith, git, PAGE, PROJECT, tree } from "./run-in-folder.ts";

const SLOW = 60_000;
/** A project whose package is committed, and whose page has one number more since. */
async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = folderWith({ ...PROJECT, ...files });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "One");
  writeFileSync(join(folder, "sources/shop/pages/orders.md"), PAGE.replace("above zero", "above 10"));
  return folder;
}

const CHANGED =
  /^shop\/orders\n {2}~ InvalidParameter\.Quantity {2}\+10 {2}\(meaning changed, dangerous, minor\) {2}sources\/shop\/pages\/orders\.md:5 {2}[0-9a-f]{16}\n {6}en {2}The quantity must be above \[-zero-\]\{\+10\+\}\.\n\nAgainst/;

describe("the baseline", () => {
  test(
    "a commit, a folder, a tarball, or nothing that there is",
    async () => {
      const folder = await project();
      expect(await cli(folder, "diff")).toMatchObject({ status: 0, err: "", out: expect.stringMatching(CHANGED) });
      for (const base of ["main", "git:main", "HEAD", "generated", "."]) {
        expect((await cli(folder, "diff", base)).out, base).toMatch(CHANGED);
      }
      execFileSync("npm", ["pack", "--silent", "--ignore-scripts"], { cwd: join(folder, "generated") });
      renameSync(join(folder, "generated/typed-errors-0.1.0.tgz"), join(folder, "old.tgz"));
      expect((await cli(folder, "diff", "old.tgz")).out).toMatch(CHANGED);
      expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
      expect((await cli(folder, "diff", "HEAD", "--to", "generated")).out).toMatch(CHANGED);
      expect(await cli(folder, "diff", "generated")).toEqual({
        status: 0,
        out: "",
        err: "No changes against generated.\n",
      });
      expect(await cli(folder, "diff", "sources")).toMatchObject({
        status: 2,
        err: expect.stringContaining("it contains no catalog/"),
      });
      expect(await cli(folder, "diff", "nowhere")).toMatchObject({
        status: 2,
        err: expect.stringContaining("cannot resolve base nowhere: no such commit"),
      });
      expect(await cli(folder, "diff", "git:--output=x")).toMatchObject({ status: 2 });
      expect(existsSync(join(folder, "x"))).toBe(false);
      const broken = join(folder, "generated/catalog/shop/orders.json");
      writeFileSync(broken, readFileSync(broken, "utf8").replace('"cases"', '"causes"'));
      expect(await cli(folder, "diff", "generated")).toMatchObject({
        status: 2,
        err: expect.stringContaining("not an errsmith catalog (at errors.0.cases)"),
      });
    },
    SLOW,
  );

  test(
    "what git cannot give, and why",
    async () => {
      const folder = await project();
      const outside = folderWith(PROJECT);
      const reason = async (cwd: string, base: string): Promise<string> => {
        const { status, err } = await cli(cwd, "diff", base);
        expect(status).toBe(2);
        return err;
      };
      expect(await reason(outside, "HEAD")).toBe("error  cannot resolve base HEAD: not a git repository\n");
      git(outside, "init", "-q");
      expect(await reason(outside, "HEAD")).toMatch(/: the repository has no commit yet\n$/);
      git(folder, "commit", "-qm", "Two", "--allow-empty");
      const shallow = join(outside, "shallow");
      git(outside, "clone", "-q", "--depth", "1", `file://${folder}`, shallow);
      expect(await reason(shallow, "HEAD~1")).toMatch(/\(the clone is shallow: run `git fetch --unshallow`\)\n$/);
      expect(await reason(folder, "HEAD~9")).toMatch(/: no such commit, folder or npm:<version>\n$/);
    },
    SLOW,
  );

  test(
    "a project may be a folder of a repository",
    async () => {
      const folder = await project();
      const parts = Object.entries(tree(folder)).filter(([path]) => !path.startsWith(".git/"));
      const repository = folderWith(Object.fromEntries(parts.map(([path, text]) => [`packages/errors/${path}`, text])));
      const inside = join(repository, "packages/errors");
      writeFileSync(join(inside, "sources/shop/pages/orders.md"), PAGE);
      git(repository, "init", "-q");
      git(repository, "add", "-A");
      git(repository, "commit", "-qm", "One");
      writeFileSync(join(inside, "sources/shop/pages/orders.md"), PAGE.replace("above zero", "above 10"));
      expect(await cli(inside, "diff")).toMatchObject({ status: 0, err: "", out: expect.stringMatching(CHANGED) });
    },
    SLOW,
  );

  test("a commit from before the package has no catalogs", async () => {
    const folder = folderWith(PROJECT);
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "One");
    expect((await cli(folder, "diff")).err).toBe("note  HEAD has no package in generated: everything is new\n");
    expect((await cli(folder, "diff")).out).toMatch(
      /^shop\/orders\n {2}\+ 2 codes {2}\(service added, safe, minor\)\n/,
    );
  });

  test(
    "what is published, got by npm",
    async () => {
      const folder = await project();
      const packed = join(folder, "generated");
      execFileSync("npm", ["pack", "--silent", "--ignore-scripts"], { cwd: packed });
      const tarball = readFileSync(join(packed, "typed-errors-0.1.0.tgz"));
      const requests: (string | undefined)[] = [];
      const server = createServer((request, response) => {
        requests.push(request.url);
        const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        if (request.url?.endsWith(".tgz")) return response.end(tarball);
        if (request.url !== "/typed-errors") return response.writeHead(404).end("{}");
        const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
        const dist = { tarball: `${registry}/typed-errors/-/typed-errors-0.1.0.tgz`, integrity };
        const versions = { "0.1.0": { name: "typed-errors", version: "0.1.0", dist } };
        return response.end(JSON.stringify({ name: "typed-errors", "dist-tags": { latest: "0.1.0" }, versions }));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void server.close());
      const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      writeFileSync(join(folder, ".npmrc"), `registry=${registry}\nfetch-retries=0\ncache=${join(folder, ".npm")}\n`);
      expect(await cli(folder, "diff", "npm:0.1.0")).toMatchObject({
        status: 0,
        err: "",
        out: expect.stringMatching(CHANGED),
      });
      expect((await cli(folder, "diff", "npm:typed-errors@latest")).out).toMatch(CHANGED);
      expect(await cli(folder, "diff", "npm:9.9.9")).toMatchObject({ status: 2 });
      const requested = requests.length;
      for (const base of ["--registry=http://127.0.0.1:1@1.0.0", "file:.@1.0.0", `${registry}typed-errors@1.0.0`])
        expect((await cli(folder, "diff", `npm:${base}`)).err).toMatch(/: not the name of a package\n$/);
      expect((await cli(folder, "diff", "npm:http://127.0.0.1/x")).err).toMatch(/: not a version or tag\n$/);
      expect(requests.length).toBe(requested);
    },
    SLOW,
  );
});

test(
  "git downloads nothing that a clone lacks, and runs no program for it",
  async () => {
    const folder = await project({ "evil.sh": "#!/bin/sh\ntouch PWNED\n" });
    chmodSync(join(folder, "evil.sh"), 0o755);
    const blob = git(folder, "rev-parse", "HEAD:generated/catalog/shop/orders.json").trim();
    rmSync(join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    git(folder, "remote", "add", "origin", "./nowhere");
    for (const [key, value] of [
      ["core.repositoryFormatVersion", "1"],
      ["extensions.partialClone", "origin"],
      ["remote.origin.promisor", "true"],
      ["remote.origin.uploadpack", "./evil.sh"],
    ] as const)
      git(folder, "config", key, value);
    expect(await cli(folder, "diff")).toMatchObject({
      status: 2,
      err: "error  generated/catalog/shop/orders.json: the content is not in this clone; fetch it with git, errsmith does not\n",
    });
    expect(existsSync(join(folder, "PWNED"))).toBe(false);
  },
  SLOW,
);

test(
  "the base is what the commit holds, whatever a committed repository or a replaced commit says",
  async () => {
    const folder = await project({ "package.json": "{}" });
    const base = git(folder, "rev-parse", "HEAD").trim();
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    git(folder, "commit", "-qam", "Two");
    const changed = (await cli(folder, "diff", base)).out;
    expect(changed).toMatch(CHANGED);
    git(folder, "replace", base, "HEAD");
    expect((await cli(folder, "diff", base)).out).toBe(changed);

    // A repository in a folder of another one: a commit can bring its files, which have no name that begins with `.git`.
    for (const part of ["HEAD", "objects", "refs"])
      cpSync(join(folder, ".git", part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, "config"), "[core]\n\trepositoryFormatVersion = 0\n\tbare = true\n");
    rmSync(join(folder, ".git"), { recursive: true });
    const { status, out, err } = await cli(folder, "diff", base);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^error {2}cannot resolve base \w+: .*\n$/);
  },
  SLOW,
);

test("a version that is none is refused", async () => {
  const folder = await project();
  const file = join(folder, "generated/package.json");
  const text = readFileSync(file, "utf8");
  for (const version of ["9007199254740993.0.0", "1.0", "1.0.0\n::error::x"]) {
    writeFileSync(file, text.replace('"0.1.0"', JSON.stringify(version)));
    expect((await cli(folder, "diff", "generated")).err).toMatch(/^error {2}\S+ package\.json: not a version: .*\n$/);
  }
});

test(
  "--fail-on ends with 3 at its level, unless somebody approved the change",
  async () => {
    const folder = await project();
    expect(await cli(folder, "diff", "--fail-on", "breaking")).toMatchObject({ status: 0 });
    expect(await cli(folder, "diff", "--fail-on", "dangerous")).toMatchObject({
      status: 3,
      err: expect.stringMatching(
        /^1 change at or above dangerous without an approval: \S+ [0-9a-f]{16}\.\nTo approve a row: errsmith approve <fingerprint> --why <reason> --until <date> \(docs\/reviewing\.md\)\.\n$/,
      ),
    });
    const { out } = await cli(folder, "diff", "--format", "json");
    const { changes } = JSON.parse(out) as { changes: { fingerprint: string }[] };
    const approvals = [{ fingerprint: changes[0]?.fingerprint, why: "checked with the vendor", until: "2999-12-31" }];
    writeFileSync(join(folder, "errsmith.approvals.json"), JSON.stringify({ approvals }));
    expect(await cli(folder, "diff", "--fail-on", "dangerous")).toMatchObject({
      status: 0,
      out: expect.stringContaining("approved"),
    });
    writeFileSync(
      join(folder, "errsmith.approvals.json"),
      JSON.stringify({ approvals: [{ ...approvals[0], until: "2001-01-01" }] }),
    );
    expect(await cli(folder, "diff", "--fail-on", "dangerous")).toMatchObject({ status: 3 });
    writeFileSync(join(folder, "errsmith.approvals.json"), '{ "approvals": [{}] }');
    expect(await cli(folder, "diff")).toMatchObject({
      status: 1,
      err: expect.stringContaining("errsmith.approvals.json:1:"),
    });
  },
  SLOW,
);

test(
  "--format and --rest: each format goes to standard output, what has no place in a report to a file",
  async () => {
    const folder = await project();
    const out = async (...args: string[]) => (await cli(folder, "diff", ...args)).out;
    expect(await out("--format", "markdown", "--rest", "rest.md")).toMatch(
      /^## Error codes: 0\.1\.0 → 0\.1\.1 \(a minor change before 1\.0\)\n/,
    );
    expect(existsSync(join(folder, "rest.md"))).toBe(false);
    expect(await out("--format", "github")).toMatch(/^::warning file=sources\/shop\/pages\/orders\.md,line=5,title=/);
    expect(JSON.parse(await out("--format", "sarif"))).toMatchObject({ version: "2.1.0" });
    const rows = Array.from({ length: 900 }, (_, i) => `| Big.N${i} | Number ${i} failed for a reason. | 400 |\n`).join(
      "",
    );
    writeFileSync(join(folder, "sources/shop/pages/orders.md"), `${PAGE}${rows}`);
    expect((await out("--format", "markdown", "--rest", "rest.md")).length).toBeLessThanOrEqual(65_536);
    expect(readFileSync(join(folder, "rest.md"), "utf8")).toContain("`Big.N899`");
  },
  SLOW,
);

test(
  "a configuration overrides levels, and names kinds of change that there are",
  async () => {
    const rules = (name: string) =>
      JSON.stringify({ diff: { rules: { [name]: { level: "breaking", bump: "major" } } } });
    const folder = await project({ "errsmith.config.json": rules("meaning-changed") });
    expect(await cli(folder, "diff", "--fail-on", "breaking")).toMatchObject({ status: 3 });
    writeFileSync(join(folder, "errsmith.config.json"), rules("meaning-chnged"));
    expect(await cli(folder, "diff")).toMatchObject({
      status: 2,
      err: expect.stringContaining("did you mean meaning-changed?"),
    });
  },
  SLOW,
);
