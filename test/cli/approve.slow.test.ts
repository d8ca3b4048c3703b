import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, git, PROJECT } from "./run-in-folder.ts";

const SLOW = 60_000;
const PAGE_FILE = "sources/shop/pages/orders.md";
const APPROVALS = "errsmith.approvals.json";
const CODES = ["Card.Expired", "Card.Blocked", "Card.Stolen", "Card.Unknown", "Order.Paid"];

function page(codes: readonly string[], status: number | ((code: string) => number)): string {
  const statusOf = typeof status === "number" ? () => status : status;
  const rows = codes.map((code) => `| ${code} | The text of ${code.replace(".", " ")}. | ${statusOf(code)} |\n`);
  return `# Orders\n\n## Error codes\n\n| Code | Description | HTTP status |\n|---|---|---|\n${rows.join("")}`;
}

/** A project whose package is committed; all its codes have another status since, but the last one. */
async function project(): Promise<{ folder: string; write: (text: string) => void }> {
  const folder = folderWith({ ...PROJECT, [PAGE_FILE]: page(CODES, 400) });
  const write = (text: string): void => writeFileSync(join(folder, PAGE_FILE), text);
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "One");
  write(page(CODES, (code) => (code === "Order.Paid" ? 400 : 500)));
  return { folder, write };
}

interface Diff {
  readonly changes: readonly {
    readonly rule: string;
    readonly code: string;
    readonly fingerprint: string;
    readonly approved?: object;
  }[];
  readonly groups: readonly { readonly fingerprint: string; readonly members: readonly string[] }[];
}

const diffOf = async (folder: string): Promise<Diff> =>
  JSON.parse((await cli(folder, "diff", "--format", "json")).out) as Diff;
const openIn = async (folder: string): Promise<readonly string[]> =>
  (await diffOf(folder)).changes.filter(({ approved }) => !approved).map(({ code }) => code);
const approve = (folder: string, ...args: string[]) =>
  cli(folder, "approve", ...args, "--why", "We never look at the status.", "--until", "2999-12-31");
const approvalsIn = (folder: string): { approvals: readonly object[] } =>
  JSON.parse(readFileSync(join(folder, APPROVALS), "utf8")) as { approvals: readonly object[] };

test(
  "one approval covers a group, and no change that joins it later",
  async () => {
    const { folder, write } = await project();
    const { groups, changes } = await diffOf(folder);
    const [group] = groups;
    expect(groups.map(({ members }) => members.length)).toEqual([4]);
    const lines = async (...args: string[]) => (await cli(folder, "diff", ...args)).out.match(/^ +~ .*/gm);
    expect(await lines()).toHaveLength(1);
    expect(await lines("--all")).toHaveLength(5);
    const fingerprint = group?.fingerprint ?? "";
    expect((await cli(folder, "diff", "--fail-on", "dangerous")).err).toBe(
      `4 changes in 1 row at or above dangerous without an approval: 4 changes (HTTP status: 400 → 500) ${fingerprint}.\n` +
        "To approve a row: errsmith approve <fingerprint> --why <reason> --until <date> (docs/reviewing.md).\n",
    );
    expect(await approve(folder, fingerprint)).toEqual({
      status: 0,
      out: `shop/orders  4 codes  HTTP status: 400 → 500  (HTTP status class changed)\n${APPROVALS} written: approved until 2999-12-31.\n`,
      err: "",
    });
    const entry = { fingerprint, members: group?.members, why: "We never look at the status.", until: "2999-12-31" };
    expect(approvalsIn(folder)).toEqual({ approvals: [entry] });
    expect(await cli(folder, "diff", "--fail-on", "dangerous")).toMatchObject({ status: 0, err: "" });

    // A code that joins is open, and the others stay approved.
    write(page(CODES, 500));
    expect(await openIn(folder)).toEqual(["Order.Paid"]);
    expect(await cli(folder, "diff", "--fail-on", "dangerous")).toMatchObject({
      status: 3,
      err: expect.stringMatching(/^1 change at or above dangerous without an approval: Order\.Paid [0-9a-f]{16}\.\n/),
    });
    // A member that changes in another way is open.
    write(page(CODES, (code) => (code === "Order.Paid" ? 400 : code === "Card.Stolen" ? 503 : 500)));
    expect(await openIn(folder)).toEqual(["Card.Stolen"]);
    // Members that no longer change leave the others approved.
    write(page(CODES, (code) => (code === "Order.Paid" || code === "Card.Stolen" ? 400 : 500)));
    expect(await openIn(folder)).toEqual([]);

    // The list of members belongs to the fingerprint.
    write(page(CODES, 500));
    const all = (await diffOf(folder)).changes.map((change) => change.fingerprint);
    writeFileSync(join(folder, APPROVALS), JSON.stringify({ approvals: [{ ...entry, members: all }] }));
    expect(await openIn(folder)).toHaveLength(5);
    expect(changes).toHaveLength(4);
  },
  SLOW,
);

