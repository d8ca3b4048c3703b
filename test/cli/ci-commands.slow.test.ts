import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { processIo, safeIo } from "../../src/cli/io.ts";
import { manifest, site } from "../fetch/server.ts";
import { cli, folderWith } from "./run-in-folder.ts";

/** Runner → whether it finds a command in a line, as its source or its documents say. */
const RUNNERS: Readonly<Record<string, (line: string) => boolean>> = {
  "GitHub, anywhere": (line) => line.includes("##["),
  "GitHub, at the beginning": (line) => line.trimStart().startsWith("::") && line.trimStart().indexOf("::", 2) > 0,
  Azure: (line) => /##vso\[/i.test(line),
  TeamCity: (line) => /##teamcity\[/i.test(line),
  GitLab: (line) => /section_(?:start|end):\d+:/.test(line),
  "a terminal": (line) => /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e]/.test(line),
};

const TEXTS = [
  "::error::x",
  "::set-output name=a::b",
  "##[add-mask]a",
  "###[group]a",
  "##vso[task.setvariable variable=a]b",
  "##teamcity[buildStop comment='a']",
  "section_start:1560896352:a\r\u001b[0K",
  "section_end:1560896352:a",
  "\u001b[2J\u202ea",
];
const COMMANDS = TEXTS.filter((text) => !/^[\u001b]/.test(text)).join(" ");

/** A page with each text as a code, in a text, as a heading, and on a line of its own. */
function page(change: string): string {
  const rows = TEXTS.flatMap((text, index) => [
    `| Evil.N${index} | ${text} ${change} |`,
    `| ${text} | a<br>${text}${change} |`,
    `| Evil.${text} | ${change} ## ${text} |`,
  ]);
  const sections = TEXTS.map((text) => `## ${text}\n\n${text}\n\n- ${text}: ${text}\n`);
  return `# Error codes\n\n| Error code | Description |\n| --- | --- |\n${rows.join("\n")}\n\n${sections.join("\n")}`;
}

const GOOD =
  "| Error code | Description |\n| --- | --- |\n| A.Same | Same. |\n| A.Old | Old. |\n| Evil.N0 | ## [Old](a) |\n";
const name = `${TEXTS.filter((text) => !text.includes("\u001b")).join(" ")}.md`;

async function project(): Promise<string> {
  const pages = { file: "pages/orders.md", locale: "en" };
  const folder = folderWith({
    "package.json": '{ "type": "module", "dependencies": { "typed-errors": "*" } }',
    "sources/shop/source.json": JSON.stringify({ services: { orders: { pages: [pages] } } }),
    "sources/shop/pages/orders.md": GOOD,
    [name]: page("a"),
    "config.json": JSON.stringify({ [COMMANDS]: 1 }),
    "page.json": COMMANDS,
    [`app/${name}/${name}.js`]:
      TEXTS.map((text) => `if (error.code === ${JSON.stringify(text)}) throw "Evil.N0";\n`).join("") +
      `if (error.code === "Evil.${"x".repeat(3)}") throw 1;\n`,
    "handlers.ts":
      'import { defineOrdersHandlers } from "typed-errors/shop/orders/handlers";\nconst f = () => 1;\nexport default defineOrdersHandlers({ ...f, "*": f });\n',
  });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"],
  ])
    execFileSync("git", args, { cwd: folder });
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(join(folder, "generated"), join(folder, "node_modules/typed-errors"), "junction");
  writeFileSync(join(folder, "sources/shop/pages/orders.md"), GOOD.replace(/.*A\.Old.*\n/, "") + page("b").slice(14));
  return folder;
}

/** Command lines, run in this order. */
const LINES: readonly (readonly string[])[] = [
  ["check"],
  ...["text", "markdown", "json", "sarif"].map((format) => ["diff", "--format", format]),
  ...["table", "json"].map((format) => ["extract", ".", "--format", format]),
  ["extract", name, "--why"],
  ["generate"],
  ["check"],
  ["explain", "Evil.N4"],
  ["explain", COMMANDS],
  ["diff", COMMANDS],
  ["diff", `npm:${COMMANDS}`],
  ["handlers", "sync", "handlers.ts"],
  ["handlers", "sync", "new.ts", "--service", "shop/orders", "--dry-run"],
  ["handlers", "sync", "new.ts", "--service", "shop/orders"],
  ...["table", "json"].map((format) => ["handlers", "coverage", "new.ts", "--format", format]),
  ...["text", "json", "sarif"].map((format) => ["usage", "app", "--format", format]),
  ["usage", COMMANDS],
  ["usage", "app", "--package", COMMANDS],
  ["messages", "export", "--to", "de", "--out", name],
  ["messages", "pseudo", "--out", `out/${name}`],
  ["messages", "import", name],
  ...["table", "json"].map((format) => ["messages", "coverage", "--format", format]),
  ["rename", COMMANDS, "A.Same"],
  ["retire", COMMANDS],
  ["init", COMMANDS],
  ["generate", "--config", "config.json"],
  ["generate", COMMANDS, "--out", "a"],
  [COMMANDS],
  ["extract", `--${COMMANDS}`],
  ["generate", name, "--out", name.slice(0, 20)],
];

describe("no command prints what a CI runner or a terminal takes for a command", () => {
  test("in any format", async () => {
    const folder = await project();
    const found: unknown[] = [];
    let shown = 0;
    for (const args of LINES) {
      const { out, err } = await cli(folder, ...args);
      if (/u0023|u003a/.test(out + err)) shown++;
      for (const line of `${out}\n${err}`.split("\n"))
        for (const [runner, finds] of Object.entries(RUNNERS)) if (finds(line)) found.push({ args, runner, line });
      if (args.at(-1) === "json") JSON.parse(out);
    }
    expect(found).toEqual([]);
    // The texts were printed, escaped.
    expect(shown).toBeGreaterThan(15);
  }, 120_000);

  test("whatever its parts are", () => {
    const printed: string[] = [];
    const io = safeIo({ ...processIo(), out: (text) => printed.push(text), err: (text) => printed.push(text) });
    for (const text of TEXTS) {
      io.out(`${text}\n`);
      io.err(`${text}\n`);
    }
    const lines = printed.join("").split("\n");
    expect(lines.filter((line) => Object.values(RUNNERS).some((finds) => finds(line)))).toEqual([]);
  });

  test("from the network", async () => {
    const docs = await site({
      "/a.md": (_, response) => response.writeHead(302, { location: `http://a/##vso[a]b##teamcity[a]##[a]` }).end(),
      "/b.md": (_, response) => response.setHeader("content-type", "##vso[a] ##[a] ##teamcity[a]").end("x"),
    });
    const folder = folderWith({ "sources/web/source.json": manifest(docs, { a: "/a.md", b: "/b.md" }) });
    const { out, err } = await cli(folder, "fetch", "--allow-http", "--allow-address", "127.0.0.1");
    expect(err).toContain("#\\u0023vso[a]");
    expect(`${out}\n${err}`.split("\n").filter((line) => Object.values(RUNNERS).some((finds) => finds(line)))).toEqual(
      [],
    );
  });

  test("except annotations, which are commands of errsmith", async () => {
    const folder = await project();
    const lines = (await cli(folder, "diff", "--format", "github")).out.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    expect(
      lines.filter((line) => !/^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,)?title=[^:]*::/.test(line)),
    ).toEqual([expect.stringMatching(/^::notice::\d+ more safe changes$/)]);
    for (const [runner, finds] of Object.entries(RUNNERS))
      if (!runner.endsWith("beginning")) expect([runner, lines.filter(finds)]).toEqual([runner, []]);
  }, 60_000);
});
