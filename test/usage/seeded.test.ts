import { describe, expect, test } from "vitest";
import * as repositories from "./repositories/all.ts";
import { type Answer, found, seeded } from "./seeded.ts";

const REPOSITORIES = Object.entries<Readonly<Record<string, string>>>(repositories);

const show = ({ file, line, column, code }: Answer): string => `${file}:${line}:${column} ${code}`;

describe.each(REPOSITORIES)("%s", (_, files) => {
  test("each marked use is found, and nothing else", async () => {
    const repository = seeded(files);
    const { uses, unknown } = await found(repository);
    expect(uses.map(show)).toEqual(repository.uses.map(show));
    expect(unknown.map(show)).toEqual(repository.unknown.map(show));
  });
});

test("the bars: precision of at least 99 %, recall of at least 95 %, on at least eight repositories", async () => {
  let [answers, uses, correct] = [0, 0, 0];
  for (const [, files] of REPOSITORIES) {
    const repository = seeded(files);
    const wanted = new Set(repository.uses.map(show));
    const got = (await found(repository)).uses.map(show);
    answers += wanted.size;
    uses += got.length;
    correct += got.filter((use) => wanted.has(use)).length;
  }
  expect(REPOSITORIES.length).toBeGreaterThanOrEqual(8);
  expect(answers).toBeGreaterThanOrEqual(180);
  expect(correct / uses).toBeGreaterThanOrEqual(0.99);
  expect(correct / answers).toBeGreaterThanOrEqual(0.95);
});