test(
  "single changes are approved alike, also members of a group, and approvals of the same row are replaced",
  async () => {
    const { folder, write } = await project();
    writeFileSync(join(folder, APPROVALS), '{ "$schema": "./approvals.schema.json", "approvals": [] }');
    const { changes } = await diffOf(folder);
    const stolen = changes.find(({ code }) => code === "Card.Stolen")?.fingerprint ?? "";
    expect(await approve(folder, stolen)).toMatchObject({ status: 0 });
    expect(await approve(folder, stolen)).toMatchObject({ status: 0 });
    const single = { fingerprint: stolen, why: "We never look at the status.", until: "2999-12-31" };
    expect(approvalsIn(folder)).toEqual({ $schema: "./approvals.schema.json", approvals: [single] });
    expect(readFileSync(join(folder, APPROVALS), "utf8")).toContain(`    { "fingerprint": "${stolen}", "why"`);
    const rest = await diffOf(folder);
    expect(rest.groups.map(({ members }) => members.length)).toEqual([3]);
    expect(await approve(folder, rest.groups[0]?.fingerprint ?? "")).toMatchObject({ status: 0 });
    expect(await openIn(folder)).toEqual([]);
    // The approvals are those of the statuses, whatever the texts are.
    write(page(CODES, (code) => (code === "Order.Paid" ? 400 : 500)).replaceAll("The text", "Texts"));
    const reworded = await diffOf(folder);
    const openRules = reworded.changes.filter(({ approved }) => !approved).map(({ rule }) => rule);
    expect(new Set(openRules)).toEqual(new Set(["text-changed"]));
    expect(reworded.groups.map(({ members }) => members.length)).toEqual([4, 5]);
  },
  SLOW,
);

test(
  "another baseline is named in the hint, and has other causes",
  async () => {
    const { folder } = await project();
    const { err } = await cli(folder, "diff", "generated", "--fail-on", "dangerous");
    const fingerprint = /→ 500\) ([0-9a-f]{16})\.\n/.exec(err)?.[1] ?? "";
    expect(err).toContain("errsmith approve <fingerprint> --base generated --why <reason>");
    expect(await approve(folder, fingerprint)).toMatchObject({
      status: 1,
      err: `error  ${fingerprint}: no change against HEAD has this fingerprint; --base names another baseline\n`,
    });
    expect(await approve(folder, fingerprint, "--base", "generated")).toMatchObject({ status: 0 });
    expect(await cli(folder, "diff", "generated", "--fail-on", "dangerous")).toMatchObject({ status: 0 });
    expect(await cli(folder, "diff", "--fail-on", "dangerous")).toMatchObject({ status: 3 });
  },
  SLOW,
);

test.each([
  ["no reason", ["--why", " ", "--until", "2999-12-31"], "--why: expected a reason"],
  ["no option", ["--until", "2999-12-31"], "required option '--why <reason>' not specified"],
  ["no date", ["--why", "x", "--until", "soon"], "--until soon: not a date such as 2027-01-31"],
  ["a day that no month has", ["--why", "x", "--until", "2027-02-30"], "--until 2027-02-30: not a date"],
  ["a day that has passed", ["--why", "x", "--until", "2001-01-01"], "--until 2001-01-01: this day has passed"],
])("%s is wrong usage, and nothing is written", async (_, args, reason) => {
  const folder = folderWith(PROJECT);
  expect(await cli(folder, "approve", "0123456789abcdef", ...args)).toMatchObject({
    status: 2,
    err: expect.stringContaining(reason),
  });
});
