import { expect, test } from "vitest";
import { decode } from "../../src/lib/decode-bytes.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const GBK = [0xb2, 0xce, 0xca, 0xfd];

const texts: [name: string, given: Uint8Array, encoding: string | undefined, want: string][] = [
  ["UTF-8", bytes("参数"), undefined, "参数"],
  ["byte-order mark", bytes([0xef, 0xbb, 0xbf], "a"), undefined, "a"],
  ["UTF-16 little endian", bytes([0xff, 0xfe, 0xc2, 0x53]), undefined, "参"],
  ["UTF-16 big endian", bytes([0xfe, 0xff, 0x53, 0xc2]), undefined, "参"],
  ["UTF-16 named in source.json", bytes([0xc2, 0x53]), "utf-16le", "参"],
  ["encoding named in source.json", bytes(GBK), "gb18030", "参数"],
  ["Shift_JIS", bytes([0x83, 0x5c]), "shift_jis", "ソ"],
  ["Big5", bytes([0xa4, 0xa4]), "big5", "中"],
  ["meta charset", bytes('<meta charset="gbk"><p>', GBK), undefined, '<meta charset="gbk"><p>参数'],
  ["wrong meta charset", bytes('<meta charset="gbk">参数'), undefined, '<meta charset="gbk">参数'],
  ["line ends", bytes("a\r\nb\rc\nd\r\r\n"), undefined, "a\nb\nc\nd\n\n"],
  ["a stray NUL", bytes("a\0b"), undefined, "a\0b"],
  ["empty file", bytes(""), undefined, ""],
];

test.each(texts)("%s", (_, given, encoding, want) => {
  expect(decode(given, encoding)).toEqual({ text: want });
});

test("a few broken bytes of a page become U+FFFD, and the first has its line and offset", () => {
  const given = bytes("a\nb", [0xff], "c".repeat(200));
  const place = { line: 2, column: 1 };
  const broken = { rule: "encoding-broken", place, args: { count: 1, offset: 3 } };
  expect(decode(given, undefined, true)).toEqual({ text: `a\nb\ufffd${"c".repeat(200)}`, broken });
  expect(decode(given)).toMatchObject({ rule: "encoding-invalid", place });
  expect(decode(bytes(GBK, "c".repeat(200)), undefined, true)).toMatchObject({ rule: "encoding-invalid" });
});

const failures: [
  name: string,
  given: Uint8Array,
  encoding: string | undefined,
  rule: string,
  line: number,
  offset?: number,
][] = [
  ["an invalid byte", bytes("a\nb", [0xff], "c"), undefined, "encoding-invalid", 2, 3],
  ["a truncated character", bytes("a", [0xe5, 0x8f]), undefined, "encoding-invalid", 1, 3],
  ["GBK without declaration", bytes(GBK), undefined, "encoding-invalid", 1, 0],
  ["an unknown encoding", bytes("a"), "klingon", "encoding-unknown", 1],
  ["an image", bytes("\x89PNG", new Array(90).fill(0)), undefined, "file-binary", 1],
  ["UTF-16 without byte-order mark", bytes("error codes".split("").join("\0")), undefined, "file-binary", 1],
];

test.each(failures)("%s is refused", (_, given, encoding, rule, line, offset) => {
  const decoded = decode(given, encoding);
  expect(decoded).toMatchObject({ rule, place: { line } });
  if (offset !== undefined) expect(decoded).toMatchObject({ args: { offset } });
});
