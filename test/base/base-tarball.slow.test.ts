import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readTarball } from "../../src/base/base-tarball.ts";
import { Failure } from "../../src/lib/failure.ts";
import { folderWith } from "../cli/run-in-folder.ts";
import { IS_SLOW } from "../runs.ts";

/** A header with the right checksum, unless `size` or `checksum` say otherwise. */
function header(name: string, size: string, checksum?: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(size, 124);
  block.write("        0", 148);
  const sum =
    checksum ??
    `${block
      .reduce((total, byte) => total + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `;
  block.write(sum, 148);
  return block;
}

const octal = (size: number): string => size.toString(8).padStart(11, "0");
const fileOf = (path: string, text: string): Buffer =>
  Buffer.concat([header(path, octal(text.length)), Buffer.from(text.padEnd(Math.ceil(text.length / 512) * 512, "\0"))]);
const END = Buffer.alloc(1024);
const read = (...parts: readonly Buffer[]) => {
  const path = join(folderWith({}), "a.tgz");
  writeFileSync(path, gzipSync(Buffer.concat(parts)));
  return readTarball(path, "a.tgz");
};

test("the compared files of an archive are read, and what follows its end is not", () => {
  const [manifest, catalog, other] = ["package/package.json", "package/catalog/a/b.json", "package/src/a.ts"];
  const files = read(fileOf(manifest, "{}"), fileOf(catalog, "1"), fileOf(other, "x"), END, fileOf(catalog, "2"));
  expect([...files]).toEqual([
    ["package.json", "{}"],
    ["catalog/a/b.json", "1"],
  ]);
});

test.each<[name: string, reason: string, ...parts: Buffer[]]>([
  ["a size below zero", "damaged", header("package/x", "-0000001000")],
  ["a size that is not octal", "damaged", header("package/x", "00000000009")],
  ["a size in the form of GNU tar", "damaged", header("package/x", "\x80\0\0\0\0\0\0\0\0\0\x02")],
  ["no size", "damaged", header("package/x", "")],
  ["a size beyond the end", "longer than the archive", header("package/package.json", octal(2 ** 33 - 1))],
  ["another checksum", "damaged", header("package/x", octal(0), "0000001\0")],
  [
    "too many headers",
    "more than 200000 files",
    Buffer.concat(Array<Buffer>(200_001).fill(header("package/x", octal(0)))),
  ],
])("an archive with %s is refused", (_, reason, ...parts) => {
  expect(() => read(...parts)).toThrow(Failure);
  expect(() => read(...parts)).toThrow(reason);
});

test.runIf(IS_SLOW)("an archive that is larger than it seems is refused", () => {
  const path = join(folderWith({}), "a.tgz");
  writeFileSync(path, Buffer.concat(Array<Buffer>(513).fill(gzipSync(Buffer.alloc(2 ** 20)))));
  expect(() => readTarball(path, "a.tgz")).toThrow(/^a\.tgz: not a package: Cannot create a Buffer larger/);
});

test("a file that is no archive is refused", () => {
  const folder = folderWith({ "a.tgz": "This is text." });
  expect(() => readTarball(join(folder, "a.tgz"), "a.tgz")).toThrow("a.tgz: not a package: incorrect header check");
});
