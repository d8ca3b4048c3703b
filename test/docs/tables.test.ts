import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHANGE_RULES } from "../../src/diff/diff.ts";
import { FAILURE_STATES } from "../../src/model/failure-state.ts";
import { RULES } from "../../src/problems/rules.ts";

interface Rule {
  readonly severity: string;
  readonly text: string;
  readonly cause: string;
  readonly remedy: string;
}

const PROBLEMS = `# Problems

Everything that errsmith reports about pages and files. A problem is printed as

\`\`\`text
path:line:column  severity  text  rule
\`\`\`

An **error** stops \`generate\`: nothing is written. A **warning** or a **note** does not change the exit code. \`{name}\` in a text stands for a value. This document is generated from the table of rules (\`npm run reference\`).
`;

test("docs/problems.md is generated from the rules", async () => {
  const sections = Object.entries<Rule>(RULES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, { severity, text, cause, remedy }]) =>
        `\n## ${id}\n\n**${severity}** ${inText(text)}\n\n- Cause: ${inText(cause)}\n- Remedy: ${inText(remedy)}\n`,
    );
  await expect(PROBLEMS + sections.join("")).toMatchFileSnapshot("../../docs/problems.md");
});

const CHANGES = `# Kinds of changes

Everything that \`errsmith diff\` finds between two packages, from the consumer's point of view.

| level | meaning |
|---|---|
| breaking | Code that compiled does not compile, or a class has another meaning. |
| dangerous | The code compiles and may behave differently. A person has to decide. |
| safe | Something is new, or a text is worded differently. |
| cosmetic | Consumers do not notice it. |

The column “version” is the effect on the next version, by [SemVer](https://semver.org). Before 1.0.0, a major change increases the minor version, and everything else increases the patch version. A change that errsmith itself causes is [at most a patch](reviewing.md#versions), unless it is breaking. The [configuration](configuration.md#errsmithconfig) can override level and version of a kind under \`diff.rules\`; [Reviewing changes](reviewing.md#change-the-levels) has an example. This document is generated from the table of rules (\`npm run reference\`).

| kind | what happened | effect on consumers | level | version |
|---|---|---|---|---|
`;

test("docs/changes.md is generated from the kinds of changes", async () => {
  const rows = Object.entries(CHANGE_RULES).map(
    ([id, { title, effect, level, bump }]) => `| \`${id}\` | ${title} | ${effect} | ${level} | ${bump} |\n`,
  );
  await expect(CHANGES + rows.join("")).toMatchFileSnapshot("../../docs/changes.md");
});

test("docs/fetching.md has the table of states", async () => {
  const rows = Object.entries<{ meaning: string; isTransient?: true }>(FAILURE_STATES).map(
    ([state, { meaning, isTransient }]) =>
      `| \`${state}\` | ${meaning} | ${isTransient ? "the next run" : "a person"} |\n`,
  );
  const http = "| `http-404` | any other HTTP status | a person; 408, 425, 429, 500, 502, 503, 504: the next run |\n";
  const text = readFileSync("docs/fetching.md", "utf8");
  const head = "| state | meaning | needs |\n|---|---|---|\n";
  const [before = "", after = ""] = text.split(head);
  await expect(before + head + rows.join("") + http + after.slice(after.indexOf("\n\n") + 1)).toMatchFileSnapshot(
    "../../docs/fetching.md",
  );
});

/** Text of a rule in Markdown: `{name}` and `<name>` are code. */
function inText(text: string): string {
  // Every second part is in backticks already.
  const parts = text.split(/(`[^`]*`)/);
  return parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/\{\w+\}|<[\w-]+>/g, "`$&`"))).join("");
}
