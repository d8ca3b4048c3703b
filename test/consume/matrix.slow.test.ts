import { beforeAll, expect, test } from "vitest";
import { CASES } from "../../bench/consume/matrix.ts";
import { installPackage } from "./install-package.ts";

let folder: string;

beforeAll(async () => {
  folder = await installPackage();
}, 300_000);

// `npm install --prefix bench` installs the tools of all cases; those of a clone are some compilers and bundlers.
test.each(CASES.filter(({ isInstalled }) => isInstalled).map((each) => [each.name, each] as const))(
  "an application runs: %s",
  async (_name, each) => {
    expect(await each.run(folder)).toBeUndefined();
  },
  240_000,
);
