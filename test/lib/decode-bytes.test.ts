import { expect, test } from "vitest";
import { decode } from "../../src/lib/decode-bytes.ts";

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
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
  const doubt = { rule: "encoding-broken", place, args: { count: 1, offset: 3 } };
  expect(decode(given, undefined, true)).toEqual({ text: `a\nb\ufffd${"c".repeat(200)}`, doubt });
  expect(decode(given)).toMatchObject({ rule: "encoding-invalid", place });
  expect(decode(bytes(GBK, "c".repeat(200)), undefined, true)).toMatchObject({ rule: "encoding-invalid" });
});

// The sentence in each encoding: Node.js decodes these encodings and does not write them.
const SENTENCES: [encoding: string, sentence: string, base64: string][] = [
  [
    "GB18030",
    "错误码表：请求参数不正确，用户不存在，余额不足，系统繁忙请稍后再试，订单已关闭，无效的签名。",
    "tO3O88Lrse2jusfrx/Oyzsr9srvV/ci3o6zTw7unsru05tTao6zT4LbusrvX46Osz7XNs7exw6bH68nUuvPU2crUo6y2qbWl0tG52LHVo6zO3tCntcTHqcP7oaM=",
  ],
  [
    "Big5",
    "錯誤代碼：請求參數不正確，使用者不存在，餘額不足，系統忙碌請稍後再試，訂單已關閉，簽章無效。",
    "v/m7fqVOvVihR73QqESw0bzGpKOlv71UoUGoz6XOqsyko6ZzpmKhQb5sw0Kko6isoUGodLLOpqO4TL3QtXmr4aZBuNWhQa1xs+akd8P2s6yhQcOxs7m1TK7EoUM=",
  ],
  [
    "Shift_JIS",
    "エラーコード：パラメータが正しくありません。ユーザーが存在しません。残高が不足しています。",
    "g0eDiYFbg1KBW4NogUaDcIOJg4GBW4NegqqQs4K1gq2CoILogtyCuYLxgUKDhoFbg1WBW4KqkbaN3YK1gtyCuYLxgUKOY42CgqqVc5GrgrWCxIKigtyCt4FC",
  ],
  [
    "EUC-JP",
    "エラーコード：パラメータが正しくありません。ユーザーが存在しません。残高が不足しています。",
    "pail6aG8pbOhvKXJoael0aXppeGhvKW/pKzAtaS3pK+koqTqpN6ku6TzoaOl5qG8pbahvKSswri636S3pN6ku6TzoaO7xLnipKzJ1MKtpLekxqSkpN6kuaGj",
  ],
  [
    "EUC-KR",
    "오류 코드: 요청 매개변수가 올바르지 않습니다. 사용자가 없습니다. 잔액이 부족합니다.",
    "v8C3+SDE2rXlOiC/5MO7ILjFsLO6r7z2sKEgv8O52bijwfYgvsq9wLTPtNkuILvnv+vA2rChIL74vcC0z7TZLiDA3L7XwMwgus7Bt8fVtM+02S4=",
  ],
];

test.each(SENTENCES)(
  "a page that states no encoding is decoded as %s, with a problem",
  (encoding, sentence, base64) => {
    const given = bytes("code\n", Buffer.from(base64, "base64"));
    const doubt = { rule: "encoding-detected", place: { line: 2, column: 1 }, args: { encoding } };
    expect(decode(given, undefined, true)).toEqual({ text: `code\n${sentence}`, doubt });
    expect(decode(given)).toMatchObject({ rule: "encoding-invalid" });
    expect(decode(given, "utf-8", true)).toMatchObject({ rule: "encoding-invalid" });
  },
);

const UNDETECTED: [name: string, given: Uint8Array][] = [
  ["accents of windows-1252", Buffer.from("Der Schlüssel für die Übertragung ist ungültig. ".repeat(5), "latin1")],
  ["a byte that no character has", bytes(Buffer.from(SENTENCES[0]?.[2] ?? "", "base64"), [0xff])],
  ["few characters", bytes(GBK)],
];

test.each(UNDETECTED)("no encoding is detected for %s", (_, given) => {
  expect(decode(given, undefined, true)).toMatchObject({ rule: "encoding-invalid" });
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
