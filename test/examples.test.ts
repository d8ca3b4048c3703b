import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

/** Each `@example` of an exported function runs: `call(…) // value`; the value may continue on the lines below. */
const files = globSync("src/**/*.ts").sort();

describe.each(files.flatMap(examplesOf))("$file", ({ file, call, want }) => {
  it(call, async () => {
    const module = (await import(/* @vite-ignore */ `../${file}`)) as Record<string, unknown>;
    expect(evaluate(call, module)).toEqual(evaluate(want, module));
  });
});

interface Example {
  readonly file: string;
  readonly call: string;
  readonly want: string;
}

function examplesOf(file: string): readonly Example[] {
  const blocks = readFileSync(file, "utf8").match(/@example\n(?:\s*\*.*\n)+?(?=\s*\*\/|\s*\* @)/g) ?? [];
  return blocks.flatMap((block) => {
    const lines = block
      .split("\n")
      .slice(1)
      .map((line) => line.replace(/^\s*\* ?/, ""));
    const examples: { file: string; call: string; want: string }[] = [];
    for (const line of lines) {
      const [, call, want] = /^(\w+\(.*\))(?: \/\/ (.*))?$/.exec(line) ?? [];
      if (call !== undefined) examples.push({ file, call, want: want ?? "" });
      else if (line.startsWith("//") && examples.length > 0) {
        const last = examples[examples.length - 1];
        if (last) last.want += `\n${line.slice(2)}`;
      }
    }
    return examples;
  });
}

function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(scope);
  return new Function(...names, `return (${expression}\n)`)(...names.map((name) => scope[name]));
}
